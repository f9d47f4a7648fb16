import type { Rule } from '../rule.ts';
import { closeCallSeen } from './shared/close-call.ts';
import { closeTimedOut } from './shared/close-timeout.ts';
import { closeEventSeen } from './shared/server-close.ts';

/** The browser waited for the server's Close frame as long as it ever does. */
export const closeTimeout: Rule = {
  id: 'close-timeout',
  refines: ['page-closed'],
  find(facts) {
    if (!closeTimedOut(facts)) return null;
    return {
      confidence: 'certain',
      evidence: [...closeCallSeen(facts), closeEventSeen(facts)],
      values: { waited: facts.closeTookMs ?? 0 },
    };
  },
};
