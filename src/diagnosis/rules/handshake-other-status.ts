import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { opensBefore } from './shared/history.ts';

/** Below 500, and neither 2xx nor 400: these have causes of their own. 407 is a proxy's on the browser's side. */
const NAMED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308, 401, 403, 404, 407, 410, 426, 429]);

/** What a few of them mean for a handshake. */
const NOTES: Readonly<Record<number, string>> = {
  400: 'ownAnswer',
  405: 'method',
  414: 'tooLong',
  431: 'headersTooLarge',
};

export const handshakeOtherStatus: Rule = {
  id: 'handshake-other-status',
  find(facts) {
    const status = refusalStatus(facts);
    if (status === null || NAMED.has(status)) return null;
    if ((status >= 200 && status <= 299) || (status >= 500 && status <= 599)) return null;
    // Where it opened before, nothing on the way removes the upgrade: the 400 is the application's own.
    const before = status === 400 ? opensBefore(facts) : [];
    if (status === 400 && before.length === 0) return null;
    const note = NOTES[status];
    return {
      confidence: 'certain',
      evidence: [statusSeen(status), ...headersSeen(facts, 'server', 'via'), ...before],
      values: { status },
      notes: note === undefined ? [] : [note],
    };
  },
};
