import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { opensBefore } from './shared/history.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';
import { isFaultOfTls, isPlainPort, tlsFailedSomehow, wantsClientCertificate } from './shared/tls.ts';

/** Servers that speak TLS, but no version or cipher that the browser accepts. */
const NOTHING_IN_COMMON: ReadonlySet<string | null> = new Set([
  'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  'ERR_SSL_OBSOLETE_VERSION',
  'NS_ERROR_NET_INADEQUATE_SECURITY',
]);

/** Chromium names it. Firefox says only that TLS failed. */
export const tlsProtocol: Rule = {
  id: 'tls-protocol',
  find(facts) {
    const { isSecure, port, netError, endpoint } = facts;
    if (!isSecure || port === null) return null;
    const isNamed = failedWith(facts, 'tls-failed') && netError !== null && !wantsClientCertificate(facts);
    // Where the endpoint has opened before, the port does speak TLS.
    const mayBe = tlsFailedSomehow(facts) && opensBefore(facts).length === 0;
    if (!isNamed && !mayBe) return null;
    const nothingInCommon = NOTHING_IN_COMMON.has(netError);
    const isPlain = isPlainPort(facts) && !nothingInCommon;
    return {
      confidence: isNamed ? 'certain' : (isFaultOfTls(facts) ?? isPlain) ? 'likely' : 'possible',
      evidence: [...tlsCodeSeen(facts), ...browserSays(facts), saw('port', { port })],
      values: { host: endpoint.host, port },
      notes: [...(isPlain ? ['plainPort'] : []), ...(nothingInCommon ? ['nothingInCommon'] : [])],
    };
  },
};

function tlsCodeSeen({ code, wasClean }: Facts) {
  return code === 1015 ? [saw('closeEvent', { code, wasClean: String(wasClean) })] : [];
}
