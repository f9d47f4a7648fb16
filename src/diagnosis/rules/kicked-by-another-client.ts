import type { Rule } from '../rule.ts';
import { productMeans, productSeen } from './shared/product.ts';
import { saysTakenOver } from './shared/reason-words.ts';
import { ageSeen, reasonFirst, serverCodeOf } from './shared/server-close.ts';

/** By what the product says of its code, or by the reason, whatever the code. */
export const kickedByAnotherClient: Rule = {
  id: 'kicked-by-another-client',
  refines: [
    'vendor-code',
    'private-code-unknown',
    'server-policy',
    'server-normal',
    'server-closed-early',
    'server-going-away',
    'data-rejected',
  ],
  links: [
    { label: 'argentum-engine#664', url: 'https://github.com/wingedsheep/argentum-engine/pull/664' },
    { label: 'klangk#483', url: 'https://github.com/mcdonc/klangk/pull/483' },
  ],
  find(facts) {
    const code = serverCodeOf(facts);
    const says = saysTakenOver(facts.reason);
    const product = code === null ? null : productMeans(facts, 'takeover');
    if (code === null || (says === null && !product)) return null;
    return {
      confidence: product?.certainty ?? (says === 'clearly' ? 'likely' : 'possible'),
      evidence: [...(product ? productSeen(facts, product) : []), ...reasonFirst(facts), ...ageSeen(facts)],
      values: { code },
    };
  },
};
