/** What a schema cannot say of a close pack. */
import { hasNestedQuantifiers } from '../close-codes/safe-pattern.ts';
import type { VendorPack } from '../close-codes/vendor-pack.ts';

export type PackProblem =
  /** The words are those of the browser. */
  | { readonly kind: 'bad-pattern'; readonly found: string; readonly words: string }
  | { readonly kind: 'slow-pattern'; readonly found: string }
  | { readonly kind: 'reserved-code'; readonly found: string }
  | { readonly kind: 'code-twice'; readonly found: string }
  | { readonly kind: 'range-backwards'; readonly found: string }
  | { readonly kind: 'no-sign' };

interface PathAndProblem {
  readonly path: readonly string[];
  readonly problem: PackProblem;
}

/** The first in the order of the file's fields; null where nothing is. */
export function wrongPack(pack: VendorPack): PathAndProblem | null {
  return wrongPattern(pack) ?? noSign(pack) ?? wrongRange(pack) ?? wrongCode(pack);
}

function wrongPattern(pack: VendorPack): PathAndProblem | null {
  for (const { path, pattern } of patternsOf(pack)) {
    try {
      void new RegExp(pattern, 'iu');
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      return { path, problem: { kind: 'bad-pattern', found: JSON.stringify(pattern), words } };
    }
    if (hasNestedQuantifiers(pattern))
      return { path, problem: { kind: 'slow-pattern', found: JSON.stringify(pattern) } };
  }
  return null;
}

interface PlacedPattern {
  readonly path: readonly string[];
  readonly pattern: string;
}

function patternsOf({ detect, codes = [] }: VendorPack): readonly PlacedPattern[] {
  const lists = (['hosts', 'urls', 'reasonPatterns', 'weakUrls'] as const).flatMap((name) =>
    (detect[name] ?? []).map((pattern, index) => ({ path: ['detect', name, `${index}`], pattern })),
  );
  const headers = (detect.responseHeaders ?? []).map(({ pattern }, index) => ({
    path: ['detect', 'responseHeaders', `${index}`, 'pattern'],
    pattern,
  }));
  const reasons = codes.flatMap(({ reasonPattern }, index) =>
    reasonPattern === undefined ? [] : [{ path: ['codes', `${index}`, 'reasonPattern'], pattern: reasonPattern }],
  );
  return [...lists, ...headers, ...reasons];
}

/** Nothing would ever find it. */
function noSign({ detect, codes = [] }: VendorPack): PathAndProblem | null {
  const { hosts, subprotocols, urls, reasonPatterns, responseHeaders, auto } = detect;
  const isKnown =
    auto === false ||
    [hosts, subprotocols, urls, reasonPatterns, responseHeaders].some((list) => list) ||
    codes.some(({ reasonText, reasonPattern }) => reasonText !== undefined || reasonPattern !== undefined);
  return isKnown ? null : { path: ['detect'], problem: { kind: 'no-sign' } };
}

function wrongRange({ ranges = [] }: VendorPack): PathAndProblem | null {
  const index = ranges.findIndex(({ from, to }) => to < from);
  if (index === -1) return null;
  return {
    path: ['ranges', `${index}`, 'to'],
    problem: { kind: 'range-backwards', found: `${ranges[index]?.to}` },
  };
}

function wrongCode({ codes = [] }: VendorPack): PathAndProblem | null {
  const seen = new Set<string>();
  for (const [index, { code, reasonText = '', reasonPattern = '' }] of codes.entries()) {
    const path = ['codes', `${index}`, 'code'];
    if (code === 1004 || (code > 1015 && code < 3000)) {
      return { path, problem: { kind: 'reserved-code', found: `${code}` } };
    }
    const key = `${code} ${reasonText} ${reasonPattern}`;
    if (seen.has(key)) return { path, problem: { kind: 'code-twice', found: `${code}` } };
    seen.add(key);
  }
  return null;
}
