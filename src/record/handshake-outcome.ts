/**
 * What the browser knows of a socket's opening handshake. It comes from the side, not from the page: in Chromium from
 * `devtools.network` in the devtools page, in Firefox from `webRequest` in the background. A page is told none of it.
 */
export interface HandshakeOutcome {
  readonly source: 'devtools.network' | 'webRequest';
  /** HTTP status of the answer; 101 where the handshake succeeded. */
  readonly status: number | null;
  /** What the browser says went wrong, in the handshake or (Chromium) after it; null where it says nothing. */
  readonly failure: HandshakeFailure | null;
  /** Names in lower case; only those that explain something (`WORTH_KNOWING`). null where the browser gives none. */
  readonly headers: Readonly<Record<string, string>> | null;
  readonly remoteAddress: string | null;
  readonly redirectTo: string | null;
}

export interface HandshakeFailure {
  readonly kind: HandshakeFailureKind;
  /** The browser's own words (in Firefox the status line, where there is one), maybe localised; `''` where it says none. */
  readonly text: string;
  /** The name of the network error, such as `ERR_CONNECTION_REFUSED` or `NS_ERROR_UNKNOWN_HOST`. */
  readonly netError: string | null;
}

/** Rules match these, never a browser's words. */
export const HANDSHAKE_FAILURE_KINDS = [
  /** The answer had another status than 101; it is in `status`. */
  'http-status',
  'connection-refused',
  'name-not-resolved',
  'timed-out',
  'address-unreachable',
  'internet-disconnected',
  'network-changed',
  'io-suspended',
  'proxy-failed',
  'certificate-rejected',
  'tls-failed',
  'unsafe-port',
  'local-network-blocked',
  'blocked-by-client',
  /** The server ended the connection before its answer was whole. */
  'closed-before-answer',
  'answer-not-http',
  /** A wrong or missing `Sec-WebSocket-Accept`, no `Upgrade`, an extension nobody asked for. */
  'bad-answer',
  'subprotocol-mismatch',
  'redirected',
  /** The page called `close()`, or was left, before the answer came. */
  'page-cancelled',
  'handshake-cancelled',
  'too-many-sockets',
  /** After `open`: frames that break the protocol. */
  'bad-frame',
  'bad-compression-bit',
  'bad-text',
  'reserved-close-code',
  /** The browser gives no words: as a rule since another extension holds `webRequest` or `declarativeNetRequest`. */
  'withheld',
  /** No answer has come, as far as the browser says. */
  'no-answer',
  /** Words we do not know. */
  'other',
] as const;
export type HandshakeFailureKind = (typeof HANDSHAKE_FAILURE_KINDS)[number];
