/** Which part of the recorded time is in sight. Times are of the wall clock in milliseconds. */
import type { TimeRange } from '../time-range.ts';
import type { Lane } from './lanes.ts';

/** Milliseconds. Clocks tell no less than one, and there is nothing to see between two ends that are closer. */
const SHORTEST_MS = 20;
/** Milliseconds. A log of one moment is drawn as if it were that long. */
const LEAST_EXTENT_MS = 1000;

/** From the first attempt to the last end, or to `now` where a socket lives. null where there is nothing. */
export function extentOf(lanes: readonly Lane[], now: number): TimeRange | null {
  if (lanes.length === 0) return null;
  let [from, to] = [Infinity, -Infinity];
  for (const { sockets, ends, live } of lanes) {
    from = Math.min(from, sockets[0]?.createdAt ?? from);
    to = Math.max(to, sockets.at(-1)?.createdAt ?? to, ends.at(-1)?.at ?? to, live.length > 0 ? now : to);
  }
  return { from, to: Math.max(to, from + LEAST_EXTENT_MS) };
}

/**
 * `factor` below 1 shows less; what is at `at` stays where it is. null: everything is in sight again, and goes on being so
 * as the log grows.
 */
export function zoomed(window: TimeRange, factor: number, at: number, extent: TimeRange): TimeRange | null {
  const span = Math.max(SHORTEST_MS, (window.to - window.from) * factor);
  if (span >= extent.to - extent.from) return null;
  const share = (at - window.from) / (window.to - window.from);
  return within({ from: at - share * span, to: at + (1 - share) * span }, extent);
}

/** Moves by a share of what is in sight: 1 is a whole page later. */
export function panned(window: TimeRange, share: number, extent: TimeRange): TimeRange {
  const by = (window.to - window.from) * share;
  return within({ from: window.from + by, to: window.to + by }, extent);
}

/** The same window where `at` is in sight; moved so that it is in the middle where it is not. */
export function bringing(window: TimeRange, at: number, extent: TimeRange): TimeRange {
  if (at >= window.from && at <= window.to) return window;
  return panned(window, (at - window.from) / (window.to - window.from) - 0.5, extent);
}

function within({ from, to }: TimeRange, extent: TimeRange): TimeRange {
  const by = from < extent.from ? extent.from - from : Math.min(0, extent.to - to);
  return { from: from + by, to: to + by };
}
