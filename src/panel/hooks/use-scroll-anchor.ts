/**
 * Keeps what the user reads where it is while rows come and go above it. A list of news that stands at its top stays
 * there and lets the new rows push the others down.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Anchor {
  readonly id: string;
  /** Pixels of the row that are hidden above the top edge. */
  readonly hidden: number;
}

interface ScrollAnchor {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly { readonly id: string }[];
  /** Pixels. */
  readonly rowHeight: number;
  /** What is new comes first, so who looks at the top waits for it. */
  readonly newsOnTop: boolean;
}

/** Returns what to call when the scroller has scrolled. */
export function useScrollAnchor({ scroller, rows, rowHeight, newsOnTop }: ScrollAnchor): () => void {
  const anchor = useRef<Anchor | null>(null);

  const drop = () => {
    const top = scroller.current?.scrollTop ?? 0;
    const row = rows[Math.floor(top / rowHeight)];
    anchor.current = row && (top > 0 || !newsOnTop) ? { id: row.id, hidden: top % rowHeight } : null;
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    // To ask where it stands has the browser lay out all that has just been drawn.
    if (!element || (newsOnTop && !anchor.current)) return;
    const { id, hidden } = anchor.current ?? { id: '', hidden: 0 };
    const index = rows.findIndex((row) => row.id === id);
    if (index === -1) drop();
    else element.scrollTop = index * rowHeight + hidden;
  }, [scroller, rows, rowHeight, newsOnTop]);

  return drop;
}
