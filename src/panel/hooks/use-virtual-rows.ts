/** Which rows of a long list to draw: those in sight and some around them, and always the pinned one. */
import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

interface VirtualRows {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  /** Of the sticky header that covers the top of the scroller. */
  readonly headerHeight: number;
  /** Stays in the document when it is scrolled out of sight, so that it keeps the keyboard focus. */
  readonly pinned: number | null;
}

/** Rows drawn above and below the visible ones, so that a quick scroll meets no blank. */
const OVERSCAN = 12;

export function useVirtualRows({ count, scroller, rowHeight, headerHeight, pinned }: VirtualRows): RowVirtualizer {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    overscan: OVERSCAN,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    rangeExtractor: (range) => withPinned(range, pinned),
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  /* oxlint-disable no-underscore-dangle -- virtual-core names what an adapter has to call so. */
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  return virtualizer;
}

function withPinned(range: Range, pinned: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (pinned === null || pinned >= range.count || indexes.includes(pinned)) return indexes;
  return [...indexes, pinned].toSorted((a, b) => a - b);
}
