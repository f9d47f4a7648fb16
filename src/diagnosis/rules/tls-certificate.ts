import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Found, Rule } from '../rule.ts';
import { opensBefore } from './shared/history.ts';
import { browserSays, failedToOpen, failedWith } from './shared/never-opened.ts';
import { isFaultOfTls, isPlainPort, tlsFailedSomehow, wantsClientCertificate } from './shared/tls.ts';

/** Chromium names it. Firefox says only that TLS failed: then it is the certificate, unless the port speaks no TLS. */
export const tlsCertificate: Rule = {
  id: 'tls-certificate',
  links: [
    { label: 'websocketpp#913', url: 'https://github.com/zaphoyd/websocketpp/issues/913' },
    { label: 'licode#1149', url: 'https://github.com/lynckia/licode/issues/1149' },
    { label: 'ws#1437', url: 'https://github.com/websockets/ws/issues/1437' },
  ],
  find(facts) {
    if (!facts.isSecure) return null;
    const found = namedByBrowser(facts) ?? cancelled(facts) ?? someTlsFailure(facts);
    return found && { ...found, values: { host: facts.endpoint.host } };
  },
};

function namedByBrowser(facts: Facts): Found | null {
  if (!failedWith(facts, 'certificate-rejected') && !wantsClientCertificate(facts)) return null;
  const notes = wantsClientCertificate(facts) ? ['clientCertificate'] : serverNotes(facts);
  return { confidence: 'certain', evidence: browserSays(facts), notes };
}

/** Without a network error: what Chromium says when a server demands a certificate of the client, among other cases. */
function cancelled(facts: Facts): Found | null {
  const { browser, netError } = facts;
  if (browser !== 'chrome' || netError !== null || !failedToOpen(facts)) return null;
  if (!failedWith(facts, 'handshake-cancelled')) return null;
  return { confidence: 'possible', evidence: browserSays(facts), notes: ['clientCertificate'] };
}

function someTlsFailure(facts: Facts): Found | null {
  if (!tlsFailedSomehow(facts)) return null;
  const { code, wasClean, port } = facts;
  const before = opensBefore(facts);
  const mayBePlain = isFaultOfTls(facts) === null && isPlainPort(facts) && before.length === 0;
  return {
    confidence: isFaultOfTls(facts) || mayBePlain ? 'possible' : 'likely',
    evidence: [
      ...(code === 1015 ? [saw('closeEvent', { code, wasClean: String(wasClean) })] : []),
      ...browserSays(facts),
      ...(port === null ? [] : [saw('port', { port })]),
      ...before,
    ],
    notes: ['tlsFailed', ...serverNotes(facts)],
  };
}

function serverNotes(facts: Facts): readonly string[] {
  return [...(facts.isLocal ? ['development'] : []), ...(opensBefore(facts).length > 0 ? ['workedBefore'] : [])];
}
