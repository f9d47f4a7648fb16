import type { Confidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { knownProductCode, productMeans, productSeen } from './shared/product.ts';
import { saysExpired, saysLogin, saysNotAllowed, saysOtherThanLogin } from './shared/reason-words.ts';
import { ageSeen, isEarly, reasonFirst, sameCodeBefore, serverCodeOf } from './shared/server-close.ts';

/** Unauthorized and Forbidden: two of IANA's, and those that follow the HTTP status. */
const LOGIN_CODES: ReadonlySet<number> = new Set([3000, 3003, 4401, 4403]);
const FORBIDDEN: ReadonlySet<number> = new Set([3003, 4403]);

export const authRejected: Rule = {
  id: 'auth-rejected',
  refines: ['server-policy', 'private-code-unknown', 'server-closed-early', 'server-normal', 'server-error'],
  find(facts) {
    const code = serverCodeOf(facts);
    const confidence = code === null ? null : confidenceOf(facts, code);
    if (code === null || confidence === null) return null;
    const again = sameCodeBefore(facts);
    const product = productMeans(facts, 'login');
    return {
      confidence,
      evidence: [...(product ? productSeen(facts, product) : []), ...reasonFirst(facts), ...ageSeen(facts), ...again],
      values: { code },
      notes: [...notesOf(facts, code), ...(again.length > 0 ? ['again'] : [])],
    };
  },
};

function confidenceOf(facts: Facts, code: number): Confidence | null {
  const { reason } = facts;
  const product = productMeans(facts, 'login');
  if (product) return product.certainty;
  if (saysOtherThanLogin(reason)) return null;
  // A product's own meaning of the number comes before what it means as a rule.
  const isLoginCode = LOGIN_CODES.has(code) && !knownProductCode(facts);
  if (saysNotAllowed(reason) && mayMeanLogin(code)) {
    const isUsual = isLoginCode || code === 1008;
    return isUsual && saysLogin(reason) && (isEarly(facts) || saysExpired(reason)) ? 'certain' : 'likely';
  }
  // Other servers use the same numbers for other things: a reason that speaks of something else weakens it.
  if (isLoginCode) return reason === '' ? 'likely' : 'possible';
  return null;
}

/** The other standard codes have a meaning that the words cannot change. */
function mayMeanLogin(code: number): boolean {
  return code === 1000 || code === 1008 || (code >= 3000 && code <= 4999);
}

function notesOf(facts: Facts, code: number): readonly string[] {
  if (saysExpired(facts.reason)) return ['expired'];
  if (FORBIDDEN.has(code)) return ['forbidden'];
  return isEarly(facts) ? [] : ['later'];
}
