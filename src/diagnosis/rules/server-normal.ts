import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { saysError } from './shared/reason-words.ts';
import { ageSeen, isEarly, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/**
 * 1000, unless its reason tells of an error. So soon after `open`, where it was not talked to, the ordinary end is the less
 * likely reading. Never certain: servers give it to whom they find idle, and to whom they do not want.
 */
export const serverNormal: Rule = {
  id: 'server-normal',
  find(facts) {
    if (serverCodeOf(facts) !== 1000 || saysError(facts.reason)) return null;
    return {
      confidence: isEarly(facts) && !hasTalked(facts) ? 'possible' : 'likely',
      evidence: [...serverCloseSeen(facts), ...ageSeen(facts)],
    };
  },
};

function hasTalked({ sent, received }: Facts): boolean {
  return (sent?.messages ?? 0) > 0 && (received?.messages ?? 0) > 0;
}
