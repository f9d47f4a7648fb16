/**
 * Small parsers for what crosses a border: from `unknown` to a type, or a `ParseError`. They run in every frame that
 * opens a socket, so there is no library here; what they accept is copied, never passed through.
 */
import { FARTHEST_MS } from '../record/extent.ts';

export type Check<T> = (value: unknown) => T;

export class ParseError extends Error {}

function refuse(expected: string): never {
  throw new ParseError(`expected ${expected}`);
}

export const number: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse('a finite number');

/** Milliseconds, to a hundredth: browsers give no more, and a stored record is shorter for it. */
export const milliseconds: Check<number> = (value) => {
  if (Math.abs(number(value)) > FARTHEST_MS) refuse('a time that a date can hold');
  return Math.round(number(value) * 100) / 100;
};

export const count: Check<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuse('a whole number, not negative');

export const upTo =
  (limit: number): Check<number> =>
  (value) =>
    count(value) <= limit ? (value as number) : refuse(`at most ${limit}`);

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : refuse('true or false'));

/** A text; what is over the limit (in UTF-16 code units) is cut off. */
export const text =
  (limit: number): Check<string> =>
  (value) =>
    typeof value === 'string' ? value.slice(0, limit) : refuse('a text');

export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null ? null : check(value);

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value) =>
    value === undefined ? undefined : check(value);

export const oneOf =
  <const T>(values: readonly T[]): Check<T> =>
  (value) =>
    values.includes(value as T) ? (value as T) : refuse(`one of ${values.join(', ')}`);

/** A list; what is over the limit is cut off. A hole in it is checked too. */
export const list =
  <T>(check: Check<T>, limit: number): Check<T[]> =>
  (value) =>
    Array.isArray(value) ? Array.from(value.slice(0, limit), (each) => check(each)) : refuse('a list');

/** An object with at least these keys; others are left out. */
export const shape =
  <T>(checks: { readonly [Key in keyof T]: Check<T[Key]> }): Check<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) refuse('an object');
    const result: Partial<T> = {};
    for (const key in checks) result[key] = checks[key]((value as Record<string, unknown>)[key]);
    return result as T;
  };
