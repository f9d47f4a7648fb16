import type { PackWords, VendorPack } from './vendor-pack.ts';

/** The packs with their words in that language, where they have them; else as they are, in English. */
export function inLanguage(packs: readonly VendorPack[], language: string): readonly VendorPack[] {
  return packs.map((pack) => {
    const { codes, ranges, illegalCodes } = pack;
    const lists = [codes, ranges, illegalCodes];
    if (!lists.some((list) => list?.some((words) => words.in?.[language]))) return pack;
    return {
      ...pack,
      ...(codes && { codes: translated(codes, language) }),
      ...(ranges && { ranges: translated(ranges, language) }),
      ...(illegalCodes && { illegalCodes: translated(illegalCodes, language) }),
    };
  });
}

function translated<Words extends PackWords>(list: readonly Words[], language: string): readonly Words[] {
  return list.map((words) => ({ ...words, ...words.in?.[language] }));
}
