/** How times are spread: dots on a logarithmic axis, piled where they are equal. */
import { extent, group, mean } from 'd3-array';
import { scaleLog } from 'd3-scale';
import { silenceOf } from '../../diagnosis/silence.ts';
import type { Disconnect } from '../disconnect.ts';
import type { LaneEnd } from './lanes.ts';
import type { WallMeasure } from './walls.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Where limits are set, so where the reader looks. */
const TICKS = [1, 10, 100, SECOND, 10 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 240 * HOUR];
/** Milliseconds that are always in sight: a short log looks like a long one, and is read in the same way. */
const ALWAYS = [0.8 * SECOND, 1.2 * HOUR] as const;
/** Pixels of the axis that share one pile. */
const PILE = 9;
/** Pixels at both edges. */
const MARGIN = 8;

export interface SpreadTime {
  readonly disconnect: Disconnect;
  readonly ms: number;
}

export interface SpreadAxis {
  readonly x: (ms: number) => number;
  readonly width: number;
  readonly ticks: readonly { readonly ms: number; readonly x: number }[];
}

export interface Pile {
  /** Where its times are on average, in pixels. */
  readonly x: number;
  /** Those of one category beside each other, the shortest first. */
  readonly times: readonly SpreadTime[];
}

/** Of those that were open and of which it is known. */
export function spreadTimes(ends: readonly LaneEnd[], measure: WallMeasure): readonly SpreadTime[] {
  return ends.flatMap(({ disconnect }) => {
    const ms = measure === 'lifetime' ? disconnect.livedMs : silenceOf(disconnect.record, 'either');
    return ms === null ? [] : [{ disconnect, ms: Math.max(1, ms) }];
  });
}

export function spreadAxis(times: readonly SpreadTime[], width: number): SpreadAxis {
  const [least = ALWAYS[0], most = ALWAYS[1]] = extent(times, ({ ms }) => ms);
  const domain = [Math.min(ALWAYS[0], least), Math.max(ALWAYS[1], most)];
  const scale = scaleLog(domain, [MARGIN, Math.max(MARGIN + 1, width - MARGIN)]);
  const ticks = TICKS.filter((ms) => ms >= (domain[0] ?? 0) && ms <= (domain[1] ?? 0));
  return { x: (ms) => scale(ms), width, ticks: ticks.map((ms) => ({ ms, x: scale(ms) })) };
}

/** From left to right. */
export function pilesOf(times: readonly SpreadTime[], { x }: SpreadAxis): readonly Pile[] {
  const piles = group(times, ({ ms }) => Math.floor(x(ms) / PILE));
  return [...piles]
    .toSorted(([a], [b]) => a - b)
    .map(([, piled]) => ({ x: mean(piled, ({ ms }) => x(ms)) ?? 0, times: piled.toSorted(inPile) }));
}

function inPile(a: SpreadTime, b: SpreadTime): number {
  return a.disconnect.category.localeCompare(b.disconnect.category) || a.ms - b.ms;
}
