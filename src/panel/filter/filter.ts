/** What the filter's text, the chips and a finding let through. */
import type { DisconnectCategory } from '../../diagnosis/disconnect-category.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Explanation } from '../explainer.ts';
import type { Query } from './parse-query.ts';

export interface Filter {
  readonly query: Query;
  /** Empty lets every category through. */
  readonly categories: ReadonlySet<DisconnectCategory>;
  /** The ids of the only ones that are let through; null lets everything through. */
  readonly only: ReadonlySet<string> | null;
}

export interface Filtered {
  readonly rows: readonly Disconnect[];
  /** The regular expressions took too long and were passed over from some row on. */
  readonly isCutShort: boolean;
}

/** Milliseconds for the regular expressions of a filter together: what takes longer is felt at each key stroke. */
const REGEX_BUDGET_MS = 250;

export function isFilterEmpty({ query, categories, only }: Filter): boolean {
  return query.terms.length === 0 && categories.size === 0 && only === null;
}

/**
 * @param explained what the rules say, which may change with the log; null: not known yet
 * @param now a clock in milliseconds
 */
export function filterDisconnects(
  disconnects: readonly Disconnect[],
  filter: Filter,
  explained: (disconnect: Disconnect) => Explanation | null,
  now: () => number = () => performance.now(),
): Filtered {
  if (isFilterEmpty(filter)) return { rows: disconnects, isCutShort: false };
  const { categories, only, query } = filter;
  let spentMs = 0;
  const rows = disconnects.filter((disconnect) => {
    if (only && !only.has(disconnect.id)) return false;
    if (categories.size > 0 && !categories.has(disconnect.category)) return false;
    const subject = { disconnect, explained: () => explained(disconnect) };
    return query.terms.every(({ matches, isNegated, isRegex }) => {
      if (!isRegex) return matches(subject) !== isNegated;
      if (spentMs > REGEX_BUDGET_MS) return true;
      const began = now();
      const isMatch = matches(subject);
      spentMs += now() - began;
      return isMatch !== isNegated;
    });
  });
  return { rows, isCutShort: spentMs > REGEX_BUDGET_MS };
}
