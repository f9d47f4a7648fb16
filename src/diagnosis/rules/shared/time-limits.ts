/** Matches of time limits as a rule gives them: evidence, and what the texts speak of. */
import { saw, type Evidence, type Values } from '../../diagnosis.ts';
import type { LimitMatch } from '../../limits/match-limits.ts';

/** So many products are named where nothing shows which of them is there. */
const NAMED = 2;

/** Each limit, after the header or host that shows its product. */
export function limitsSeen(matches: readonly LimitMatch[]): readonly Evidence[] {
  const shown = new Set<string>();
  return matches.flatMap(({ limit, fingerprint }) => {
    const seen = saw('limit', { product: limit.product, setting: limit.setting, seconds: limit.seconds });
    const key = JSON.stringify(fingerprint);
    if (!fingerprint || shown.has(key)) return [seen];
    shown.add(key);
    return [fingerprint, seen];
  });
}

/**
 * `products`: those that left a fingerprint, else the first of all; `more`: how many others match; `settings`: the names
 * of their limits; `raise`: what raises them; `fixed`: the products whose limit cannot be raised; `half`: milliseconds,
 * half the shortest limit.
 */
export function limitValues(matches: readonly LimitMatch[]): Values {
  const marked = matches.filter(({ fingerprint }) => fingerprint !== null);
  const named = marked.length > 0 ? marked : matches.slice(0, NAMED);
  const raisable = named.filter(({ limit }) => typeof limit.raise === 'string');
  const shortest = Math.min(...named.map(({ limit }) => limit.seconds));
  return {
    products: productsOf(named),
    more: marked.length > 0 ? 0 : matches.length - named.length,
    settings: named.map(({ limit }) => `\`${limit.setting}\` (${limit.product})`).join(', '),
    raise: raisable.map(({ limit }) => `\`${limit.raise}\` (${limit.product})`).join(', '),
    fixed: productsOf(named.filter((match) => !raisable.includes(match))),
    half: 500 * shortest,
  };
}

function productsOf(matches: readonly LimitMatch[]): string {
  return [...new Set(matches.map(({ limit }) => limit.product))].join(', ');
}
