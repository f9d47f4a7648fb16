import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { attemptSeen } from './shared/never-opened.ts';

/** The attempt ended with its document. */
export const pageLeftWhileConnecting: Rule = {
  id: 'page-left-while-connecting',
  find(facts) {
    if (facts.kind !== 'left-while-connecting') return null;
    const isKept = facts.record.left?.persisted === true;
    const evidence = [saw('pageHideConnecting'), ...(isKept ? [saw('pageHidePersisted')] : []), ...attemptSeen(facts)];
    return { confidence: 'certain', evidence };
  },
};
