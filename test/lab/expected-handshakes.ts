/**
 * What each browser lets us know of the handshake behind an ending: measured in Chromium 156 and Firefox ESR 153. The two
 * differ in everything but the status, so it is a table of its own.
 */
import type { Browser } from '../../src/record/ending.ts';
import type { HandshakeFailureKind } from '../../src/record/handshake-outcome.ts';
import type { SocketRecord } from '../../src/record/socket-record.ts';
import type { LabEnding, OneOf } from './lab-ending.ts';
import { LOOPBACK } from './loopback.ts';

export interface ExpectedHandshake {
  readonly status: number | null;
  /** null: the browser does not say that anything went wrong. */
  readonly kind: HandshakeFailureKind | null;
  readonly netError: string | null;
  /** null: the browser gives none. */
  readonly headers: Readonly<Record<string, string>> | null;
  /** `maybe`: Firefox has it or not, as timing decides. */
  readonly hasAddress: boolean | 'maybe';
  /** The path that a redirect leads to. */
  readonly redirectTo: string | null;
}

/** null: the browser makes no request, or tells of none. */
export type ExpectedHandshakes = Readonly<Record<Browser, OneOf<ExpectedHandshake | null>>>;

type Failed = readonly [HandshakeFailureKind, netError?: string];

export const EXPECTED_HANDSHAKES: Readonly<Record<string, ExpectedHandshakes>> = {
  'http-200': refused(200),
  'http-302': { ...refused(302, 'redirected'), firefox: redirected(302, '/elsewhere') },
  'http-400': refused(400),
  'http-401': refused(401),
  'http-401-with-challenge': refused(401, 'http-status', { 'www-authenticate': 'Basic' }),
  'http-403': refused(403),
  'http-404': refused(404),
  'http-426': refused(426),
  'http-429': refused(429, 'http-status', { 'retry-after': '30' }),
  'http-500': refused(500),
  'http-502': refused(502, 'http-status', { server: 'nginx', 'x-request-id': 'lab-502' }),
  'http-503': refused(503, 'http-status', { 'retry-after': '30' }),
  'http-504': refused(504),

  // Firefox tells nobody what it finds wrong with a 101.
  'accept-wrong': { chrome: failed(['bad-answer']), firefox: switched() },
  'accept-missing': { chrome: failed(['bad-answer']), firefox: switched() },
  'upgrade-missing': { chrome: failed(['bad-answer']), firefox: switched() },
  'extension-unasked': { chrome: failed(['bad-answer']), firefox: switched() },
  'subprotocol-unasked': {
    chrome: failed(['subprotocol-mismatch']),
    firefox: switched({ 'sec-websocket-protocol': 'lab' }),
  },
  'subprotocol-unconfirmed': { chrome: failed(['subprotocol-mismatch']), firefox: switched() },
  'answer-not-http': {
    chrome: failed(['answer-not-http', 'ERR_INVALID_HTTP_RESPONSE']),
    firefox: { ...failed(['answer-not-http']), hasAddress: true },
  },
  'answer-cut-off': { chrome: failed(['closed-before-answer', 'ERR_CONNECTION_CLOSED']), firefox: switched() },
  'fin-before-answer': hungUp('closed-before-answer'),
  'reset-before-answer': hungUp('closed-before-answer', 'ERR_CONNECTION_RESET'),
  'never-answered': { chrome: failed(['timed-out']), firefox: failed(['no-answer']) },

  'port-refused': {
    chrome: failed(['connection-refused', 'ERR_CONNECTION_REFUSED']),
    firefox: failed(['connection-refused', 'NS_ERROR_CONNECTION_REFUSED']),
  },
  // Firefox refuses before it makes a request.
  'port-blocked': { chrome: failed(['unsafe-port', 'ERR_UNSAFE_PORT']), firefox: null },
  'name-unresolvable': {
    chrome: failed(['name-not-resolved', 'ERR_NAME_NOT_RESOLVED']),
    firefox: failed(['name-not-resolved', 'NS_ERROR_UNKNOWN_HOST']),
  },
  'certificate-self-signed': {
    chrome: failed(['certificate-rejected', 'ERR_CERT_AUTHORITY_INVALID']),
    firefox: { ...failed(['tls-failed']), hasAddress: 'maybe' },
  },
  'wss-to-plain-http': {
    chrome: failed(['tls-failed', 'ERR_SSL_PROTOCOL_ERROR']),
    firefox: { ...failed(['tls-failed']), hasAddress: 'maybe' },
  },
  'wss-to-dead-end': hungUp('closed-before-answer', 'ERR_CONNECTION_CLOSED'),
  'ws-to-tls': hungUp('closed-before-answer'),

  'bad-scheme': { chrome: null, firefox: null },
  'bad-port': { chrome: null, firefox: null },
  fragment: { chrome: null, firefox: null },
  'subprotocol-twice': { chrome: null, firefox: null },
  'subprotocol-malformed': { chrome: null, firefox: null },
  'csp-blocked': { chrome: null, firefox: null },

  // In Firefox the request is made or not, as timing decides.
  'page-close-at-once': { chrome: failed(['page-cancelled']), firefox: [null, switched()] },
  'frame-navigated-while-connecting': { chrome: failed(['no-answer']), firefox: failed(['no-answer']) },
  'page-navigated-while-connecting': { chrome: null, firefox: failed(['no-answer']) },
  'page-close-while-connecting': { chrome: failed(['page-cancelled']), firefox: failed(['no-answer']) },

  'tcp-fin': opened({ via: '1.1 lab' }),
  'reserved-bits': openedThen('bad-frame'),
  'unknown-opcode': openedThen('bad-frame'),
  'masked-frame': openedThen('bad-frame'),
  'long-ping': openedThen('bad-frame'),
  'close-frame-of-one-byte': openedThen('bad-frame'),
  'two-close-frames': openedThen('bad-frame'),
  'reason-too-long': openedThen('bad-frame'),
  'reason-not-utf8': openedThen('bad-frame'),
  'text-not-utf8': openedThen('bad-text'),
  'close-1005': openedThen('reserved-close-code'),
  'close-1006': openedThen('reserved-close-code'),
  'close-1015': openedThen('reserved-close-code'),

  // Firefox may leave `open` out.
  'close-behind-handshake': opened(),

  // Chromium tells at the end, and of a page's own sockets not when the page is left.
  'stays-open-silent': { ...opened(), chrome: null },
  'stays-open-ticking': { ...opened(), chrome: null },
  'frame-stopped': { ...opened(), chrome: null },
  'page-navigated': { ...opened(), chrome: null },
  'page-reloaded': { ...opened(), chrome: null },
};

/** Each that may be, where timing decides. What opens at all has a handshake that nothing is wrong with. */
export function expectedHandshakes(
  { id, expected }: LabEnding,
  browser: Browser,
): readonly (ExpectedHandshake | null)[] {
  const known = EXPECTED_HANDSHAKES[id];
  if (known) return [known[browser]].flat();
  return [expected[browser].opened === true ? opened()[browser] : null].flat();
}

/** What the record holds, in the words of the table. */
export function knownHandshake(
  record: SocketRecord | undefined,
  expected: readonly (ExpectedHandshake | null)[],
): ExpectedHandshake | null {
  const handshake = record?.handshake;
  if (!handshake) return null;
  const { status, failure, headers, remoteAddress, redirectTo } = handshake;
  return {
    status,
    kind: failure?.kind ?? null,
    netError: failure?.netError ?? null,
    headers,
    hasAddress: expected.some((one) => one?.hasAddress === 'maybe') ? 'maybe' : remoteAddress === LOOPBACK,
    redirectTo: redirectTo === null ? null : new URL(redirectTo).pathname,
  };
}

/** Chromium knows no more than the text. */
function failed([kind, netError = null]: Failed | readonly [HandshakeFailureKind, null]): ExpectedHandshake {
  return { status: null, kind, netError, headers: null, hasAddress: false, redirectTo: null };
}

function refused(
  status: number,
  kind: HandshakeFailureKind = 'http-status',
  headers: Readonly<Record<string, string>> = {},
): { readonly chrome: ExpectedHandshake; readonly firefox: ExpectedHandshake } {
  const chrome = { ...failed([kind]), status };
  return { chrome, firefox: { ...chrome, headers, hasAddress: true } };
}

function redirected(status: number, redirectTo: string): ExpectedHandshake {
  return { ...refused(status, 'redirected').firefox, redirectTo };
}

function switched(headers: Readonly<Record<string, string>> = {}): ExpectedHandshake {
  return { status: 101, kind: null, netError: null, headers, hasAddress: true, redirectTo: null };
}

function opened(headers: Readonly<Record<string, string>> = {}): ExpectedHandshakes {
  return { chrome: { ...switched(headers), hasAddress: false }, firefox: switched(headers) };
}

/** What Chromium says of broken frames comes with the handshake. */
function openedThen(kind: HandshakeFailureKind): ExpectedHandshakes {
  return { ...opened(), chrome: { ...switched(), hasAddress: false, kind } };
}

/** Firefox makes no difference between the ways a server can hang up. */
function hungUp(kind: HandshakeFailureKind, netError?: string): ExpectedHandshakes {
  return {
    chrome: failed(netError === undefined ? [kind] : [kind, netError]),
    firefox: { ...failed(['closed-before-answer', 'NS_ERROR_NET_RESET']), hasAddress: 'maybe' },
  };
}
