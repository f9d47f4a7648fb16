/**
 * Which rows of a long list to draw: those in sight and some around them, and always the pinned one. All are of one
 * height, so nothing is measured and nothing is kept for a row: with 100,000 of them it is the same few sums.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface VirtualList {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Pixels. */
  readonly rowHeight: number;
  /** Of the sticky header that covers the top of the scroller. */
  readonly headerHeight: number;
  /** Stays in the document when it is scrolled out of sight, so that it keeps the keyboard focus. */
  readonly pinned: number | null;
}

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the top of what is scrolled. */
  readonly start: number;
  readonly end: number;
}

export interface VirtualRows {
  readonly drawn: readonly VirtualRow[];
  /** The first row in sight. */
  readonly first: number;
  /** Of all rows and the header together, in pixels. */
  readonly bottom: number;
  /** `nearest`: no further than it has to. */
  scrollTo(index: number, align: 'nearest' | 'center'): void;
}

/** Rows drawn above and below the visible ones, so that a quick scroll meets no blank. */
const OVERSCAN = 8;

/** The rows in sight; `last` is one of them. */
interface Sight {
  readonly first: number;
  readonly last: number;
}

export function useVirtualRows({ count, scroller, rowHeight, headerHeight, pinned }: VirtualList): VirtualRows {
  const [sight, setSight] = useState<Sight>({ first: 0, last: -1 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const { scrollTop, clientHeight } = element;
      const first = Math.max(0, Math.floor(scrollTop / rowHeight));
      const last = Math.ceil((scrollTop + clientHeight - headerHeight) / rowHeight) - 1;
      setSight((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, rowHeight, headerHeight]);

  const start = (index: number) => headerHeight + index * rowHeight;
  const indexes = indexesAround(sight, count, pinned);
  return {
    drawn: indexes.map((index) => ({ index, start: start(index), end: start(index + 1) })),
    first: Math.min(sight.first, Math.max(0, count - 1)),
    bottom: start(count),
    scrollTo: (index, align) => {
      const element = scroller.current;
      if (!element) return;
      const room = element.clientHeight - headerHeight;
      const highest = (index + 1) * rowHeight - room;
      const lowest = index * rowHeight;
      const { scrollTop } = element;
      element.scrollTop = align === 'center' ? (highest + lowest) / 2 : Math.min(lowest, Math.max(highest, scrollTop));
    },
  };
}

function indexesAround({ first, last }: Sight, count: number, pinned: number | null): number[] {
  // A list that has become shorter stands at its end until the browser says so.
  const from = Math.max(0, Math.min(first, count - 1) - OVERSCAN);
  const to = Math.min(count - 1, last + OVERSCAN);
  const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
  if (pinned === null || pinned >= count || (pinned >= from && pinned <= to)) return indexes;
  return pinned < from ? [pinned, ...indexes] : [...indexes, pinned];
}
