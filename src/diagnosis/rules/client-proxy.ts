import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { attemptSeen, browserSays, failedToOpen, failedWith, isUnexplained } from './shared/never-opened.ts';
import { secureHostsOf } from './shared/session.ts';

export const clientProxy: Rule = {
  id: 'client-proxy',
  links: [
    { label: 'meteor#1128', url: 'https://github.com/meteor/meteor/issues/1128' },
    { label: 'jitsi#8049', url: 'https://github.com/jitsi/jitsi-meet/issues/8049' },
    { label: 'engine.io#123', url: 'https://github.com/socketio/engine.io/issues/123' },
  ],
  find(facts) {
    const { status, isSecure } = facts;
    const notes = isSecure ? [] : ['plain'];
    if (failedWith(facts, 'proxy-failed')) return { confidence: 'certain', evidence: browserSays(facts), notes };
    if (status === 407)
      return { confidence: 'certain', evidence: [saw('status', { status })], notes: [...notes, 'login'] };
    const hosts = otherHostsThatFail(facts);
    if (hosts === 0) return null;
    const evidence = [
      saw('secureFailsEverywhere', { hosts: hosts + 1 }),
      saw('pageAddress', {}, facts.record.document.url),
      ...attemptSeen(facts),
    ];
    return { confidence: 'likely', evidence };
  },
};

/** Other hosts to which `wss:` fails for no known reason, while pages load from the internet and no `wss:` has ever opened. */
function otherHostsThatFail(facts: Facts): number {
  const { record, isSecure, isLocal, pageIsLocal, neighbours, endpoint } = facts;
  const looksBlocked = isSecure && !isLocal && failedToOpen(facts) && isUnexplained(facts);
  const pagesLoad =
    pageIsLocal === false && record.document.url.startsWith('https:') && record.context?.online !== false;
  if (!looksBlocked || !pagesLoad) return 0;
  const { opened, failedSilently } = secureHostsOf(neighbours.log);
  if (opened.size > 0) return 0;
  return failedSilently.size - Number(failedSilently.has(endpoint.host));
}
