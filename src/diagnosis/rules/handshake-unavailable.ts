import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { opensBefore } from './shared/history.ts';

/** Who is not ready, and why, is left open. */
export const handshakeUnavailable: Rule = {
  id: 'handshake-unavailable',
  find(facts) {
    if (refusalStatus(facts) !== 503) return null;
    const before = opensBefore(facts);
    return {
      confidence: 'certain',
      evidence: [statusSeen(503), ...headersSeen(facts, 'retry-after', 'server', 'via'), ...before],
      notes: [
        ...(before.length > 0 ? ['workedBefore'] : []),
        ...(facts.header('retry-after') === null ? [] : ['retryAfter']),
      ],
    };
  },
};
