/** F6 goes from what is beside a pane into the pane, and back to the row that is selected. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusSelectedRow } from '../components/list/focus-selected-row.ts';

export function usePaneKey(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const element = pane.current;
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey || !element) return;
      event.preventDefault();
      if (element.contains(document.activeElement)) focusSelectedRow(element.parentElement);
      else element.querySelector<HTMLElement>('.detail')?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [pane]);
}
