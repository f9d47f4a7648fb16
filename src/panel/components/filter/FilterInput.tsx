import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Completion, CompletionOption } from '../../filter/complete.ts';
import { useWording } from '../../wording.ts';
import { Suggestions, optionId, SUGGESTIONS } from './Suggestions.tsx';

interface FilterInputProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** What is wrong with the text, in words. */
  readonly problem: string | null;
  readonly complete: (text: string, caret: number, isAsked: boolean) => Completion | null;
  readonly onText: (text: string) => void;
}

/** That suggestions are shown, and which of them is the active one; null: the first, where something of it is typed. */
interface Opened {
  readonly caret: number;
  readonly isAsked: boolean;
  readonly active: number | null;
}

const PROBLEM = 'filter-problem';

/** The filter's text with suggestions (ARIA combobox): arrows choose, Enter and Tab take, Escape closes, then clears. */
export function FilterInput({ inputRef, text, problem, complete, onText }: FilterInputProps) {
  const { filter } = useWording().texts.panel;
  const [opened, setOpened] = useState<Opened | null>(null);
  /** Where the caret goes once the text is there. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) inputRef.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const completion = opened && complete(text, opened.caret, opened.isAsked);
  const options = completion?.options ?? [];
  const active = Math.min(options.length - 1, opened?.active ?? (completion?.isBegun ? 0 : -1));
  const close = () => setOpened(null);

  const take = ({ insert }: CompletionOption) => {
    if (!completion) return;
    const end = completion.from + insert.length;
    caret.current = end;
    onText(text.slice(0, completion.from) + insert + text.slice(completion.to).trimStart());
    setOpened({ caret: end, isAsked: false, active: null });
  };

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    const used = keyAction(event);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
    used();
  };

  function keyAction(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): (() => void) | null {
    const isOpen = options.length > 0;
    const chosen = options[active];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !event.altKey && isOpen && opened) {
      // From before the first it goes to the last, and round.
      const next = (active + step + options.length + (active === -1 && step === -1 ? 1 : 0)) % options.length;
      return () => setOpened({ ...opened, active: next });
    }
    if (event.key === 'ArrowDown') {
      const at = event.currentTarget.selectionStart ?? text.length;
      return () => setOpened({ caret: at, isAsked: true, active: null });
    }
    if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen) return () => take(chosen);
    if (event.key === 'Escape') return isOpen ? close : text === '' ? null : () => onText('');
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close();
    return null;
  }

  return (
    <div class="filter-box">
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={filter.label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={SUGGESTIONS}
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : PROBLEM}
        placeholder={filter.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          onText(value);
          setOpened({ caret: selectionStart ?? value.length, isAsked: false, active: null });
        }}
        onKeyDown={onKeyDown}
        onPointerDown={close}
        onBlur={close}
      />
      <Suggestions options={options} active={active} onTake={take} />
      <p id={PROBLEM} class="filter-problem" role="status" hidden={problem === null || options.length > 0}>
        {problem}
      </p>
    </div>
  );
}
