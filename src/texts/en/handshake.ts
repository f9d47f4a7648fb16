/** What is said around a handshake. */
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

  /** Before `open`; the meaning comes first. */
  attempt: ({ triedFor, code }: EndingFacts) =>
    code === null
      ? `The attempt ended after ${triedFor}.`
      : `The attempt ended after ${triedFor}; the page itself is only told ${code}.`,
  /** After `open`; the meaning comes between. */
  wasOpen: ({ openFor }: EndingFacts) =>
    openFor === null ? 'The connection was open.' : `The connection was open for ${openFor}.`,
  stopped: 'The browser then ended the connection by itself.',
};
