/** The words of what is true of many sockets together, by pattern. */
import type { PatternId } from '../../diagnosis/findings/finding.ts';
import type { Values } from '../../diagnosis/diagnosis.ts';
import type { CauseText } from './causes/cause-text.ts';
import { one } from './plural.ts';

const DISTURBANCES: Readonly<Record<string, string>> = {
  slept: 'the computer slept',
  offline: 'the network was lost',
  connectionChanged: 'the network changed',
};

const disturbance = ({ why }: Values) => DISTURBANCES[String(why)] ?? 'the network changed';

const words = {
  'takeover-loop': {
    headline: ({ count }, f) => `Two tabs or clients keep replacing each other: ${f.count(Number(count))} times`,
    advice: [
      'Do not reconnect after a close that says another client took over: show it to the user, and let them decide.',
      'Or let the server allow several connections per user.',
      'Share one connection between tabs: a `SharedWorker`, or one tab that leads (`navigator.locks`).',
    ],
    settle: 'Close all other tabs and devices of this user: if it stops, it was them.',
    notes: {
      elsewhere: 'The other client is not in this tab: another tab, window or device of the same user.',
    },
  },
  'reconnect-storm': {
    headline: ({ count, time }, f) =>
      `Reconnecting too fast: ${f.count(Number(count))} attempts in ${f.duration(Number(time))}`,
    advice: [
      'Wait longer after each failure: 1, 2, 4 s and so on up to 30 s or more, with a random part.',
      'Go back to the short wait only once a connection has lasted a while, not as soon as it opens.',
      'Stop where trying again cannot help: after a refused login, say.',
    ],
    notes: {
      byPage: 'Most of them the page closed itself: look for an effect or a component that runs again and again.',
      login: 'The server asks for a login or refuses it: get a new token before the next attempt.',
      again: ({ times }) => `It happened ${times} times; this was the longest.`,
    },
  },
  'same-failure-repeats': {
    headline: ({ count }, f) => `Failed ${f.count(Number(count))} times in the same way`,
    advice: [
      'Fix the cause first: the next attempt will fail in the same way.',
      'Stop retrying until something has changed.',
    ],
    notes: {
      addressChanged: 'The query or the subprotocols were not the same each time.',
    },
  },
  'cluster-all-hosts': {
    headline: ({ count, hosts }, f) =>
      `${f.count(Number(count))} connections to ${f.count(Number(hosts))} hosts ended together`,
    advice: [
      'Look at what they share: this computer and its network, not one of the servers.',
      'Reconnect on `online` with a random delay, or all come back in the same moment.',
    ],
    settle: 'Sleep, VPN and Wi-Fi do this; so does a proxy that all of them go through.',
    notes: {
      slept: 'A timer was late just then, so the computer slept.',
      offline: 'The browser was offline just then.',
      changed: 'The network connection changed just then.',
    },
  },
  'cluster-same-host': {
    headline: ({ count, host }, f) =>
      host === ''
        ? `${f.count(Number(count))} connections ended together`
        : `${f.count(Number(count))} connections to ${host} ended together`,
    advice: ({ at }, f) => [
      `Look for a restart, a deployment or a crash at ${f.time(Number(at))}: of the server, or of the proxy in front of it.`,
      'Close with 1001 or 1012 before a restart, and drain the connections a few at a time.',
      'Reconnect with a random delay, or all come back in the same moment.',
    ],
    notes: {
      announced: 'The server said so with its close code.',
      nothingElse: 'No connection elsewhere was open, so the network may have been it too.',
      openedTogether: 'They had been opened together as well, so a time limit fits too.',
      disturbed: 'Sleep or the network fits as well.',
    },
  },
  'periodic-cut-off': {
    headline: ({ count, time }, f) =>
      `Cut off ${f.count(Number(count))} times after the same time: about ${f.preciseDuration(Number(time))}`,
    advice: ({ time, settings }) => [
      settings === undefined
        ? `Search the configuration of servers and proxies for that number: ${Math.round(Number(time) / 1000)} s.`
        : `Compare with the defaults that match: ${settings}.`,
      'Where silence ends it, send a ping from the server more often than that; where age does, reconnect before it.',
    ],
    settle: 'Send something all the time: if it is cut at the same age, it is the age and not the silence.',
    notes: {
      silence: 'What repeats is the time without any message.',
      silenceIn: 'What repeats is the time without a message from the server.',
      silenceOut: 'What repeats is the time without a message from the page.',
      age: 'What repeats is the age.',
      either: 'Silence and age both repeat, so it may be either.',
      limit: ({ products, more }) =>
        Number(more) > 0
          ? `It matches the default of ${products} and ${more} more.`
          : `It matches the default of ${products}.`,
    },
  },
  'double-socket': {
    headline: 'Two sockets where one was meant',
    advice: [
      'Close the socket in the clean-up of the effect or component that opens it.',
      'Open it outside of components, or keep it in one place that all of them share.',
      'Check what the effect depends on: a value that is made anew each time runs it again.',
    ],
    settle: 'Build for production: if only one is left then, development mode made the second.',
    notes: {
      react: 'React closed it: StrictMode mounts each component twice in development.',
      hotReload: 'The script was loaded anew, and the old socket stayed: close it in `import.meta.hot.dispose`.',
    },
  },
  'socket-leak': {
    headline: ({ count }, f) => `Sockets are opened and never closed: ${f.count(Number(count))} at once`,
    advice: ({ limit }) => [
      'Call `close()` in the clean-up of whatever opens them.',
      'Keep the socket in a variable and look there before opening another.',
      `The browser stops at about ${limit} open sockets; after that none opens.`,
    ],
    settle: 'If so many are meant, this is not a leak.',
  },
  'slow-reconnect': {
    headline: ({ time }, f) => `Without a connection for ${f.duration(Number(time))} before the next attempt`,
    advice: [
      'Shorten the first wait after a lost connection: 1 s and a random part.',
      'Reconnect at once on `online` and on `visibilitychange`.',
    ],
    notes: {
      again: ({ count }, f) => `It happened ${f.count(Number(count))} times; this was the longest.`,
    },
  },
  'half-open': {
    headline: (values, f) =>
      one(
        Number(values['count']),
        `Still open, but from before ${disturbance(values)}: it may be dead`,
        `${f.count(Number(values['count']))} still open, but from before ${disturbance(values)}: they may be dead`,
      ),
    advice: [
      'Send a small message after a wake-up or a change of the network, and reconnect if no answer comes within a few seconds.',
      'Reconnect when nothing has come in for about three times as long as usual.',
    ],
    settle: 'Look at it under Live: if something still comes in, it is alive.',
  },
} satisfies Record<PatternId, CauseText>;

export type FindingTexts = typeof words;
export const findings: Readonly<Record<PatternId, CauseText>> = words;
