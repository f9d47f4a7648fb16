import type { Values } from '../../../diagnosis/diagnosis.ts';
import type { CauseText } from './cause-text.ts';

/** So that nobody looks for a setting that does not exist. */
const fixedOf = ({ fixed }: Values) => (fixed === '' ? [] : [`The limit of ${fixed} cannot be raised.`]);

const products = ({ products: named, more }: Values) => (Number(more) > 0 ? `${named} and ${more} more` : `${named}`);

/** Who has to speak so that the timer starts again. */
const speaker = ({ direction }: Values) =>
  direction === 'inbound' ? 'from the server' : direction === 'outbound' ? 'from the page' : 'from either side';

export const dropped = {
  'idle-timeout': {
    headline: (values, f) =>
      values['by'] === 'server'
        ? 'The server closed because nothing was said for too long'
        : `Cut after ${f.preciseDuration(Number(values['silence']))} of silence: matches the default idle limit of ${products(values)}`,
    advice: (values, f) =>
      values['by'] === 'server'
        ? [
            'Send a small message from the page more often than the server’s idle limit.',
            'Or raise that limit in the server’s settings.',
          ]
        : [
            `Send something ${speaker(values)} at least every ${f.duration(Number(values['half']))}: half the limit, so that one late message does not end it.`,
            values['direction'] === 'outbound'
              ? 'A page cannot send pings: use a small message of its own.'
              : 'Pings from the server are best: the browser answers them even in a hidden tab.',
            ...(values['raise'] === '' ? [] : [`Or raise the limit: ${values['raise']}.`]),
            ...fixedOf(values),
          ],
    settle:
      'Send something more often than that: if it then lasts, it was the silence. Or look up which of these products stands in front of the server.',
    notes: {
      disturbed: 'Sleep or a change of the network fits as well.',
    },
  },
  'lifetime-limit': {
    headline: (values, f) =>
      values['by'] === 'server'
        ? 'The server closed because the connection had reached its maximum age'
        : `Cut at an age of ${f.preciseDuration(Number(values['age']))}: matches the limit of ${products(values)}`,
    advice: (values) =>
      values['by'] === 'server'
        ? [
            'Open a new connection shortly before, and continue where the old one ends.',
            'Or raise the limit in the server’s settings.',
            'Pings and messages do not help against this limit.',
          ]
        : [
            ...(values['raise'] === '' ? [] : [`Raise the limit: ${values['raise']}.`]),
            values['raise'] === ''
              ? 'Open a new connection shortly before, and continue where the old one ends.'
              : 'Or open a new connection shortly before, and continue where the old one ends.',
            ...fixedOf(values),
            'Pings and messages do not help against this limit.',
          ],
    settle: 'Send something all the time: if it is cut at the same age, it is the age and not the silence.',
    notes: {
      orIdle: 'It was silent for a good part of its life, so a limit on silence fits as well.',
    },
  },
  'periodic-drop': {
    headline: ({ time }, f) =>
      `Drops regularly after ${f.preciseDuration(Number(time))}: a timer, but no known limit matches`,
    advice: ({ time }) => [
      `Search the configuration of servers and proxies for this number: ${Math.round(Number(time) / 1000)} s, or ${Math.round(Number(time) / 1000)}000 ms.`,
      'Look for restarts at fixed times: cron, a process manager, health checks.',
    ],
    notes: {
      silence: 'The time without a message is what repeats, so keep-alive messages should help.',
      age: 'The age is what repeats.',
    },
  },
  'message-too-big-suspected': {
    headline: ({ bytes }, f) => `Dropped right after a large message (${f.bytes(Number(bytes))})`,
    advice: [
      'Raise the largest message that the server accepts: `maxPayloadLength` (uWebSockets, 16 KiB by default), `maxHttpBufferSize` (Socket.IO, 1 MB), or the limit of the gateway in front of it.',
      'Or send it in parts, or by HTTP.',
      'Do not send the same message again after reconnecting.',
    ],
    settle: 'Send the same message cut in half: if that gets through, it was the size.',
    notes: {
      again: 'It was the same with a message of this size before.',
    },
  },
  'message-crashes-server': {
    headline: ({ bytes }, f) => `Dropped right after the same kind of message, again (${f.bytes(Number(bytes))})`,
    advice: [
      'Look at what the server logs when it handles that message: an exception there ends the connection.',
      'Do not send it again right after reconnecting, or it goes round in circles.',
    ],
  },
  'machine-slept': {
    headline: 'The computer slept; the connection did not survive',
    advice: [
      'Reconnect on wake-up: on `online`, on `visibilitychange`, or when a timer comes late.',
      'Do not count it as a fault of the server.',
    ],
    settle: 'A breakpoint or a dialog stops timers too: was one open?',
  },
  'network-lost': {
    headline: 'The network went away',
    advice: ['Wait for the `online` event, then reconnect with a random delay.'],
    settle: '`navigator.onLine` is the browser’s guess: did connections to other hosts end at the same time?',
  },
  'network-changed': {
    headline: 'The network changed (Wi-Fi, VPN, mobile)',
    advice: [
      'Reconnect at once: nothing is wrong with the server.',
      'Check connections that stayed open with a message: after a change they may be dead and still look open.',
    ],
  },
  'nat-expired': {
    headline: ({ silence }, f) => `A router forgot the connection after ${f.duration(Number(silence))} of silence`,
    advice: [
      'Send a ping from the server every 30 s: routers and mobile networks forget silent connections within minutes.',
      'Reconnect when an answer does not come, instead of waiting for TCP to give up.',
    ],
    settle: 'Try it on another network: if it lasts there, it was a router on the way.',
  },
  'tab-was-frozen': {
    headline: 'The tab was frozen or its timers were slowed down',
    advice: [
      'Let the server send the heartbeat as protocol pings: the browser answers those without the page.',
      'Or move the page’s heartbeat into a worker, whose timers are not slowed down.',
      'Reconnect when the page becomes visible (`visibilitychange`, `resume`).',
    ],
    notes: {
      frozen: 'The browser froze the page after the last message: no code of it ran, nor of its workers.',
      throttled: 'The page’s heartbeat then comes at most once a minute.',
    },
  },
  'server-restart-suspected': {
    headline: 'The server (or its proxy) went down or was redeployed',
    advice: [
      'Close with 1001 or 1012 when the server shuts down, so that pages know.',
      'Let old instances drain their connections: `terminationGracePeriodSeconds` (Kubernetes, 30 s by default), `worker_shutdown_timeout` (nginx), `stream_close_delay` (Caddy).',
      'Reconnect with a random delay, or all pages come back in the same second.',
    ],
    settle: 'Compare the time with deployments, reloads of the proxy’s configuration and crashes.',
    notes: {
      back: ({ after }, f) => `It was back after ${f.duration(Number(after))}.`,
      stillDown: 'No attempt within a minute of it opened.',
    },
  },
  'server-dropped': {
    headline: 'The server or a proxy cut the connection without a Close frame',
    advice: ({ at }, f) => [
      `Look for a crash, an exception or an out-of-memory kill in the server’s log at ${f.time(Number(at))}.`,
      'Look for code that closes the TCP connection without a Close frame, such as `conn.Close()` (gorilla) or `terminate()` (ws).',
    ],
    settle: 'Connect without the proxy: if it happens there too, it is the server.',
  },
  'dropped-unknown': {
    headline: 'The connection was lost; nothing around it explains why',
    advice: ({ at }, f) => [
      at === ''
        ? 'Compare with the logs of server and proxy.'
        : `Compare with the logs of server and proxy at ${f.time(Number(at))}.`,
      'Reproduce it with this panel open: what repeats shows a pattern.',
    ],
    settle: 'Connect without the proxy, then from another network: if it lasts, what was left out was the cause.',
    notes: {
      orBrokenBytes: 'Broken bytes from the server look the same here; Chrome tells the two apart for a WebSocket.',
    },
  },
} satisfies Record<string, CauseText>;
