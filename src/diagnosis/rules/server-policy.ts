import type { Rule } from '../rule.ts';
import { isEarly, sendJustBefore, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** 1008: the code is certain, the rule that was broken is the server's own. */
export const serverPolicy: Rule = {
  id: 'server-policy',
  find(facts) {
    if (serverCodeOf(facts) !== 1008) return null;
    const message = sendJustBefore(facts);
    return {
      confidence: 'certain',
      evidence: [...serverCloseSeen(facts), ...message],
      notes: [...(isEarly(facts) ? ['early'] : []), ...(message.length > 0 ? ['yourMessage'] : [])],
    };
  },
};
