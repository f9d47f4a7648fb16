import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { productMeans, productSeen } from './shared/product.ts';
import { saysTakenOver } from './shared/reason-words.ts';
import { ageSeen, reasonFirst, serverCodeOf } from './shared/server-close.ts';
import { replacementsOf } from './shared/taken-over.ts';

/** By what the product says of its code, by the reason, whatever the code, or since each close follows the `open` of another. */
export const kickedByAnotherClient: Rule = {
  id: 'kicked-by-another-client',
  refines: [
    'vendor-code',
    'private-code-unknown',
    'server-policy',
    'server-normal',
    'server-closed-early',
    'server-closed-no-code',
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
    if (code === null) return null;
    const pattern = mayBeSilent(facts, code) ? replacementsOf(facts) : null;
    if (says === null && !product && !pattern) return null;
    const replaced = pattern ? [saw('replaced', { ...pattern })] : [];
    return {
      confidence: product?.certainty ?? (says === 'clearly' || pattern ? 'likely' : 'possible'),
      evidence: [
        ...(product ? productSeen(facts, product) : []),
        ...replaced,
        ...reasonFirst(facts),
        ...ageSeen(facts),
      ],
      values: { code },
    };
  },
};

/** No words, and a code that says nothing of an error: then the order of events may speak. */
function mayBeSilent({ reason }: Facts, code: number): boolean {
  return reason === '' && (SILENT.has(code) || code >= 3000);
}

const SILENT: ReadonlySet<number> = new Set([1000, 1001, 1005, 1008]);
