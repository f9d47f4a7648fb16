import { useEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../../wording.ts';
import { Icon } from '../Icon.tsx';
import { later } from '../Later.tsx';

const ShortcutsDialog = later(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog);

/** The list of keys, by a button or by the question mark. */
export function ShortcutsButton() {
  const { title } = useWording().texts.shortcuts;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Where the focus was before, which it goes back to. */
  const before = useRef<Element | null>(null);
  const open = () => {
    before.current = document.activeElement;
    setOpen(true);
  };
  useEffect(() => onQuestionMark(open), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        aria-label={title}
        title={`${title} (?)`}
        onClick={open}
      >
        <Icon name="keyboard" />
      </button>
      {isOpen && (
        <ShortcutsDialog
          onClose={() => {
            setOpen(false);
            if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

/** In a field it is a character like any other, and over a dialog nothing else opens. */
function onQuestionMark(run: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
    event.preventDefault();
    run();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
