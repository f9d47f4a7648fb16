/**
 * What kind of end a record shows, and who ended it: only what the recorded facts allow with certainty.
 * Why it ended is the business of `src/diagnosis/`.
 */
import { endOf, type SocketRecord } from './socket-record.ts';

/** Name of the `DOMException` of an `AbortSignal`. */
const ABORTED = 'AbortError';
/** "No Status Rcvd" (RFC 6455 section 7.4.1). */
const NO_STATUS = 1005;

export type Browser = 'chrome' | 'firefox';

/** One list of values everywhere. `network`: the line dropped without a Close frame, which a page cannot look behind. */
export const ENDED_BY = ['page', 'server', 'browser', 'network', 'navigation', 'panel', 'unknown'] as const;
export type EndedBy = (typeof ENDED_BY)[number];

/** Each kind, and who ended the socket in it. */
export const ENDINGS = {
  /** The user of the panel had it end, whatever that was to look like. */
  'from-panel': 'panel',
  /** The constructor threw; there never was a socket. */
  'constructor-threw': 'browser',
  /** Closed right after the constructor, an `error` event and no close event: content-security-policy in Chromium. */
  'born-closed': 'browser',
  /** The page called `close()` before `open`. */
  'closed-while-connecting': 'page',
  /** The document went away before `open`. */
  'left-while-connecting': 'navigation',
  /** 1006 (or 1015 in Firefox) without `open`: the browser hides why. */
  'never-opened': 'browser',
  /** A Close frame came so early that `open` was never delivered (Firefox). */
  'server-closed-before-open': 'server',
  /** The document went away with the open socket. */
  left: 'navigation',
  /** The document went into the back/forward cache with the open socket. */
  'left-to-cache': 'navigation',
  /** Came back from the back/forward cache, and the connection was gone. */
  'cut-in-cache': 'navigation',
  /** The page called `close()`, and the closing handshake was completed. */
  'page-closed': 'page',
  /** The page called `close()`, and the server never confirmed it with a Close frame. */
  'page-closed-unconfirmed': 'page',
  /** A Close frame came from the server. */
  'server-closed': 'server',
  /** The browser itself failed the open connection: an `error` event before 1006 (Chromium). */
  'browser-failed': 'browser',
  /** `error` and 1006 in Firefox: a TCP reset and broken bytes look the same there. */
  'failed-or-reset': 'unknown',
  /** 1006 without an `error` event: the line dropped. */
  dropped: 'network',
  /** An `error` event and nothing after it. */
  'error-only': 'unknown',
  /** A stream that the browser refused to open (a content-security-policy, say): `closed` rejected without a close code. */
  'stream-refused': 'browser',
  /** The page aborted the attempt by the stream's `signal`. */
  'stream-aborted': 'page',
  /**
   * A stream closed cleanly without a code and without a call of `close()`: an empty Close frame of the server, or the
   * page's own close of the writer or cancel of the reader, which nothing tells apart.
   */
  'stream-closed': 'unknown',
  /**
   * 1006 of an open stream: a dropped line and broken bytes look the same, since there is no `error` event. But where
   * Chromium has told of the handshake, the line dropped: of a stream that it fails itself it tells nothing.
   */
  'stream-failed': 'unknown',
  /** Where the hook does not reach: the handshake succeeded, and how the socket ended cannot be known. */
  'seen-from-outside': 'unknown',
  /** Where the hook does not reach: the handshake failed. */
  'failed-outside': 'browser',
} as const satisfies Record<string, EndedBy>;

export type EndingKind = keyof typeof ENDINGS;

/** The kind of end; null while the socket lives. */
export function endingOf(record: SocketRecord, browser: Browser): EndingKind | null {
  if (!endOf(record)) return null;
  if (record.seenFrom === 'network') return record.handshake?.status === 101 ? 'seen-from-outside' : 'failed-outside';
  if (record.simulated) return 'from-panel';
  if (record.threw) return 'constructor-threw';
  if (record.createdReadyState === 3) return 'born-closed';
  if (record.rejection && !record.closed)
    return record.rejection.name === ABORTED ? 'stream-aborted' : 'stream-refused';
  return record.opened ? endingAfterOpen(record, browser) : endingBeforeOpen(record);
}

export function endedBy(kind: EndingKind): EndedBy {
  return ENDINGS[kind];
}

function endingBeforeOpen(record: SocketRecord): EndingKind {
  const { closed, closeCall, left } = record;
  if (closeCall?.readyState === 0) return 'closed-while-connecting';
  if (left) return 'left-while-connecting';
  if (!closed) return 'error-only';
  return closed.code === 1006 || closed.code === 1015 ? 'never-opened' : 'server-closed-before-open';
}

function endingAfterOpen(record: SocketRecord, browser: Browser): EndingKind {
  const { closed, closeCall, left, errored } = record;
  if (closeCall?.readyState === 1 && closed) {
    return closed.code === 1006 && !closed.wasClean ? 'page-closed-unconfirmed' : 'page-closed';
  }
  if (left && !closed) return left.persisted ? 'left-to-cache' : 'left';
  if (!closed) return 'error-only';
  const hasCloseFrame = closed.wasClean || closed.code !== 1006;
  if (left?.persisted && !hasCloseFrame) return 'cut-in-cache';
  if (left && !left.persisted) return 'left';
  if (record.api === 'WebSocketStream' && !hasCloseFrame) return record.handshake ? 'dropped' : 'stream-failed';
  if (record.api === 'WebSocketStream' && closed.code === NO_STATUS) return 'stream-closed';
  if (hasCloseFrame) return 'server-closed';
  if (!errored) return 'dropped';
  return browser === 'chrome' ? 'browser-failed' : 'failed-or-reset';
}
