/**
 * Keeps what the user reads where it is while rows come and go above it. A list that stands at its top stays there and
 * lets the new rows push the others down.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Anchor {
  readonly id: string;
  /** Pixels of the row that are hidden above the top edge. */
  readonly hidden: number;
}

/** Returns what to call when the scroller has scrolled. */
export function useScrollAnchor(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: string }[],
  rowHeight: number,
): () => void {
  const anchor = useRef<Anchor | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !anchor.current) return;
    const { id, hidden } = anchor.current;
    const index = rows.findIndex((row) => row.id === id);
    if (index !== -1) element.scrollTop = index * rowHeight + hidden;
  }, [scroller, rows, rowHeight]);

  return () => {
    const top = scroller.current?.scrollTop ?? 0;
    const row = rows[Math.floor(top / rowHeight)];
    anchor.current = top > 0 && row ? { id: row.id, hidden: top % rowHeight } : null;
  };
}
