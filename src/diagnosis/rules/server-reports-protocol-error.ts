import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** A page cannot break the framing: what breaks it lies in between, or the server reads it wrongly. */
export const serverReportsProtocolError: Rule = {
  id: 'server-reports-protocol-error',
  find(facts) {
    if (serverCodeOf(facts) !== 1002) return null;
    const { extensions } = facts.record;
    const isCompressed = extensions?.includes('permessage-deflate') ?? false;
    return {
      // Some servers end the idle with it.
      confidence: 'likely',
      evidence: [...serverCloseSeen(facts), ...(isCompressed ? [saw('extensions', {}, extensions ?? '')] : [])],
      notes: isCompressed ? ['compressed'] : [],
    };
  },
};
