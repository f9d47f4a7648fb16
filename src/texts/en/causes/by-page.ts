import type { CauseText } from './cause-text.ts';

export const byPage = {
  'simulated-from-panel': {
    headline: ({ action, code }) =>
      ({
        close: 'Closed from the panel',
        refuse: 'Refused from the panel',
      })[String(action)] ?? `Simulated from the panel: ${code || 'closing'}`,
    advice: ['Watch what your page does now: does it reconnect, after how long, and does it lose messages?'],
  },
  'page-closed': {
    headline: 'Your page closed this connection',
    advice: [
      'If that was not intended, read the stack of close() below. Usual places: an effect’s clean-up, a logout, a guard against duplicate sockets, a heartbeat library.',
    ],
    notes: {
      otherCode: ({ code }) => `The server answered with a Close frame of its own; the event shows its code, ${code}.`,
      unconfirmed: 'The server did not answer the closing handshake: it dropped the line.',
      droppedAfter: 'The line dropped right after the Close frame came, which changes nothing.',
      leaving: 'It did so while it was being left: nobody sees how the closing handshake ended.',
    },
  },
  'client-heartbeat-timeout': {
    headline: 'Your page gave up: its heartbeat got no answer',
    advice: [
      'Check in the server’s log whether the heartbeat arrived, and when the answer left.',
      'Give the heartbeat more than a minute, at least while the page is hidden.',
      'Check whether a proxy in between holds messages back.',
    ],
    settle: 'If it happens only in hidden tabs or after sleep, it was the page’s timer and not the server.',
    notes: {
      slept: 'The computer slept or the page was held up: the timer ran out although nobody failed to answer.',
      offline: 'The browser had just gone offline, so the answer could not come.',
      throttled: 'In a tab hidden for so long Chromium runs timers once a minute: the alarm may be false.',
      heard: 'Other messages came in until right before: the heartbeat counts its own answers alone.',
    },
  },
  'close-timeout': {
    headline: ({ waited }, f) =>
      `Your page closed, and the server did not confirm it within ${f.duration(Number(waited))}`,
    advice: [
      'Harmless for the page: it was done with the connection.',
      'Let the server answer a Close frame with its own and then end the TCP connection.',
      'If it does, the line was already dead: check whether messages still came in.',
    ],
  },
  'page-navigated': {
    headline: ({ where }) =>
      where === 'frame'
        ? 'The frame with this connection was left, reloaded or removed'
        : 'The page was left or reloaded while connected',
    advice: [],
    notes: {
      wasClosing: 'It had called close() already and was waiting for the server’s answer.',
    },
  },
  'page-reloaded': {
    headline: 'The page was reloaded while connected',
    advice: [],
  },
  'document-replaced': {
    headline: 'The browser stopped this document’s connections (window.stop())',
    advice: ['Look for `window.stop()`, and for a click on Stop after the page had loaded.'],
    settle: 'If the server’s log shows that it received 1001 and did not send it, the browser closed.',
  },
  'iframe-removed': {
    headline: 'The frame that owned this connection went away while the page stayed',
    advice: ['Keep the connection in a document that lives longer: the top page or a `SharedWorker`.'],
    settle: 'If the page around the frame stayed, the frame alone was removed, reloaded or sent elsewhere.',
  },
  'bfcache-entered': {
    headline: 'The page went into the back/forward cache; its connection will be cut',
    advice: ['Close the connection in `pagehide`, and open a new one in `pageshow` where `event.persisted` is true.'],
  },
  'bfcache-restored': {
    headline: 'The connection was cut while the page was in the back/forward cache',
    advice: [
      'Reconnect in `pageshow` where `event.persisted` is true.',
      'Close in `pagehide`, so that the server learns of it at once.',
    ],
  },
  'send-buffer-full': {
    headline: ({ bytes }, f) => `Dropped with ${f.bytes(Number(bytes))} waiting to be sent`,
    advice: [
      'Look at `bufferedAmount` before each `send()`, and wait while it is high.',
      'Send less: smaller, fewer or merged messages.',
    ],
    settle: 'If it also fails with little waiting, the buffer is not the reason.',
  },
} satisfies Record<string, CauseText>;
