import type { Rule } from '../rule.ts';
import { saysError } from './shared/reason-words.ts';
import { ageSeen, isEarly, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** 1000, unless its reason tells of an error. So soon after `open` the ordinary end is the less likely reading. */
export const serverNormal: Rule = {
  id: 'server-normal',
  find(facts) {
    if (serverCodeOf(facts) !== 1000 || saysError(facts.reason)) return null;
    return {
      confidence: isEarly(facts) ? 'possible' : 'certain',
      evidence: [...serverCloseSeen(facts), ...ageSeen(facts)],
    };
  },
};
