import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { closeEventSeen, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/**
 * Firefox passes every number on, Chromium all but 1005, 1006 and 1015, with which it fails the connection and says so. A
 * 1005 without a reason cannot be told from a Close frame without a code; one with a reason had a code before it.
 */
export const invalidCloseCode: Rule = {
  id: 'invalid-close-code',
  refines: ['browser-failed-unknown', 'server-sent-bad-frame', 'server-closed-no-code', 'server-closed-early'],
  links: [
    { label: 'Bokeh: ws.py', url: 'https://github.com/bokeh/bokeh/blob/branch-3.9/src/bokeh/server/views/ws.py' },
  ],
  find(facts) {
    if (facts.failure === 'reserved-close-code') {
      return {
        confidence: 'certain',
        evidence: [saw('browserSays', {}, facts.failureText), closeEventSeen(facts)],
        values: { code: '' },
        notes: ['reserved'],
      };
    }
    const code = illegalCodeOf(facts);
    if (code === null) return null;
    return {
      confidence: 'certain',
      evidence: serverCloseSeen(facts),
      values: { code },
      notes: code >= 400 && code <= 599 ? ['httpStatus'] : [],
    };
  },
};

function illegalCodeOf(facts: Facts): number | null {
  const code = serverCodeOf(facts);
  if (code === null) return null;
  if (code === 1005) return facts.wasClean && facts.reason !== '' ? code : null;
  // A browser makes these two up itself, but never for a clean close.
  if (code === 1006 || code === 1015) return facts.wasClean ? code : null;
  return code < 1000 || code === 1004 || (code > 1015 && code < 3000) || code > 4999 ? code : null;
}
