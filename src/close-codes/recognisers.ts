/** The regular expressions of a pack, made once. */
import type { VendorPack } from './vendor-pack.ts';

interface Recognisers {
  /** null: the pack has none. */
  readonly hosts: readonly RegExp[] | null;
  readonly urls: readonly RegExp[] | null;
  readonly weakUrls: readonly RegExp[] | null;
  readonly reasons: readonly RegExp[];
  readonly headers: readonly { readonly name: string; readonly pattern: RegExp }[];
}

export const PATTERN_FLAGS = 'iu';

const known = new WeakMap<VendorPack, Recognisers>();

export function recognisersOf(pack: VendorPack): Recognisers {
  const before = known.get(pack);
  if (before) return before;
  const { hosts, urls, weakUrls, reasonPatterns, responseHeaders = [] } = pack.detect;
  const recognisers: Recognisers = {
    hosts: regExps(hosts),
    urls: regExps(urls),
    weakUrls: regExps(weakUrls),
    reasons: regExps(reasonPatterns) ?? [],
    headers: responseHeaders.map(({ name, pattern }) => ({ name, pattern: regExp(pattern) })),
  };
  known.set(pack, recognisers);
  return recognisers;
}

function regExps(patterns: readonly string[] | undefined): readonly RegExp[] | null {
  return patterns?.map(regExp) ?? null;
}

function regExp(pattern: string): RegExp {
  return new RegExp(pattern, PATTERN_FLAGS);
}
