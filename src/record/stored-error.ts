/** An error as it is stored with its record: what throws once throws again, in the same words. */
import type { ThrownError } from './observation.ts';

/** The numbers of its texts; null where it had none. */
export interface StoredError {
  readonly name: number | null;
  readonly message: number | null;
}

/** @param intern gives each text its number */
export function storeError({ name, message }: ThrownError, intern: (text: string) => number): StoredError {
  const number = (text: string | null) => (text === null ? null : intern(text));
  return { name: number(name), message: number(message) };
}

/** @param textOf the text of a number; null where there is none, or it is gone */
export function restoreError(
  { name, message }: StoredError,
  textOf: (number: number | null) => string | null,
): ThrownError {
  return { name: textOf(name), message: textOf(message) };
}
