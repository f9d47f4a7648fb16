import type { Confidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { knownProductCode, productMeans, productSeen } from './shared/product.ts';
import { saysRateLimited } from './shared/reason-words.ts';
import { reasonFirst, sameCodeBefore, sendJustBefore, serverCodeOf } from './shared/server-close.ts';

/** Follows the HTTP status 429. */
const TOO_MANY_REQUESTS = 4429;

export const rateLimited: Rule = {
  id: 'rate-limited',
  refines: ['server-policy', 'server-busy', 'private-code-unknown'],
  links: [{ label: 'thingsboard#15219', url: 'https://github.com/thingsboard/thingsboard/pull/15219' }],
  find(facts) {
    const code = serverCodeOf(facts);
    const confidence = code === null ? null : confidenceOf(facts, code);
    if (code === null || confidence === null) return null;
    const { sent } = facts;
    const product = productMeans(facts, 'rate');
    return {
      confidence,
      evidence: [
        ...(product ? productSeen(facts, product) : []),
        ...reasonFirst(facts),
        ...sendJustBefore(facts),
        ...sameCodeBefore(facts),
      ],
      values: { code },
      notes: sent?.messages === 0 ? ['connectedTooOften'] : [],
    };
  },
};

function confidenceOf(facts: Facts, code: number): Confidence | null {
  const { reason } = facts;
  const product = productMeans(facts, 'rate');
  if (product) return product.certainty;
  if (saysRateLimited(reason) && mayMeanRate(code)) return 'likely';
  // A product's own meaning of the number comes before what it means as a rule.
  if (code !== TOO_MANY_REQUESTS || knownProductCode(facts)) return null;
  return reason === '' ? 'likely' : 'possible';
}

function mayMeanRate(code: number): boolean {
  return code === 1008 || code === 1013 || (code >= 3000 && code <= 4999);
}
