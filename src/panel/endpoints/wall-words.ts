/** What stands beside the line of a wall. */
import type { Wording } from '../wording.ts';
import type { Wall } from './walls.ts';

/** Pixels of a character of 11 px type, on the safe side; of the strip's own name; and beside the line. */
const CHARACTER = 6;
const NAME = 130;
const GAP = 6;

export interface WallLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** The longest first. */
export function wallTexts({ count, timeMs, products, more }: Wall, { texts, format }: Wording): readonly string[] {
  const { wall, wallMatches, wallMatchesMore } = texts.endpoints.spread;
  const [many, time] = [format.count(count), format.preciseDuration(timeMs)];
  const short = wall(many, time);
  if (products === null) return [short];
  return [
    more > 0 ? wallMatchesMore(many, time, products, format.count(more)) : wallMatches(many, time, products),
    short,
  ];
}

/** The longest that fits right of the line, or left of it; null where none does. The highest wall alone is named in full. */
export function placeWall(x: number, texts: readonly string[], width: number, index: number): WallLabel | null {
  for (const text of index === 0 ? texts : texts.slice(-1)) {
    const needed = text.length * CHARACTER + GAP;
    if (index === 0 && x + needed <= width) return { text, x: x + GAP, anchor: 'start' };
    if (x - needed >= NAME) return { text, x: x - GAP, anchor: 'end' };
  }
  return null;
}
