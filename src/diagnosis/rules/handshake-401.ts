import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { opensBefore } from './shared/history.ts';
import { tookOpenTimeout } from './shared/open-timeout.ts';

/** Chromium has words of its own for it, which are read as this status. */
export const handshake401: Rule = {
  id: 'handshake-401',
  links: [
    { label: 'ws#1745', url: 'https://github.com/websockets/ws/issues/1745' },
    { label: 'ws#2277', url: 'https://github.com/websockets/ws/issues/2277' },
  ],
  find(facts) {
    if (refusalStatus(facts) !== 401) return null;
    const before = opensBefore(facts);
    const waited = facts.browser === 'firefox' && tookOpenTimeout(facts);
    return {
      confidence: 'certain',
      evidence: [statusSeen(401), ...headersSeen(facts, 'www-authenticate'), ...before],
      values: { after: facts.connectMs },
      notes: [...(before.length > 0 ? ['expired'] : []), ...(waited ? ['firefoxWaits'] : [])],
    };
  },
};
