/** What the product's close pack says of the code with which the server closed. */
import type { CodeMeaning } from '../../../close-codes/code-meaning.ts';
import type { PackCertainty, PackMatch } from '../../../close-codes/look-up-packs.ts';
import type { HintKind } from '../../../close-codes/pack-hints.ts';
import type { PackCause } from '../../../close-codes/vendor-pack.ts';
import type { FactName } from '../../../texts/en/evidence.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

export interface ProductCode {
  readonly match: PackMatch;
  readonly meaning: CodeMeaning;
  readonly certainty: PackCertainty;
}

/** Of the first product that knows the code. */
export function productCodeOf({ products }: Facts): ProductCode | null {
  for (const match of products) {
    if (match.meaning) return { match, meaning: match.meaning, certainty: match.certainty };
  }
  return null;
}

/** Where the product is not merely possible. */
export function knownProductCode(facts: Facts): ProductCode | null {
  const product = productCodeOf(facts);
  return product && product.certainty !== 'possible' ? product : null;
}

/** The product's code stands for that cause. */
export function productMeans(facts: Facts, cause: PackCause): ProductCode | null {
  const product = knownProductCode(facts);
  return product?.meaning.cause === cause ? product : null;
}

/** The pack's words first, then how the product was recognised. */
export function productSeen(facts: Facts, product: ProductCode): readonly Evidence[] {
  const { match, meaning } = product;
  const says = saw('productSays', { product: match.pack.name, code: facts.code ?? '' }, wordsOf(meaning));
  const signs = match.why.map(({ kind, value, name = '' }) => {
    return kind === 'pinned' ? saw(SIGNS.pinned) : saw(SIGNS[kind], { name }, value);
  });
  const kinds = new Set<string>();
  return [says, ...signs.filter(({ fact }) => !kinds.has(fact) && kinds.add(fact))];
}

function wordsOf({ name, meaning }: CodeMeaning): string {
  return `${name}. ${meaning}`;
}

const SIGNS = {
  pinned: 'productPinned',
  host: 'productHost',
  subprotocol: 'productSubprotocol',
  offered: 'productOffered',
  path: 'productPath',
  reason: 'productReason',
  header: 'productHeader',
} as const satisfies Record<HintKind, FactName>;
