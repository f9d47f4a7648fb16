/**
 * The one place where a browser's words about a failed handshake, or about frames it could not accept, are read: from
 * words to a kind. Sources: `net/websockets/` and `third_party/blink/renderer/modules/websockets/` in Chromium,
 * `netwerk/base/nsNetUtil` error names in Firefox; each text marked "measured" in our table of tests was seen.
 */
import type { HandshakeFailure, HandshakeFailureKind } from './handshake-outcome.ts';

/** A text longer than this (UTF-16 code units) is cut off: those that are known have at most 130. */
const TEXT_LIMIT = 300;

export interface ParsedFailure {
  /** HTTP status, where the text is about one. */
  readonly status: number | null;
  readonly failure: HandshakeFailure;
}

/** @param text as Chromium has it in the console and in `_webSocketMessages` of `devtools.network` */
export function parseFailureText(text: string): ParsedFailure {
  const status = statusIn(text);
  if (status !== null) return { status, failure: failureOfStatus(status, text) };
  const netError = NET_ERROR.exec(text)?.[1] ?? null;
  const kind = netError
    ? kindOfNetError(netError)
    : (CHROMIUM_TEXTS.find(([words]) => words.test(text))?.[1] ?? 'other');
  return { status: null, failure: failureWith(kind, text, netError) };
}

/** @param error of Firefox's `webRequest.onErrorOccurred`: the name of an error, or for TLS a sentence (localised) */
export function parseWebRequestError(error: string, url: string): HandshakeFailure {
  if (/^NS_[A-Z0-9_]+$/.test(error)) return failureWith(kindOfNetError(error), error, error);
  return failureWith(/^wss:/i.test(url) ? 'tls-failed' : 'other', error, null);
}

/** The answer had another status than 101. */
export function failureOfStatus(status: number, text: string): HandshakeFailure {
  return failureWith(REDIRECTS.has(status) ? 'redirected' : 'http-status', text, null);
}

/** No answer has come so far, and the browser says no more. */
export const NO_ANSWER: HandshakeFailure = { kind: 'no-answer', text: '', netError: null };

export function failureWith(kind: HandshakeFailureKind, text: string, netError: string | null): HandshakeFailure {
  return { kind, text: text.slice(0, TEXT_LIMIT), netError };
}

/** Those that name another place to ask (RFC 9110 section 15.4). */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const UNEXPECTED_STATUS = /^Error during WebSocket handshake: Unexpected response code: (\d{1,3})$/;
const NET_ERROR = /net::(ERR_[A-Z0-9_]+)$/;

function statusIn(text: string): number | null {
  // With or without a challenge: Chromium says so for every 401.
  if (text === 'HTTP Authentication failed; no valid credentials available') return 401;
  const status = UNEXPECTED_STATUS.exec(text)?.[1];
  return status === undefined ? null : Number(status);
}

const CHROMIUM_TEXTS: readonly (readonly [RegExp, HandshakeFailureKind])[] = [
  // Another extension with `webRequest` or `declarativeNetRequest` is enough for it to be erased.
  [/^$/, 'withheld'],
  [/^Connection closed before receiving a handshake response$/, 'closed-before-answer'],
  [/^Error during WebSocket handshake: .*'Sec-WebSocket-Protocol' header/, 'subprotocol-mismatch'],
  [
    /^Error during WebSocket handshake: .*'(Sec-WebSocket-Accept|Upgrade|Connection|Sec-WebSocket-Extensions)' /,
    'bad-answer',
  ],
  [/^Error during WebSocket handshake: (Invalid status line|.*response headers)/i, 'answer-not-http'],
  [/^WebSocket is closed before the connection is established\.$/, 'page-cancelled'],
  [/^WebSocket opening handshake was canceled$/, 'handshake-cancelled'],
  [/^WebSocket opening handshake timed out$/, 'timed-out'],
  [/^Establishing a tunnel via proxy server failed\.$/, 'proxy-failed'],
  [/^Insufficient resources$/, 'too-many-sockets'],
  // After `open`.
  [/^Received a broken close frame containing a reserved status code\.$/, 'reserved-close-code'],
  [/^Could not decode a text frame as UTF-8\.$/, 'bad-text'],
  [/^One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0$/, 'bad-compression-bit'],
  [/inflate/i, 'bad-compression-bit'],
  [/^One or more reserved bits are on: /, 'bad-frame'],
  [/^Unrecognized frame opcode: /, 'bad-frame'],
  [/^A server must not mask any frames/, 'bad-frame'],
  [/^Invalid frame header$/, 'bad-frame'],
  [/^Received /, 'bad-frame'],
  [/^(Close|Data frame|Control frame) received after close$/, 'bad-frame'],
];

function kindOfNetError(name: string): HandshakeFailureKind {
  return NET_ERRORS[name] ?? NET_ERROR_FAMILIES.find(([family]) => family.test(name))?.[1] ?? 'other';
}

const NET_ERROR_FAMILIES: readonly (readonly [RegExp, HandshakeFailureKind])[] = [
  [/^ERR_CERT_/, 'certificate-rejected'],
  [/^ERR_SSL_/, 'tls-failed'],
  [/^ERR_(PROXY|TUNNEL|SOCKS|MANDATORY_PROXY|NO_SUPPORTED_PROXIES)/, 'proxy-failed'],
  [/^NS_ERROR_(PROXY|UNKNOWN_PROXY)/, 'proxy-failed'],
];

/** Chromium: `net/base/net_error_list.h`. Firefox: `xpcom/base/ErrorList.py`. */
const NET_ERRORS: Readonly<Record<string, HandshakeFailureKind>> = {
  ERR_CONNECTION_REFUSED: 'connection-refused',
  ERR_NAME_NOT_RESOLVED: 'name-not-resolved',
  ERR_NAME_RESOLUTION_FAILED: 'name-not-resolved',
  ERR_CONNECTION_TIMED_OUT: 'timed-out',
  ERR_TIMED_OUT: 'timed-out',
  ERR_ADDRESS_UNREACHABLE: 'address-unreachable',
  ERR_ADDRESS_INVALID: 'address-unreachable',
  ERR_INTERNET_DISCONNECTED: 'internet-disconnected',
  ERR_NETWORK_CHANGED: 'network-changed',
  ERR_NETWORK_IO_SUSPENDED: 'io-suspended',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'certificate-rejected',
  ERR_UNSAFE_PORT: 'unsafe-port',
  ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS: 'local-network-blocked',
  ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS: 'local-network-blocked',
  ERR_BLOCKED_BY_CLIENT: 'blocked-by-client',
  ERR_CONNECTION_RESET: 'closed-before-answer',
  ERR_CONNECTION_CLOSED: 'closed-before-answer',
  ERR_CONNECTION_ABORTED: 'closed-before-answer',
  ERR_EMPTY_RESPONSE: 'closed-before-answer',
  ERR_INVALID_HTTP_RESPONSE: 'answer-not-http',
  ERR_INSUFFICIENT_RESOURCES: 'too-many-sockets',
  ERR_ABORTED: 'handshake-cancelled',
  NS_ERROR_CONNECTION_REFUSED: 'connection-refused',
  NS_ERROR_UNKNOWN_HOST: 'name-not-resolved',
  NS_ERROR_NET_TIMEOUT: 'timed-out',
  NS_ERROR_NET_TIMEOUT_EXTERNAL: 'timed-out',
  NS_ERROR_OFFLINE: 'internet-disconnected',
  NS_ERROR_NETWORK_CHANGED: 'network-changed',
  NS_ERROR_NET_RESET: 'closed-before-answer',
  NS_ERROR_NET_EMPTY_RESPONSE: 'closed-before-answer',
  NS_ERROR_NET_INTERRUPT: 'closed-before-answer',
  NS_ERROR_NET_PARTIAL_TRANSFER: 'closed-before-answer',
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: 'unsafe-port',
  NS_ERROR_NET_INADEQUATE_SECURITY: 'tls-failed',
  NS_ERROR_NET_ON_RECEIVING_FROM: 'redirected',
  // Also the end of every answer with a status of its own, which is told before: then the status counts.
  NS_ERROR_WEBSOCKET_CONNECTION_REFUSED: 'answer-not-http',
  NS_ERROR_ABORT: 'handshake-cancelled',
  NS_BINDING_ABORTED: 'handshake-cancelled',
};
