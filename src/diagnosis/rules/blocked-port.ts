import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { BLOCKED_PORTS } from './shared/blocked-ports.ts';
import {
  attemptSeen,
  browserSays,
  failedInstantly,
  failedToOpen,
  failedWith,
  isUnexplained,
} from './shared/never-opened.ts';

/** In Firefox no request is made, so none is told of; in Chromium the text may be hidden. */
export const blockedPort: Rule = {
  id: 'blocked-port',
  find(facts) {
    const { port } = facts;
    if (port === null) return null;
    const values = { port };
    if (failedWith(facts, 'unsafe-port')) {
      return { confidence: 'certain', evidence: [...browserSays(facts), saw('port', { port })], values };
    }
    if (!BLOCKED_PORTS.has(port) || !failedToOpen(facts) || !isUnexplained(facts)) return null;
    // Firefox tells of every request that it makes: of one that is not told of, how long it took says nothing.
    if (facts.browser === 'chrome' && !failedInstantly(facts)) return null;
    return { confidence: 'likely', evidence: [saw('portBlocked', { port }), ...attemptSeen(facts)], values };
  },
};
