import { endpointOf } from '../../record/endpoint.ts';
import { endOf } from '../../record/socket-record.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { closeCallSeen } from './shared/close-call.ts';
import { attemptSeen, browserSays, failedWith, thrownSeen } from './shared/never-opened.ts';
import { isOfReactEffect } from './shared/react.ts';

/** Of a component that goes away again at once; a slower attempt was given up for another reason. */
const REMOUNT_ATTEMPT_MS = 1000;

/** The page gave up its own attempt: by `close()`, or by the signal of a stream. */
export const closedWhileConnecting: Rule = {
  id: 'closed-while-connecting',
  links: [
    { label: 'use-websocket#138', url: 'https://github.com/robtaussig/react-use-websocket/issues/138' },
    { label: 'librefang#2050', url: 'https://github.com/librefang/librefang/pull/2050' },
  ],
  find(facts) {
    const { kind } = facts;
    // Where the hook does not reach, Chromium's words alone tell of the call.
    const outside = kind === 'failed-outside' && failedWith(facts, 'page-cancelled');
    if (kind !== 'closed-while-connecting' && kind !== 'stream-aborted' && !outside) return null;
    const seen = kind === 'stream-aborted' ? thrownSeen(facts) : outside ? [] : closeCallSeen(facts);
    return {
      confidence: 'certain',
      evidence: [...seen, ...browserSays(facts), ...attemptSeen(facts)],
      values: { after: gaveUpAfter(facts) },
      notes: [...(kind === 'stream-aborted' ? ['aborted'] : []), ...(outside ? [] : whyNotes(facts))],
    };
  },
};

function whyNotes(facts: Facts): readonly string[] {
  if (isOfReactEffect(facts.closeCall?.stack ?? null)) return ['effect'];
  if (isFollowedAtOnce(facts)) return ['remount'];
  return gaveUpAfter(facts) >= facts.limits.constants.slowAttempt ? ['ownTimeout'] : [];
}

/** From the constructor to the call, in milliseconds. */
function gaveUpAfter({ closeCall, record, connectMs }: Facts): number {
  return closeCall ? Math.max(0, closeCall.at - record.created.at) : connectMs;
}

/** StrictMode mounts a component twice: constructor, clean-up, constructor. */
function isFollowedAtOnce(facts: Facts): boolean {
  const { record, closeCall, endpoint, limits, neighbours } = facts;
  if (gaveUpAfter(facts) >= REMOUNT_ATTEMPT_MS) return false;
  const gaveUpAt = (closeCall ?? endOf(record))?.at ?? 0;
  return neighbours.others.some(({ document, url, created }) => {
    const wait = created.at - gaveUpAt;
    if (document.id !== record.document.id || url === null || wait < 0 || wait > limits.constants.remount) return false;
    const { host, path } = endpointOf(url);
    return host === endpoint.host && path === endpoint.path;
  });
}
