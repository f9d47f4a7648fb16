/** What the browser said of a handshake that failed, or of the bytes after it, in plain words. */
import type { HandshakeFailureKind } from '../../record/handshake-outcome.ts';

export interface FailureText {
  /** Fits a row of the list. */
  readonly headline: (status: number | null) => string;
  /** What it means, as whole sentences. */
  readonly meaning: (status: number | null) => string;
}

export const failures: Readonly<Record<HandshakeFailureKind, FailureText>> = {
  'http-status': {
    headline: (status) => (status === null ? 'Handshake refused' : `Handshake refused with HTTP ${status}`),
    meaning: (status) =>
      status === null
        ? 'The server, or a proxy before it, answered the handshake with something other than HTTP 101.'
        : `The server, or a proxy before it, answered the handshake with HTTP ${status} instead of 101.`,
  },
  'connection-refused': {
    headline: () => 'Connection refused: nothing listens there',
    meaning: () => 'The host turned the TCP connection away: no server listens at this address and port.',
  },
  'name-not-resolved': {
    headline: () => 'The host name could not be found',
    meaning: () => 'DNS has no address for the host name.',
  },
  'timed-out': {
    headline: () => 'The connection timed out before it was open',
    meaning: () => 'The host did not answer in time.',
  },
  'address-unreachable': {
    headline: () => 'The address cannot be reached from here',
    meaning: () => 'The network has no route to the address.',
  },
  'internet-disconnected': {
    headline: () => 'The browser was offline',
    meaning: () => 'The browser had no network, so it did not try.',
  },
  'network-changed': {
    headline: () => 'The network changed while connecting',
    meaning: () => 'The machine moved to another network, and the browser abandoned the attempt.',
  },
  'io-suspended': {
    headline: () => 'The machine went to sleep while connecting',
    meaning: () => 'The operating system suspended the network.',
  },
  'proxy-failed': {
    headline: () => 'The browser’s proxy refused the tunnel',
    meaning: () => 'The proxy that the browser is set to use did not let the connection through.',
  },
  'certificate-rejected': {
    headline: () => 'The server’s certificate was rejected',
    meaning: () => 'The browser does not trust the certificate. For a WebSocket there is no page to accept it on.',
  },
  'tls-failed': {
    headline: () => 'The TLS connection could not be set up',
    meaning: () => 'The port does not speak TLS, or no version or cipher fits.',
  },
  'unsafe-port': {
    headline: () => 'The browser never connects to this port',
    meaning: () => 'The port is on the Fetch standard’s list of blocked ports, since another protocol lives there.',
  },
  'local-network-blocked': {
    headline: () => 'The page may not reach the local network',
    meaning: () => 'A page from the internet needs permission to connect to a local address, and did not have it.',
  },
  'blocked-by-client': {
    headline: () => 'Blocked by another extension',
    meaning: () => 'An extension of this browser, such as an ad blocker, did not let the connection through.',
  },
  'closed-before-answer': {
    headline: () => 'The server hung up before it answered',
    meaning: () => 'The connection was made, and the server ended it before its answer to the handshake was whole.',
  },
  'answer-not-http': {
    headline: () => 'The answer was not HTTP',
    meaning: () => 'Something listens at the port that does not speak HTTP, so it cannot speak WebSocket.',
  },
  'bad-answer': {
    headline: () => 'The answer was not a valid WebSocket handshake',
    meaning: () => 'The answer to the handshake breaks RFC 6455, so the browser refused it.',
  },
  'subprotocol-mismatch': {
    headline: () => 'Browser and server did not agree on a subprotocol',
    meaning: () =>
      'The server chose a subprotocol that was not asked for, or none of those that were. Chrome then refuses.',
  },
  redirected: {
    headline: (status) => `The handshake was redirected${status === null ? '' : ` (HTTP ${status})`}`,
    meaning: () => 'The server sent the browser elsewhere. A WebSocket follows no redirects.',
  },
  'page-cancelled': {
    headline: () => 'The page gave up before the connection was open',
    meaning: () => 'The page called close(), or went away, before the answer came.',
  },
  'handshake-cancelled': {
    headline: () => 'The browser cancelled the handshake',
    meaning: () => 'The browser broke off by itself; it does so where a server demands a client certificate.',
  },
  'too-many-sockets': {
    headline: () => 'Too many open WebSockets',
    meaning: () => 'The browser’s limit for open WebSockets was reached.',
  },
  'bad-frame': {
    headline: () => 'The server sent a broken WebSocket frame',
    meaning: () => 'A frame that arrived breaks RFC 6455.',
  },
  'bad-compression-bit': {
    headline: () => 'The server sent compressed frames although none were agreed',
    meaning: () => 'A frame has reserved bits set that no extension gave a meaning to.',
  },
  'bad-text': {
    headline: () => 'The server sent text that is not UTF-8',
    meaning: () => 'A text message held bytes that are not UTF-8.',
  },
  'reserved-close-code': {
    headline: () => 'The server’s Close frame was not valid',
    meaning: () =>
      'The Close frame carried a code that may never travel, or was malformed; the browser hides what it said.',
  },
  withheld: {
    headline: () => 'Not opened; Chrome hides why, most likely because of another extension',
    meaning: () =>
      'Chrome withholds its error text wherever an installed extension may watch requests (ad blockers do). Without one it has none for a socket that a just-loaded iframe opens and that never reaches the network, which is rare.',
  },
  'no-answer': {
    headline: () => 'The server never answered the handshake',
    meaning: () => 'The request was sent, and as far as the browser says no answer came.',
  },
  other: {
    headline: () => 'The connection failed; only the browser’s own words say why',
    meaning: () => 'The browser gave a reason that this extension does not know.',
  },
};
