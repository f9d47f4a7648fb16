/** What a pack says of a code. */
import { hasReason } from './pack-hints.ts';
import type { PackCause, PackWords, VendorPack } from './vendor-pack.ts';

export interface CodeMeaning extends PackWords {
  /** The pack that says it: the one that was recognised, or one that it builds upon. */
  readonly from: VendorPack;
  /** The range that says it, where the code itself is not listed. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly sentBy: 'server' | 'client';
  readonly cause: PackCause | null;
}

/** The code itself, else its range, else what the pack that this one builds upon says; null: none of them knows it. */
export function meaningOf(
  pack: VendorPack,
  code: number,
  reason: string,
  packs: readonly VendorPack[],
): CodeMeaning | null {
  return meaningIn(pack, code, reason) ?? inherited(pack, code, reason, packs, new Set([pack.id]));
}

function inherited(
  pack: VendorPack,
  code: number,
  reason: string,
  packs: readonly VendorPack[],
  seen: Set<string>,
): CodeMeaning | null {
  const parent = packs.find(({ id }) => id === pack.extends);
  if (!parent || seen.has(parent.id)) return null;
  seen.add(parent.id);
  return meaningIn(parent, code, reason) ?? inherited(parent, code, reason, packs, seen);
}

function meaningIn(pack: VendorPack, code: number, reason: string): CodeMeaning | null {
  const { codes = [], illegalCodes = [], ranges = [] } = pack;
  const same = codes.filter((each) => each.code === code);
  // One number may stand for several things, which the reason tells apart.
  const exact = same.find((each) => hasReason(each, reason)) ?? same[0];
  if (exact) {
    const { name, meaning, retry, sentBy = 'server', cause = null } = exact;
    return { name, meaning, retry, ...translations(exact), sentBy, cause, from: pack, range: null };
  }
  const illegal = illegalCodes.find((each) => each.code === code);
  const range = ranges.find(({ from, to }) => from <= code && code <= to);
  const words = illegal ?? range;
  if (!words) return null;
  const { name, meaning, retry } = words;
  const span = range && !illegal ? { from: range.from, to: range.to } : null;
  return { name, meaning, retry, ...translations(words), sentBy: 'server', cause: null, from: pack, range: span };
}

function translations(words: PackWords): Pick<PackWords, 'in'> {
  return words.in ? { in: words.in } : {};
}
