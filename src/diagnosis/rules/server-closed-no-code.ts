import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { ageSeen, closeEventSeen, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

const NO_STATUS = 1005;

/** A Close frame without a body. Of a stream it may be the page's own: the end of its writer or reader leaves no trace. */
export const serverClosedNoCode: Rule = {
  id: 'server-closed-no-code',
  find(facts) {
    if (facts.kind === 'stream-closed') {
      return {
        confidence: 'possible',
        evidence: [closeEventSeen(facts), saw('noCloseCall'), ...ageSeen(facts)],
        values: { by: 'either' },
        notes: ['stream'],
      };
    }
    if (serverCodeOf(facts) !== NO_STATUS) return null;
    return {
      // Who closed is certain. Why may be told by something else than a code.
      confidence: 'likely',
      evidence: [...serverCloseSeen(facts), ...ageSeen(facts)],
      values: { by: 'server' },
    };
  },
};
