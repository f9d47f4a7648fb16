import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { closeCallSeen } from './shared/close-call.ts';
import { nextDocument } from './shared/next-document.ts';
import { closeEventSeen } from './shared/server-close.ts';

/**
 * `pagehide` for good. Firefox delivers a close event with 1001 right before it; Chromium delivers none. It is the same for a
 * reload and for a tab that is closed: only another page in the tab shows that it was neither.
 */
export const pageNavigated: Rule = {
  id: 'page-navigated',
  find(facts) {
    if (facts.kind !== 'left') return null;
    const next = nextDocument(facts);
    const wasClosing = facts.closeCall?.readyState === 1;
    return {
      confidence: next !== null && next.url !== facts.record.document.url ? 'certain' : 'likely',
      evidence: [saw('pageHide'), closeEventSeen(facts), ...(wasClosing ? closeCallSeen(facts) : [])],
      values: { where: facts.record.document.isTop ? 'page' : 'frame' },
      notes: wasClosing ? ['wasClosing'] : [],
    };
  },
};
