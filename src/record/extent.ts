/** Of a list of any length: `Math.max(...list)` throws where there are more than a call can take. */
export function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => (value > most ? value : most), -Infinity);
}

export function least(values: readonly number[]): number {
  return values.reduce((most, value) => (value < most ? value : most), Infinity);
}

/** Milliseconds from the Unix epoch, either way: no date is farther from it (ECMA-262, 21.4.1.1 Time Values). */
export const FARTHEST_MS = 8.64e15;
