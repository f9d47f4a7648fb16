/** TLS that failed, as far as a browser tells. */
import type { Facts } from '../../facts.ts';

/** Firefox says that TLS failed, by code 1015 or a localised sentence, and never how. */
export function tlsFailedSomehow({ opened, code, wasClean, failure, netError }: Facts): boolean {
  if (opened) return false;
  return (code === 1015 && wasClean === false) || (failure === 'tls-failed' && netError === null);
}

/**
 * Firefox gives a sentence in the user's language, and where TLS itself was at fault it names it: NSS has "SSL" in each of
 * those, in every language. Those of a certificate do without. null: no sentence.
 */
export function isFaultOfTls({ browser, failureText }: Facts): boolean | null {
  return browser === 'firefox' && failureText !== '' ? /\bSSL\b/.test(failureText) : null;
}

/** Ports on which servers listen without TLS as a rule, so that a TLS handshake fails there. */
const PLAIN_PORTS: ReadonlySet<number> = new Set([80, 3000, 8000, 8080]);

export function isPlainPort({ port }: Facts): boolean {
  return port !== null && PLAIN_PORTS.has(port);
}

/** The server wants to see a certificate of the client. */
export function wantsClientCertificate({ netError }: Facts): boolean {
  return netError !== null && /^ERR_(BAD_)?SSL_CLIENT_AUTH/.test(netError);
}
