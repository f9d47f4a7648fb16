/** The search of the reference: a number finds its code or range, words find names, meanings and advice. */
import type { CloseCodeEntry } from '../close-codes/look-up.ts';
import type { Texts } from '../texts/texts.ts';

/** Each word has to be found. In the order of the entries. */
export function searchCodes(
  entries: readonly CloseCodeEntry[],
  texts: Texts,
  query: string,
): readonly CloseCodeEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => matches(entry, texts, word)));
}

function matches(entry: CloseCodeEntry, texts: Texts, word: string): boolean {
  const { from, to } = entry.range;
  if (/^\d+$/.test(word)) {
    const number = Number(word);
    // What is still being typed finds the codes that begin so.
    return (number >= from && number <= to && word.length >= 4) || (from === to && `${from}`.startsWith(word));
  }
  const { name, meaning, advice } = texts.closeCodes[entry.identifier];
  const { chip } = texts.categories[entry.category];
  return [name, meaning, advice, chip].join('\n').toLowerCase().includes(word);
}
