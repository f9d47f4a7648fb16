import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { endSeen } from './shared/line-dropped.ts';

/** In Chromium an `error` event after `open` comes only where the browser itself fails the connection. */
export const browserFailedUnknown: Rule = {
  id: 'browser-failed-unknown',
  fallback: true,
  // Without the browser's words a broken frame is only one of what it may be.
  refines: ['server-sent-bad-frame'],
  find(facts) {
    if (facts.kind !== 'browser-failed') return null;
    const { failureText } = facts;
    return {
      confidence: 'likely',
      evidence: [...(failureText ? [saw('browserSays', {}, failureText)] : []), ...endSeen(facts)],
      notes: failureText ? [] : ['noWords'],
      values: { at: facts.record.closed?.wall ?? '' },
    };
  },
};
