/**
 * Why a fact is missing from a record: nothing is just left out. What can be known at all is in
 * `reference/browsers.md` of the project, sections 1 and 5; in short: Chromium tells of a handshake only while DevTools is
 * open, of a failed one only the text, and never the address; Firefox tells every request that it makes.
 */
import { endingOf, type Browser } from './ending.ts';
import { endOf, type SocketRecord } from './socket-record.ts';

export const NOT_KNOWN_REASONS = [
  /** Chromium: DevTools was not open for the tab when the socket ended. */
  'devtools-closed',
  /** Chromium: another extension holds `webRequest` or `declarativeNetRequest`. */
  'withheld-by-other-extension',
  'chrome-gives-no-headers-of-failures',
  'chrome-gives-no-addresses',
  /** Refused before the network, or given up at once: constructor, policy, port. */
  'no-request-was-made',
  /** Firefox: the extension was not running yet, or may not see the site. */
  'request-not-seen',
  /** Chromium tells of a handshake when its socket has ended. */
  'socket-still-open',
  /** Chromium tells of no stream that it fails after `open`, for broken bytes say; or DevTools was not open. */
  'chrome-is-silent-on-failed-streams',
  /** Chromium tells of no socket that ends with its page. */
  'socket-still-open-when-page-left',
  /** The connection failed, or nothing came, before there was an answer. */
  'no-answer-came',
  /** The answer was not HTTP, so it had neither status nor headers. */
  'answer-not-http',
  /** Not in the browser's words. */
  'browser-does-not-say',
  'no-socket-was-made',
  'no-close-event-came',
  'worker',
] as const;
export type NotKnownReason = (typeof NOT_KNOWN_REASONS)[number];

/** Why nothing is known of the handshake; null where something is. */
export function whyNoHandshake(record: SocketRecord, browser: Browser): NotKnownReason | null {
  if (record.handshake) return null;
  if (record.threw || record.createdReadyState === 3 || wasRefused(record)) return 'no-request-was-made';
  if (browser === 'firefox') return whyFirefoxIsSilent(record);
  if (record.left && !record.closed) return 'socket-still-open-when-page-left';
  if (!endOf(record)) return 'socket-still-open';
  return endingOf(record, browser) === 'stream-failed' ? 'chrome-is-silent-on-failed-streams' : 'devtools-closed';
}

export function whyNoStatus(record: SocketRecord, browser: Browser): NotKnownReason | null {
  const { handshake } = record;
  if (!handshake) return whyNoHandshake(record, browser);
  if (handshake.status !== null) return null;
  if (handshake.failure?.kind === 'withheld') return 'withheld-by-other-extension';
  return whyUnanswered(record);
}

/** Why the browser's own words are missing; null where they are there, or nothing went wrong as far as is known. */
export function whyNoFailureText(record: SocketRecord, browser: Browser): NotKnownReason | null {
  const { handshake } = record;
  if (!handshake) return whyNoHandshake(record, browser);
  if (handshake.failure?.kind === 'withheld') return 'withheld-by-other-extension';
  const saysNothing = handshake.failure
    ? handshake.failure.text === ''
    : !record.opened && (record.errored !== null || record.rejection !== undefined);
  return saysNothing ? 'browser-does-not-say' : null;
}

export function whyNoHeaders(record: SocketRecord, browser: Browser): NotKnownReason | null {
  const { handshake } = record;
  if (!handshake) return whyNoHandshake(record, browser);
  if (handshake.headers) return null;
  return browser === 'chrome' ? 'chrome-gives-no-headers-of-failures' : whyUnanswered(record);
}

export function whyNoAddress(record: SocketRecord, browser: Browser): NotKnownReason | null {
  const { handshake } = record;
  if (!handshake) return whyNoHandshake(record, browser);
  if (handshake.remoteAddress !== null) return null;
  return browser === 'chrome' ? 'chrome-gives-no-addresses' : 'no-answer-came';
}

export function whyNoCloseCode(record: SocketRecord): NotKnownReason | null {
  if (record.closed) return null;
  if (record.seenFrom === 'network') return 'worker';
  if (record.threw) return 'no-socket-was-made';
  return endOf(record) ? 'no-close-event-came' : 'socket-still-open';
}

/** A stream that was rejected without a close code never had a connection. */
function wasRefused({ rejection, closed }: SocketRecord): boolean {
  return rejection !== undefined && !closed;
}

/** Firefox tells of each request when it begins: where it told of none, none was made. */
function whyFirefoxIsSilent(record: SocketRecord): NotKnownReason {
  return record.opened || !endOf(record) ? 'request-not-seen' : 'no-request-was-made';
}

function whyUnanswered({ handshake }: SocketRecord): NotKnownReason {
  const kind = handshake?.failure?.kind;
  if (kind === 'answer-not-http') return 'answer-not-http';
  return kind === 'bad-answer' || kind === 'subprotocol-mismatch' ? 'browser-does-not-say' : 'no-answer-came';
}
