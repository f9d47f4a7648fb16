/** What happened, in plain words, for each kind of end. Only what the recorded facts say: never a guess at why. */
import type { EndedBy, EndingKind } from '../../record/ending.ts';

/** 1015 without `open`: the one failure to open that a browser (Firefox) puts a name to. */
export type EndingTextKey = EndingKind | 'tls-failed';

export interface EndingText {
  /** Fits a row of the list. */
  readonly headline: string;
  readonly sentence: (facts: EndingFacts) => string;
  /** What would tell more, where no rule knows more than the kind of end. */
  readonly settle?: string;
}

/** What a sentence may speak of. Durations are formatted; null is "not known" or "does not apply". */
export interface EndingFacts {
  /** From `open` to the end. */
  readonly openFor: string | null;
  /** From the constructor to the end. */
  readonly triedFor: string;
  /** From the last message either way to the end; null where there was no message, or none is known. */
  readonly silence: string | null;
  /** Long enough to be worth the word. */
  readonly wasSilent: boolean;
  /** It is known that no message went either way. */
  readonly neverSpoke: boolean;
  /** As delivered by the close event. */
  readonly code: number | null;
  /** As the page called it: `close()`, `close(1000)`. */
  readonly closeCall: string | null;
  readonly calledCode: number | null;
  /** `new WebSocket(…)`, or the stream's. */
  readonly construct: string;
  /** From the `close()` call to the end. */
  readonly closeTook: string | null;
  readonly wasClean: boolean | null;
  readonly inSubFrame: boolean;
}

export const endings: Readonly<Record<EndingTextKey, EndingText>> = {
  'constructor-threw': {
    headline: 'The constructor threw, so no socket was made',
    sentence: (f) => `The browser threw an exception out of ${f.construct}. No connection was attempted.`,
  },
  'born-closed': {
    headline: 'The browser refused the connection before it began',
    sentence: () =>
      'The socket was already closed when new WebSocket(…) returned. An error event follows, and no close event.',
  },
  'closed-while-connecting': {
    headline: 'Your own code closed the socket before it was open',
    sentence: (f) =>
      `Your page called ${f.closeCall ?? 'close()'} before the connection was open; ${f.triedFor} after ${f.construct} the socket was closed. ` +
      'The code and reason of such a call never reach the server.',
  },
  'left-while-connecting': {
    headline: 'The page was left before the connection was open',
    sentence: (f) => `${documentOf(f)} went away ${f.triedFor} after ${f.construct}, before the connection was open.`,
  },
  'from-panel': {
    headline: 'Simulated from the panel',
    sentence: () => 'It was ended from this panel’s Live view; its server and the network had no part in that.',
  },
  'never-opened': {
    headline: 'The connection could not be opened; the browser hides why',
    sentence: (f) =>
      `The browser tried for ${f.triedFor} and did not get the connection open. A page is never told the reason: ` +
      'a wrong address, a refused port, a bad certificate and a rejected handshake all look like this.',
  },
  'tls-failed': {
    headline: 'The TLS connection could not be set up',
    sentence: (f) =>
      `The browser tried for ${f.triedFor} and could not set up TLS, so the connection never opened. The server did not see a WebSocket request.`,
  },
  'server-closed-before-open': {
    headline: 'The server closed before the page saw the connection open',
    sentence: (f) =>
      `The server sent ${closeFrame(f)} so early that the page never got an open event, ${f.triedFor} after ${f.construct}.`,
  },
  left: {
    headline: 'The page was left (or reloaded) while connected',
    sentence: (f) =>
      `${wasOpen(f)} ${documentOf(f)} then went away. ` +
      (f.code === null
        ? 'The page got no close event; the browser tells the server 1001.'
        : `The browser closed the connection with ${f.code}.`),
  },
  'left-to-cache': {
    headline: 'The page was kept in the back/forward cache; its connection will be cut',
    sentence: (f) =>
      `${wasOpen(f)} The page then went into the back/forward cache. The browser cuts the connection; the page learns of it only when it comes back.`,
  },
  'cut-in-cache': {
    headline: 'The connection was cut while the page was in the back/forward cache',
    sentence: () =>
      'The page went into the back/forward cache with the open connection. When it came back, the connection was gone.',
  },
  'page-closed': {
    headline: 'Your page closed this connection',
    sentence: (f) =>
      `${wasOpen(f)} Your page then called ${f.closeCall ?? 'close()'}, and the server ${
        f.code !== null && f.calledCode !== null && f.code !== f.calledCode
          ? `answered with a Close frame of its own: ${f.code}.`
          : 'confirmed with a Close frame.'
      }`,
  },
  'page-closed-unconfirmed': {
    headline: 'Your page closed the socket, but the server never confirmed',
    sentence: (f) =>
      `${wasOpen(f)} Your page then called ${f.closeCall ?? 'close()'}. No Close frame came back` +
      (f.closeTook ? `; ${f.closeTook} after the call the browser gave the connection up.` : '.'),
  },
  'server-closed': {
    headline: 'The server closed this connection',
    sentence: (f) =>
      `${wasOpen(f)} The server then sent ${closeFrame(f)}.` +
      (f.wasClean === false ? ' The line went down before the closing handshake was complete.' : ''),
  },
  'browser-failed': {
    headline: 'The browser stopped the connection because of what it received',
    sentence: (f) =>
      `${wasOpen(f)} The browser then ended it by itself: an error event came before the close event, which a dropped line does not cause. The page is not told what was wrong.`,
  },
  'failed-or-reset': {
    headline: 'The line was reset, or the browser failed the connection',
    sentence: (f) =>
      `${wasOpen(f)} ${quiet(f, 'it ended')} with an error event and without a Close frame. A TCP reset and broken bytes look the same in Firefox.`,
  },
  dropped: {
    headline: 'Lost without a Close frame',
    sentence: (f) => `${wasOpen(f)} ${quiet(f, 'it dropped')} without a Close frame.`,
  },
  'error-only': {
    headline: 'An error event, and nothing after it',
    sentence: (f) =>
      `An error event came ${f.triedFor} after ${f.construct}, and no close event after it. An error event carries no facts.`,
    settle: 'The console may show the browser’s own message for this address.',
  },
  'stream-refused': {
    headline: 'The browser refused the connection before it began',
    sentence: (f) =>
      `The browser rejected opened and closed of the stream ${f.triedFor} after ${f.construct}, with an error that has no close code: no connection was attempted.`,
  },
  'stream-aborted': {
    headline: 'Your own code aborted the attempt by its AbortSignal',
    sentence: (f) =>
      `The signal that your page passed to ${f.construct} was aborted ${f.triedFor} later, before the connection was open.`,
  },
  'stream-closed': {
    headline: 'Closed without a code, by the server or through the stream itself',
    sentence: (f) =>
      `${wasOpen(f)} Then it was closed cleanly with an empty Close frame. The server may have sent it; so does the browser when your page closes the stream’s writer or cancels its reader, and nothing tells the two apart.`,
  },
  'stream-failed': {
    headline: 'Lost without a Close frame, or stopped by the browser',
    sentence: (f) =>
      `${wasOpen(f)} Then closed was rejected with 1006. For a stream a dropped line and bytes that the browser refuses look the same.`,
  },
  'seen-from-outside': {
    headline: 'Connected where the extension cannot look; how it ended is not known',
    sentence: () => 'The handshake succeeded. Nothing is known of what came after it, nor whether it has ended.',
    settle:
      'Add close and error listeners to the socket in the worker and log what they get, or reload a page that was open before the extension.',
  },
  'failed-outside': {
    headline: 'A connection could not be opened where the extension cannot look',
    sentence: () => 'The handshake failed, and the browser did not say why.',
    settle: 'Look at the same moment in the Network panel, and in the log of the server.',
  },
};

export const endedBy: Readonly<Record<EndedBy, string>> = {
  page: 'page',
  server: 'server',
  browser: 'browser',
  network: 'network',
  navigation: 'navigation',
  panel: 'you, from the panel',
  unknown: 'not known',
};

function wasOpen({ openFor }: EndingFacts): string {
  return openFor === null ? 'The connection was open.' : `The connection was open for ${openFor}.`;
}

function quiet({ neverSpoke, silence, wasSilent }: EndingFacts, ended: string): string {
  if (neverSpoke) return `No message ever went either way, then ${ended}`;
  if (silence === null) return `Then ${ended}`;
  return wasSilent
    ? `No message went either way for the last ${silence}, then ${ended}`
    : `${silence} after the last message ${ended}`;
}

function closeFrame({ code }: EndingFacts): string {
  return code === null || code === 1005 ? 'a Close frame without a code' : `a Close frame with code ${code}`;
}

function documentOf({ inSubFrame }: EndingFacts): string {
  return inSubFrame ? 'The frame or its document' : 'The page';
}
