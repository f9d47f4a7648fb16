/** What a series of measurements says. */
import { median, quantileSorted } from 'd3-array';

export interface Ratio {
  /** Of the medians. */
  readonly ratio: number;
  /** In which the ratio lies in 95 of 100 resamplings: what the rounds do not tell apart is noise. */
  readonly interval: readonly [number, number];
}

/** So many that the interval's ends are steady in their second decimal. */
const RESAMPLINGS = 2000;

export function medianOf(values: readonly number[]): number {
  const found = median(values);
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

/** By the bootstrap over pairs: what was measured in one round stays together, as the machine was the same for both. */
export function ratioOf(values: readonly number[], base: readonly number[], random = Math.random): Ratio {
  const pairs = values.map((value, round) => [value, base[round] ?? Number.NaN] as const);
  const ofPairs = (chosen: typeof pairs) =>
    medianOf(chosen.map(([value]) => value)) / medianOf(chosen.map(([, reference]) => reference));
  const drawn = Array.from({ length: RESAMPLINGS }, () =>
    ofPairs(pairs.map(() => pairs[Math.floor(random() * pairs.length)] ?? [Number.NaN, Number.NaN])),
  ).toSorted((a, b) => a - b);
  const at = (share: number) => quantileSorted(drawn, share) ?? Number.NaN;
  return { ratio: ofPairs(pairs), interval: [at(0.025), at(0.975)] };
}
