import type { Rule } from '../rule.ts';
import { productCodeOf, productSeen } from './shared/product.ts';
import { serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/**
 * The product's close pack knows the code. Below 3000 it refines what the standard says, and so does not step in front of
 * it; above, nothing but the pack can tell.
 */
export const vendorCode: Rule = {
  id: 'vendor-code',
  find(facts) {
    const code = serverCodeOf(facts);
    const product = code === null ? null : productCodeOf(facts);
    if (code === null || !product) return null;
    const { match, meaning, certainty } = product;
    const { confidence } = meaning.from;
    return {
      confidence: certainty,
      evidence: [...productSeen(facts, product), ...serverCloseSeen(facts)],
      values: { product: match.pack.name, name: meaning.name, code, retry: meaning.retry },
      notes: [
        ...(confidence === 'medium' ? ['usually'] : confidence === 'low' ? ['reported'] : []),
        ...(meaning.range ? ['range'] : []),
        ...(meaning.sentBy === 'client' ? ['clients'] : []),
      ],
      refines: code >= 3000 ? ['private-code-unknown'] : [],
    };
  },
};
