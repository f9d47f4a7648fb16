import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { openedMeanwhile } from './shared/crowd.ts';
import { attemptSeen, browserSays, failedWith } from './shared/never-opened.ts';

/** No TCP connection came about. That a firewall or a dead host is behind it is likely, and no more. */
export const connectTimeout: Rule = {
  id: 'connect-timeout',
  find(facts) {
    const { status, failure, isLocal, endpoint } = facts;
    if (status !== null || !isOfTheNetwork(facts) || openedMeanwhile(facts, 0, endpoint.host)) return null;
    return {
      confidence: 'certain',
      evidence: [...browserSays(facts), ...attemptSeen(facts)],
      values: { host: endpoint.host },
      notes: [...(failure === 'address-unreachable' ? ['noRoute'] : []), ...(isLocal ? ['privateAddress'] : [])],
    };
  },
};

/** A handshake that nobody answers times out too, but then it is no error of the network that the browser names. */
function isOfTheNetwork(facts: Facts): boolean {
  return failedWith(facts, 'address-unreachable') || (failedWith(facts, 'timed-out') && facts.netError !== null);
}
