/** What the products that were recognised say, in the words of the panel. */
import type { PackMatch } from '../close-codes/look-up-packs.ts';
import type { Hint } from '../close-codes/pack-hints.ts';
import type { Texts } from '../texts/texts.ts';
import type { Explanation } from './explainer.ts';

/** Beside the headline in a row; null where nothing is known, or the headline says it already. */
export function productName({ products, diagnoses }: Explanation): string | null {
  const match = products.find(({ meaning }) => meaning !== null);
  if (!match?.meaning || match.certainty === 'possible' || diagnoses[0]?.id === 'vendor-code') return null;
  return `${match.meaning.name} (${match.pack.name})`;
}

/** Words that the filter finds a disconnect by. */
export function productSearchText({ products }: Explanation): string {
  const [best] = products;
  return best ? `${best.pack.name}\n${best.meaning?.name ?? ''}` : '';
}

/** The pack that gave the code its meaning. */
export function packIdOf(products: readonly PackMatch[]): string | null {
  return products.find(({ meaning }) => meaning !== null)?.pack.id ?? null;
}

/** A long match is told by its beginning. */
const SHOWN = 60;

export function hintWords(
  { kind, value, name = '' }: Hint,
  texts: Texts,
): { readonly label: string; readonly value: string } {
  return {
    label: texts.packs.why[kind](name),
    value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value,
  };
}
