/** The Live view: sockets that are open, and what can be done to them. */
import type { SimulatedAction } from '../../record/observation.ts';
import { one } from './plural.ts';

export const live = {
  label: 'Live sockets',
  columns: {
    endpoint: 'Endpoint',
    state: 'State',
    age: 'Age',
    received: 'Received',
    sent: 'Sent',
    buffered: 'Buffered',
    actions: 'Actions',
  },
  states: ['connecting', 'open', 'closing', 'closed'],
  id: (number: string) => `Socket ${number} of its document`,
  messages: (count: number, shown: string) => `${shown} ${one(count, 'message', 'messages')}`,
  silentFor: (duration: string) => `silent for ${duration}`,
  notCounted: 'not counted',
  notCountedTip:
    'The messages of a WebSocketStream go through the page’s own streams; counting them there would be noticed.',
  limit: (left: string, seconds: string, product: string) =>
    `${left} until the default of ${product}: ${seconds} without a message`,
  lifetimeLimit: (left: string, seconds: string, product: string) =>
    `${left} until the default of ${product}: ${seconds} of life`,
  maybe: (product: string) => `for example ${product}`,
  suspicion: {
    badge: 'Half-open?',
    headline: {
      slept: (ago: string) => `Open, but silent since the computer woke ${ago} ago`,
      online: (ago: string) => `Open, but silent since the network came back ${ago} ago`,
      connectionChanged: (ago: string) => `Open, but silent since the network changed ${ago} ago`,
    },
    sign: {
      stuck: 'What was sent since waits in the buffer.',
      unanswered: 'What was sent since was not answered.',
      silent: 'It used to receive far more often.',
    },
    advice: 'Send a probe; if no answer comes, close it and reconnect. A heartbeat with a deadline finds such sockets.',
  },
  close: 'Close…',
  simulate: 'Simulate…',
  refuse: 'Refuse next…',
  onlySockets: 'Not possible for a WebSocketStream: it ends through promises, which cannot be simulated.',
  pending: (shown: string, count: number) =>
    `The next ${one(count, 'attempt', `${shown} attempts`)} at this endpoint will be refused:`,
  cancel: 'Cancel',
  workers:
    'Sockets in workers are not listed: no extension can look into a worker, so their messages cannot be counted and they cannot be closed from here.',
  empty: {
    title: 'No socket is live',
    text: 'Sockets appear here as soon as the page opens one.',
    file: { title: 'A saved session has no live sockets', text: 'Go back to the live log to see and to act on them.' },
  },
  dialog: {
    title: {
      close: 'Close this socket',
      disconnect: 'Simulate a disconnect',
      refuse: 'Refuse the next attempts',
    } satisfies Record<SimulatedAction, string> as Readonly<Record<SimulatedAction, string>>,
    explanation: {
      close: 'The browser closes the socket as if the page had called close() with these arguments.',
      disconnect:
        'The socket is really closed, without a code, and as soon as the server has confirmed that, the page sees this ending in place of the real one. Its events are not isTrusted; a page can tell.',
      refuse:
        'Each attempt at this endpoint is closed at once: the page sees an error and a close event with 1006. It holds until the document goes away.',
    } satisfies Record<SimulatedAction, string> as Readonly<Record<SimulatedAction, string>>,
    connecting: 'It has not opened yet, so the page can only see an error and a close event with 1006.',
    code: 'Close code',
    reason: 'Reason',
    bytes: (used: string, most: string) => `${used} of ${most} bytes`,
    error: 'An error event comes first',
    errorTip: 'As when the browser fails the connection itself or, in Firefox, when the line is reset.',
    attempts: 'Attempts',
    invalid: {
      close: 'close() takes 1000 and 3000 to 4999.',
      disconnect: 'A code from 1000 to 4999.',
      refuse: 'From 1 to 1000 attempts.',
    } satisfies Record<SimulatedAction, string> as Readonly<Record<SimulatedAction, string>>,
    tooLong: 'The reason is too long for a Close frame.',
    noReason: 'An ending with this code has no reason.',
    do: { close: 'Close socket', disconnect: 'Simulate', refuse: 'Refuse' } satisfies Record<
      SimulatedAction,
      string
    > as Readonly<Record<SimulatedAction, string>>,
    dismiss: 'Cancel',
  },
};
