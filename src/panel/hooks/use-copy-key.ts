/** Ctrl+C and ⌘C where no text is selected, for the row that is, as in the Network panel. */
import { useEffect, useRef } from 'preact/hooks';

/** @param copy returns whether there was something to copy */
export function useCopyKey(copy: () => boolean): void {
  const take = useRef(copy);
  take.current = copy;
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isInField(event.target) || getSelection()?.toString()) return;
      if (take.current()) event.preventDefault();
    };
    addEventListener('copy', onCopy);
    return () => removeEventListener('copy', onCopy);
  }, []);
}

/** A field has a selection of its own. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
