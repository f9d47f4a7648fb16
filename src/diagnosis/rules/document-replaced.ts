import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { documentStopOf } from './shared/document-stop.ts';
import { closeEventSeen } from './shared/server-close.ts';

/** Alone it looks like a server that is going away: only sockets to other hosts that end in the same tick tell them apart. */
export const documentReplaced: Rule = {
  id: 'document-replaced',
  find(facts) {
    const stop = documentStopOf(facts);
    if (!stop) return null;
    return {
      confidence: stop.together.length > 0 ? 'likely' : 'possible',
      evidence: [...stop.together, closeEventSeen(facts), ...(facts.closeCall ? [] : [saw('noCloseCall')])],
    };
  },
};
