import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { attemptSeen, browserSays, failedToOpen } from './shared/never-opened.ts';
import { tookOpenTimeout } from './shared/open-timeout.ts';

/** Told by how long it took, and in Chromium by its words, which unlike those of the network carry no error's name. */
export const handshakeTimeout: Rule = {
  id: 'handshake-timeout',
  find(facts) {
    const { browser, kind, failure, connectMs, record } = facts;
    if (!gotNoAnswer(facts)) return null;
    const isNamed = failure === 'timed-out';
    const tookSoLong = tookOpenTimeout(facts);
    const isKnownToHaveAsked = browser === 'firefox' && failure === 'no-answer';
    // A request that Firefox tells of for itself has waited for longer than its limit; a worker may have given up before.
    const waitedElsewhere = isKnownToHaveAsked && kind === 'failed-outside';
    if (!isNamed && !tookSoLong && !waitedElsewhere) return null;
    return {
      confidence: isNamed || (isKnownToHaveAsked && tookSoLong) ? 'certain' : 'likely',
      evidence: [
        ...browserSays(facts),
        ...attemptSeen(facts),
        ...(isKnownToHaveAsked ? [saw('requestUnanswered')] : []),
        ...(record.seenFrom === 'page' ? [saw('noCloseCall')] : []),
      ],
      values: tookSoLong ? { after: connectMs } : {},
      notes: browser === 'firefox' ? ['holdsBack'] : [],
    };
  },
};

/** 1015 is Firefox's code for TLS, and where the browser names a network error, there was no server to be silent. */
function gotNoAnswer(facts: Facts): boolean {
  const { status, failure, netError, closeCall, code } = facts;
  if (!failedToOpen(facts) || status !== null || closeCall !== null || code === 1015) return false;
  if (failure === 'timed-out') return netError === null;
  return failure === null || failure === 'no-answer' || failure === 'withheld';
}
