import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { opensBefore, sameInARow } from './shared/history.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';
import { isPlainToTlsPort } from './shared/tls-port.ts';

/** The hang-up is certain; why is not. */
export const handshakeDropped: Rule = {
  id: 'handshake-dropped',
  find(facts) {
    if (!failedWith(facts, 'closed-before-answer')) return null;
    const before = opensBefore(facts);
    const hasOpened = before.length > 0;
    const repeated = sameInARow(facts, ({ handshake }) => handshake?.failure?.kind === 'closed-before-answer');
    // Firefox has the same word for a port that hangs up on TLS as for one that hangs up on HTTP.
    const mayLackTls = facts.isSecure && facts.browser === 'firefox' && !hasOpened;
    const isTlsPort = isPlainToTlsPort(facts) && !hasOpened;
    return {
      confidence: 'certain',
      evidence: [
        ...browserSays(facts),
        ...(isTlsPort ? [saw('port', { port: facts.port ?? '' })] : []),
        ...repeated,
        ...before,
      ],
      values: { port: facts.port ?? '' },
      notes: [
        ...(isTlsPort ? ['tlsPort'] : []),
        ...(mayLackTls ? ['noTls'] : []),
        ...(repeated.length > 0 && !isTlsPort ? ['eachTime'] : []),
      ],
    };
  },
};
