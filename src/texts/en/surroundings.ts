/** What was going on around an end: in the page, and with the other sockets. */
import { one } from './plural.ts';

export const surroundings = {
  outside: 'Seen from outside only: a socket of a worker, or of a page that was there before the extension.',

  page: {
    title: 'The page at that moment',
    tab: 'tab',
    visible: 'in front',
    hidden: 'in the background',
    hiddenFor: (duration: string) => `in the background for ${duration}`,
    network: 'network',
    online: 'online',
    offline: 'offline',
    wentOffline: (ago: string) => `went offline ${ago} before the end`,
    cameOnline: (ago: string) => `came online ${ago} before the end`,
    connection: 'connection',
    changed: (ago: string) => `changed ${ago} before the end`,
    life: 'page life',
    frozen: (ago: string) => `frozen ${ago} before the end`,
    resumed: (ago: string) => `resumed ${ago} before the end`,
    restored: (ago: string) => `came back from the back/forward cache ${ago} before the end`,
    timers: 'timers',
    timerGap: (late: string, ago: string | null) =>
      `one was ${late} late` + (ago === null ? '' : `, ${ago} before the end`) + ': asleep, or busy',
    longTask: 'longest task',
    longTaskOf: (duration: string) => `${duration}, in the last 10 s`,
    policy: 'policy',
    enforced: (directive: string) => `${directive} forbade`,
    reported: (directive: string) => `${directive} (report only) would forbid`,
  },

  around: {
    title: 'Around it',
    together: 'ended within 1 s',
    sameHost: (_: number, shown: string) => `${shown} to the same host`,
    otherHosts: (count: number, shown: string) => `${shown} to ${one(count, 'another host', 'other hosts')}`,
    alone: 'no other socket',
    stayed: 'stayed open',
    stayedOpen: (count: number, shown: string) => `${shown} ${one(count, 'socket', 'sockets')}`,
    earlier: 'earlier attempts',
    first: 'none to this endpoint',
    attempts: (_: number, shown: string) => `${shown} to this endpoint`,
    gap: (duration: string) => `next ${duration} later`,
    overlapped: 'ended after this one began',
    lives: 'still there',
    more: (_: number, shown: string) => `${shown} more`,
    show: (what: string) => `Show ${what}`,
    noCode: 'no close code',
  },
};
