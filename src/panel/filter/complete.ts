/** What could be typed next in the filter: its keys, and for a key the values that the log has. */
import { FILTER_KEY_IDS, FILTER_KEYS, type FilterKeyId, type Subject } from './filter-keys.ts';
import { isFilterKey } from './parse-query.ts';
import { tokenise } from './tokenise.ts';

export interface Completion {
  /** The stretch of the text that an option takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
  /** Something of it has been typed, so the first option is likely to be meant. */
  readonly isBegun: boolean;
}

export interface CompletionOption {
  readonly insert: string;
  readonly label: string;
  readonly key: FilterKeyId;
  /** null where it is the key alone. */
  readonly value: string | null;
  /** How many disconnects have it; null where that is not counted. */
  readonly count: number | null;
}

/** More than one looks through; typing goes on faster. */
const MOST = 40;

/**
 * @param caret where the user is typing
 * @param isAsked the user wants to see what there is, typed or not
 */
export function completionAt(
  text: string,
  caret: number,
  isAsked: boolean,
  subjects: () => readonly Subject[],
): Completion | null {
  const token = tokenise(text).find(({ from, to }) => from < caret && caret <= to);
  if (!token) return isAsked ? { from: caret, to: caret, options: keyOptions(''), isBegun: false } : null;
  const start = token.from + (token.isNegated ? 1 : 0);
  if (token.kind === 'key' && isFilterKey(token.key)) {
    // Of several values the one after the last comma is being typed.
    const typed = text.slice(start + token.key.length + 1, token.to).replace(/^"/, '');
    const last = typed.slice(typed.lastIndexOf(',') + 1);
    const options = valueOptions(token.key, last, subjects());
    return options.length === 0 ? null : { from: token.to - last.length, to: token.to, options, isBegun: last !== '' };
  }
  if (token.kind !== 'text' || token.source.startsWith('"')) return null;
  const options = keyOptions(token.text);
  return options.length === 0 ? null : { from: start, to: token.to, options, isBegun: true };
}

function keyOptions(typed: string): readonly CompletionOption[] {
  return FILTER_KEY_IDS.filter((key) => key.startsWith(typed.toLowerCase())).map((key) => {
    const insert = `${key}:`;
    return { insert, label: insert, key, value: null, count: null };
  });
}

function valueOptions(key: FilterKeyId, typed: string, subjects: readonly Subject[]): readonly CompletionOption[] {
  const { of, examples = [] } = FILTER_KEYS[key];
  const counts = new Map<string, number | null>(examples.map((value) => [value, null]));
  for (const subject of subjects) {
    for (const value of of(subject)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const wanted = typed.toLowerCase();
  const fit = (value: string) => (value.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...counts]
    .filter(([value]) => value.toLowerCase().includes(wanted) && value.toLowerCase() !== wanted)
    .toSorted(([a, countA], [b, countB]) => fit(a) - fit(b) || (countB ?? 0) - (countA ?? 0))
    .slice(0, MOST)
    .map(([value, count]) => ({ insert: `${quoted(value)} `, label: value, key, value, count }));
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
