/** What of a lane can be told apart on the screen: however many sockets there were, it is no more than pixels. */
import { bisector, least } from 'd3-array';
import type { Lane, LaneEnd } from './lanes.ts';
import type { TimeAxis } from './time-axis.ts';

/** Pixels. Ends that are nearer to each other are drawn as one. */
const NEAR = 4;
/** Pixels. Gaps between lives that are narrower cannot be seen. */
const GAP = 1;

export interface EndMark {
  /** Pixels: of the first and the last. */
  readonly from: number;
  readonly to: number;
  readonly ends: readonly [LaneEnd, ...LaneEnd[]];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const byTime = bisector(({ at }: LaneEnd) => at);

/** From left to right, in and next to the window. */
export function endMarks({ ends }: Lane, { x, wall, width }: TimeAxis): readonly EndMark[] {
  const visible = ends.slice(byTime.left(ends, wall(-NEAR)), byTime.right(ends, wall(width + NEAR)));
  const groups: { from: number; to: number; ends: [LaneEnd, ...LaneEnd[]] }[] = [];
  for (const end of visible) {
    const at = x(end.at);
    const last = groups.at(-1);
    if (last && at - last.from < NEAR) {
      last.ends.push(end);
      last.to = at;
    } else groups.push({ from: at, to: at, ends: [end] });
  }
  return groups;
}

/** The times in which at least one socket was open, from left to right. */
export function openSpans(lives: readonly LaneEnd[], { x, width }: TimeAxis): readonly Span[] {
  const spans = lives
    .flatMap(({ openedAt, at }) => (openedAt === null ? [] : [{ from: x(openedAt), to: x(at) }]))
    .filter(({ from, to }) => to >= 0 && from <= width)
    .toSorted((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = merged.at(-1);
    if (last && from - last.to < GAP) last.to = Math.max(last.to, to);
    else merged.push({ from: Math.max(0, from), to });
  }
  return merged.map((span) => ({ from: span.from, to: Math.min(width, span.to) }));
}

/** Pixels beside a mark that still hit it. */
const REACH = 5;

export function markAt(marks: readonly EndMark[], x: number): EndMark | null {
  const distance = ({ from, to }: EndMark) => Math.max(from - x, x - to, 0);
  const nearest = least(marks, (a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) <= REACH ? nearest : null;
}
