/** The search of the reference, in the packs: a number finds the codes of all products, words find names and meanings. */
import type { PackWords, VendorPack } from '../close-codes/vendor-pack.ts';

/** A code or a range of codes, as a product has it. */
export interface PackLine extends PackWords {
  readonly from: number;
  readonly to: number;
  /** Outside 1000–4999. */
  readonly isIllegal: boolean;
}

export interface FoundPack {
  readonly pack: VendorPack;
  /** All of them where the words are those of the product. */
  readonly lines: readonly PackLine[];
}

/** Each word has to be found, in the product or in one of its codes. */
export function searchPacks(packs: readonly VendorPack[], query: string): readonly FoundPack[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return packs.flatMap((pack) => {
    const about = `${pack.name}\n${pack.id}\n${(pack.notes ?? []).join('\n')}`.toLowerCase();
    const left = words.filter((word) => !about.includes(word));
    const lines = linesOf(pack).filter((line) => left.every((word) => matches(line, word)));
    return left.length === 0 || lines.length > 0 ? [{ pack, lines }] : [];
  });
}

function linesOf({ codes = [], ranges = [], illegalCodes = [] }: VendorPack): readonly PackLine[] {
  return [
    ...codes.map((code) => ({ ...code, from: code.code, to: code.code, isIllegal: false })),
    ...ranges.map((range) => ({ ...range, isIllegal: false })),
    ...illegalCodes.map((code) => ({ ...code, from: code.code, to: code.code, isIllegal: true })),
  ];
}

function matches({ from, to, name, meaning }: PackLine, word: string): boolean {
  if (/^\d+$/.test(word)) {
    const number = Number(word);
    // What is still being typed finds the codes that begin so; a range only by a whole number.
    return from === to ? `${from}`.startsWith(word) : number >= from && number <= to;
  }
  return `${name}\n${meaning}`.toLowerCase().includes(word);
}
