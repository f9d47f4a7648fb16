/** Why a fact is not known, as one or two whole sentences. */
import type { NotKnownReason } from '../../record/not-known.ts';

export const notKnown: Readonly<Record<NotKnownReason, string>> = {
  'devtools-closed':
    'Chrome reports a handshake only while DevTools is open for the tab. It was not open when this socket ended: keep it open and provoke the disconnect again.',
  'withheld-by-other-extension':
    'Chrome withholds its error text, most likely because another extension holds the permission webRequest or declarativeNetRequest (ad blockers do). Switch the others off, or use a profile without them, and try again.',
  'chrome-gives-no-headers-of-failures': 'Chrome gives extensions no headers of a handshake that failed.',
  'chrome-gives-no-addresses': 'Chrome gives extensions no remote address of a WebSocket.',
  'no-request-was-made': 'The browser made no request: the attempt ended before it reached the network.',
  'request-not-seen':
    'Firefox did not report this request: the extension may not see the site, or was not running when it began.',
  'socket-still-open': 'The socket is still open.',
  'chrome-is-silent-on-failed-streams':
    'Either DevTools was not open for the tab when this stream ended, or the browser failed it: of such a stream Chrome reports nothing.',
  'socket-still-open-when-page-left':
    'Chrome reports a handshake when its socket ends, but not when the page was left with the socket open.',
  'no-answer-came': 'There was no answer to read it from.',
  'answer-not-http': 'The answer was not HTTP.',
  'browser-does-not-say': 'The browser does not say.',
  'no-socket-was-made': 'The constructor threw, so there was no socket to close.',
  'no-close-event-came': 'The page got no close event.',
  worker:
    'Extensions cannot look into workers, nor into a page that was loaded before them. Only the browser’s network log shows this socket, and that has no close code.',
};
