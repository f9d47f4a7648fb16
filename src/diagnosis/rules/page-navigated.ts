import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { closeCallSeen } from './shared/close-call.ts';
import { closeEventSeen } from './shared/server-close.ts';

/** `pagehide` for good. Firefox delivers a close event with 1001 right before it; Chromium delivers none. */
export const pageNavigated: Rule = {
  id: 'page-navigated',
  find(facts) {
    if (facts.kind !== 'left') return null;
    const wasClosing = facts.closeCall?.readyState === 1;
    return {
      confidence: 'certain',
      evidence: [saw('pageHide'), closeEventSeen(facts), ...(wasClosing ? closeCallSeen(facts) : [])],
      values: { where: facts.record.document.isTop ? 'page' : 'frame' },
      notes: wasClosing ? ['wasClosing'] : [],
    };
  },
};
