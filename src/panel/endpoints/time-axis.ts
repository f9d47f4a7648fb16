/** The time axis that all lanes share. */
import { scaleTime } from 'd3-scale';
import type { Format } from '../../texts/format.ts';
import type { TimeRange } from '../time-range.ts';

export interface TimeAxis {
  /** Pixels from the left edge. */
  readonly x: (wall: number) => number;
  readonly wall: (x: number) => number;
  readonly width: number;
  readonly window: TimeRange;
  readonly ticks: readonly Tick[];
}

interface Tick {
  readonly wall: number;
  readonly x: number;
  readonly label: string;
}

/** Pixels at both edges, so that an end there is drawn whole. */
const MARGIN = 6;
/** Pixels between ticks, at least about so many. */
const TICK_EVERY = 110;

export function timeAxis(window: TimeRange, width: number, format: Format): TimeAxis {
  const scale = scaleTime([window.from, window.to], [MARGIN, Math.max(MARGIN + 1, width - MARGIN)]);
  const walls = scale.ticks(Math.max(2, Math.floor(width / TICK_EVERY))).map(Number);
  const step = (walls[1] ?? window.to) - (walls[0] ?? window.from);
  return {
    x: (wall) => scale(wall),
    wall: (x) => Number(scale.invert(x)),
    width,
    window,
    ticks: walls.map((wall) => ({ wall, x: scale(wall), label: format.tick(wall, step) })),
  };
}
