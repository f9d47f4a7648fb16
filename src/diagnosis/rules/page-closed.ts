import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Found, Rule } from '../rule.ts';
import { closeCallSeen, closedOnTheWay } from './shared/close-call.ts';
import { closeTimedOut } from './shared/close-timeout.ts';

/** What a `close()` without a code comes back as. */
const NO_STATUS = 1005;

/**
 * The page called `close()` on the open socket before anything from the server ended it. In a handler of `close` or `error`
 * the state is 3 already: such a call ends nothing.
 */
export const pageClosed: Rule = {
  id: 'page-closed',
  links: [
    { label: 'gorilla#361', url: 'https://github.com/gorilla/websocket/issues/361' },
    { label: 'livekit#640', url: 'https://github.com/livekit/livekit/pull/640' },
  ],
  find(facts) {
    const { closeCall, code, wasClean, kind } = facts;
    if (closedOnTheWay(facts)) return leaving(facts);
    if (!closeCall || (kind !== 'page-closed' && kind !== 'page-closed-unconfirmed')) return null;
    return {
      confidence: 'certain',
      evidence: [...closeCallSeen(facts), saw('closeEvent', { code: code ?? '', wasClean: String(wasClean) })],
      values: { code: code ?? '' },
      notes: notesOf(facts),
    };
  },
};

/** The closing handshake goes on without the page: nobody sees how it ends. */
function leaving(facts: Facts): Found {
  const evidence = [...closeCallSeen(facts), saw(facts.record.left?.persisted ? 'pageHidePersisted' : 'pageHide')];
  return { confidence: 'certain', evidence, values: { code: '' }, notes: ['leaving'] };
}

function notesOf(facts: Facts): readonly string[] {
  const { closeCall, code, wasClean, kind } = facts;
  if (kind === 'page-closed-unconfirmed') return closeTimedOut(facts) ? [] : ['unconfirmed'];
  if (wasClean && code !== null && code !== (closeCall?.code ?? NO_STATUS)) return ['otherCode'];
  return wasClean ? [] : ['droppedAfter'];
}
