import type { Rule } from '../rule.ts';
import { isEarly, sendJustBefore, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** 1008: the code is certain, but not what for: some servers have no other code for a login, a rate or a takeover. */
export const serverPolicy: Rule = {
  id: 'server-policy',
  find(facts) {
    if (serverCodeOf(facts) !== 1008) return null;
    const message = sendJustBefore(facts);
    return {
      confidence: 'likely',
      evidence: [...serverCloseSeen(facts), ...message],
      notes: [...(isEarly(facts) ? ['early'] : []), ...(message.length > 0 ? ['yourMessage'] : [])],
    };
  },
};
