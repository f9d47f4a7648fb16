import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { connectionChangeSeen, offlineSeen, sleepSeen } from './shared/disturbances.ts';
import { cutElsewhereSeen, stayedOpenSeen } from './shared/ended-together.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';

/**
 * A change alone proves nothing, since `connection` also tells of a new estimate of speed: sockets of another host must
 * have ended too. Firefox has no `connection`; there they alone speak for it.
 */
export const networkChanged: Rule = {
  id: 'network-changed',
  refines: ['dropped-unknown'],
  links: [
    { label: 'retro-loop#24', url: 'https://github.com/Nawter/retro-loop/issues/24' },
    { label: 'code-server#7167', url: 'https://github.com/coder/code-server/issues/7167' },
    { label: 'croct sdk-js#83', url: 'https://github.com/croct-tech/sdk-js/issues/83' },
  ],
  find(facts) {
    if (facts.failure === 'network-changed') {
      return { confidence: 'certain', evidence: [saw('browserSays', {}, facts.failureText)] };
    }
    const elsewhere = cutElsewhereSeen(facts);
    if (elsewhere.length === 0 || facts.isLoopback || !mayHaveDropped(facts)) return null;
    const retry = facts.later.find(({ handshake }) => handshake?.failure?.kind === 'network-changed');
    const retrySaid = retry ? [saw('nextAttemptSaid', {}, retry.handshake?.failure?.text ?? '')] : [];
    const change = connectionChangeSeen(facts);
    const around = [...elsewhere, ...stayedOpenSeen(facts)];
    if (change || retry) {
      return { confidence: 'likely', evidence: [...(change ? [change] : []), ...retrySaid, ...around] };
    }
    const isExplained = sleepSeen(facts) !== null || offlineSeen(facts) !== null;
    return facts.browser === 'firefox' && !isExplained ? { confidence: 'possible', evidence: around } : null;
  },
};
