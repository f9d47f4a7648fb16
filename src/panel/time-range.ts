/** A stretch of time, by the wall clock in milliseconds. Both ends belong to it. */
import type { Disconnect } from './disconnect.ts';

export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** The disconnects that ended within it; all of them where there is none. */
export function endedWithin(disconnects: readonly Disconnect[], range: TimeRange | null): readonly Disconnect[] {
  if (!range) return disconnects;
  return disconnects.filter(({ end }) => end.wall >= range.from && end.wall <= range.to);
}
