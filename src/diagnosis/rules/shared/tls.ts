/** TLS that failed, as far as a browser tells. */
import type { Facts } from '../../facts.ts';

/** Firefox says that TLS failed, by code 1015 or a localised sentence, and never how. */
export function tlsFailedSomehow({ opened, code, wasClean, failure, netError }: Facts): boolean {
  if (opened) return false;
  return (code === 1015 && wasClean === false) || (failure === 'tls-failed' && netError === null);
}

/**
 * Firefox gives a sentence in the user's language (`nsserrors.properties`). Those of a rejected certificate name it, and not
 * SSL; those of TLS itself name SSL (a record that is none), or neither (no common version, no common cipher).
 * null: no sentence.
 */
export function isFaultOfTls({ browser, failureText }: Facts): boolean | null {
  if (browser !== 'firefox' || failureText === '') return null;
  return /\b(SSL|TLS)\b/.test(failureText) || !CERTIFICATE.test(failureText);
}

/** The word for a certificate in the languages of Firefox. */
const CERTIFICATE =
  /[czsş]ertifi|certyfi|çertifi|tanúsítvány|varmen[nt]e|сертиф|сертыф|πιστοποι|証明書|证书|憑證|證書|인증서|ใบรับรอง|chứng (chỉ|thư|nhận)|אישור|شهادة|گواهی|प्रमाणपत्र|skilríki|vottorð|ziurtagiri|tystysgrif|deimhni|teastas/i;

/** Ports on which servers listen without TLS as a rule, so that a TLS handshake fails there. */
const PLAIN_PORTS: ReadonlySet<number> = new Set([80, 3000, 8000, 8080]);

export function isPlainPort({ port }: Facts): boolean {
  return port !== null && PLAIN_PORTS.has(port);
}

/** The server wants to see a certificate of the client. */
export function wantsClientCertificate({ netError }: Facts): boolean {
  return netError !== null && /^ERR_(BAD_)?SSL_CLIENT_AUTH/.test(netError);
}
