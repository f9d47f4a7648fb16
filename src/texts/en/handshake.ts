/** What is said around a handshake: its facts, and causes that the browser names apart from its outcome. */
import type { EndingFacts } from './endings.ts';

export const handshake = {
  title: 'Handshake',
  answer: 'answer',
  status: (status: number) => (status === 101 ? 'HTTP 101, switched to WebSocket' : `HTTP ${status}`),
  failure: 'failure',
  browserWords: 'the browser’s words',
  networkError: 'network error',
  address: 'remote address',
  redirectTo: 'redirected to',
  headers: 'answer headers',
  noHeaders: 'none that explain anything',
  toldBy: 'told by',
  sources: { 'devtools.network': 'Chrome’s network log', webRequest: 'Firefox’s webRequest' },

  /** Evidence of the card “Why”. */
  saysBrowser: 'The browser says:',
  answered: (status: number) => `The handshake was answered with HTTP ${status}`,
  policySays: (directive: string) => `The page’s Content Security Policy (${directive}) forbids:`,
  policyReports: (directive: string) =>
    `A report-only Content Security Policy (${directive}) would forbid, but did not:`,

  /** Before `open`; the meaning comes first. */
  attempt: ({ triedFor, code }: EndingFacts) =>
    code === null
      ? `The attempt ended after ${triedFor}.`
      : `The attempt ended after ${triedFor}; the page itself is only told ${code}.`,
  /** After `open`; the meaning comes between. */
  wasOpen: ({ openFor }: EndingFacts) =>
    openFor === null ? 'The connection was open.' : `The connection was open for ${openFor}.`,
  stopped: 'The browser then ended the connection by itself.',

  /** In Firefox a wrong answer looks like a good one. */
  answered101: {
    headline: 'Answered with HTTP 101, and still not opened',
    sentence:
      'The server answered the handshake, and the connection did not open: the browser found the answer not valid, or the line dropped right behind it. Firefox does not say which.',
    settle: 'Open the page in Chrome with DevTools open: it names what is wrong with an answer.',
  },

  policy: {
    headline: (directive: string) => `Blocked by the page’s Content Security Policy (${directive})`,
    sentence: 'The browser never tried to connect, because the page’s own policy forbids the address.',
    advice: (directive: string, origin: string) => `Add ${origin} to ${directive} in the page’s policy.`,
  },

  mixedContent: {
    headline: 'Blocked as mixed content: ws:// from an https:// page',
    sentence:
      'The page was loaded over HTTPS, and browsers let such a page make no unencrypted connection. Nothing was sent.',
    advice: (host: string) => `Connect to wss://${host}, and have the server, or a proxy before it, speak TLS there.`,
  },
};
