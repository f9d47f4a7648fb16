/** Counts what reached the log against what was sent on its way. */
import type { SocketRecord } from '../../../src/record/socket-record.ts';

export interface Tally {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** In the log, but never made. */
  readonly foreign: readonly string[];
}

export function tallyOf(expected: Iterable<string>, found: readonly string[]): Tally {
  const missing = new Set(expected);
  const seen = new Set<string>();
  const twice: string[] = [];
  const foreign: string[] = [];
  for (const each of found) {
    if (seen.has(each)) twice.push(each);
    else if (!missing.delete(each)) foreign.push(each);
    seen.add(each);
  }
  return { lost: [...missing], twice, foreign };
}

export const NOTHING_AMISS: Tally = { lost: [], twice: [], foreign: [] };

/** The path of its address: each socket of these tests has one of its own. */
export function placeOf({ url }: Pick<SocketRecord, 'url'>): string {
  return url === null ? 'none' : new URL(url).pathname;
}
