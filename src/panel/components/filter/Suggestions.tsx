import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CompletionOption } from '../../filter/complete.ts';
import { optionWords } from '../../filter/option-words.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';

interface SuggestionsProps {
  readonly options: readonly CompletionOption[];
  readonly active: number;
  readonly onTake: (option: CompletionOption) => void;
}

/** The element's id, which the input names. */
export const SUGGESTIONS = 'filter-suggestions';

export function optionId(index: number): string {
  return `${SUGGESTIONS}-${index}`;
}

/** The focus stays in the input; the pointer may choose, too. */
export function Suggestions({ options, active, onTake }: SuggestionsProps) {
  const { texts, format } = useWording();
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <ul
      ref={list}
      id={SUGGESTIONS}
      class="suggestions"
      role="listbox"
      aria-label={texts.filter.suggestions}
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        <li
          key={option.label}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            // The input keeps the focus.
            event.preventDefault();
            onTake(option);
          }}
        >
          <span class="value">{visibleText(option.label)}</span>
          <span class="meaning" title={optionWords(option, texts)}>
            {optionWords(option, texts)}
          </span>
          {option.count !== null && <span class="count">{format.count(option.count)}</span>}
        </li>
      ))}
    </ul>
  );
}
