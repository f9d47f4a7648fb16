import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { sameInARow } from './shared/history.ts';

export const handshake429: Rule = {
  id: 'handshake-429',
  find(facts) {
    if (refusalStatus(facts) !== 429) return null;
    const repeated = sameInARow(facts, ({ handshake }) => handshake?.status === 429);
    const wait = facts.header('retry-after');
    return {
      confidence: 'certain',
      evidence: [statusSeen(429), ...headersSeen(facts, 'retry-after'), ...repeated],
      notes: wait === null ? [] : ['retryAfter'],
    };
  },
};
