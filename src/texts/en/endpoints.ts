/** The endpoints view: lanes on a time axis, and how lifetimes and silences are spread. */
import { one } from './plural.ts';

export const endpoints = {
  lanes: 'Endpoints, and when their sockets lived',

  columns: {
    endpoint: 'Endpoint',
    attempts: 'Attempts',
    opened: 'Opened',
    lifetime: 'Lifetime',
    backOff: 'Back-off',
    end: 'Most frequent end',
    timeline: 'Timeline',
  },

  unknown: 'address not known',
  listTip: (endpoint: string) => `List the disconnects of ${endpoint}`,
  attempts: (count: number, shown: string) => `${shown} ${one(count, 'attempt', 'attempts')}`,
  allOpened: 'all opened',
  neverOpened: 'never opened',
  opened: (share: string) => `${share} opened`,
  median: (duration: string) => `median ${duration}`,
  end: (count: string, code: string) => `${count} × ${code}`,
  noCode: 'no code',

  backOff: {
    atOnce: 'retries at once, no back-off',
    steady: (wait: string) => `retries after ${wait}, no back-off`,
    single: (wait: string) => `retries after ${wait}`,
    growing: (waits: readonly string[], isLonger: boolean) =>
      `retries after ${waits.join(', ')}${isLonger ? ' …' : ''}`,
  },

  timeline: {
    ends: (endpoint: string) => `Ends at ${endpoint}`,
    noEnds: 'no end yet',
    live: (shown: string) => `${shown} live`,
    wereLive: (count: number, shown: string) => `${shown} ${one(count, 'was', 'were')} live`,
    merged: (count: number, shown: string, times: string, codes: string) =>
      `${shown} ${one(count, 'disconnect', 'disconnects')}, ${times}: ${codes}`,
    axis: 'Time axis. Drag to select a stretch of time',
    now: 'now',
    saved: 'saved',
  },

  zoom: {
    label: 'Time in sight',
    in: 'Zoom in',
    out: 'Zoom out',
    fit: 'Show all of the time',
    earlier: 'Earlier',
    later: 'Later',
    only: 'Filter the list by the time in sight',
  },

  brush: {
    from: 'Start of the selected time',
    to: 'End of the selected time',
  },

  spread: {
    title: 'Lifetimes and silences',
    choose: 'Endpoint whose times are shown',
    all: 'All endpoints',
    lifetime: 'Lifetime',
    silence: 'Silence before the end',
    neverOpened: (count: string) => `${count} never opened`,
    none: 'No socket that was open has ended yet.',
    wall: (count: string, time: string) => `${count} at ${time}`,
    wallMatches: (count: string, time: string, products: string) =>
      `${count} at ${time}: matches the default of ${products}`,
    wallMatchesMore: (count: string, time: string, products: string, more: string) =>
      `${count} at ${time}: matches the default of ${products} and ${more} more`,
    pile: (count: number, shown: string, least: string, most: string) =>
      `${shown} ${one(count, 'disconnect', 'disconnects')}, ${least === most ? least : `${least} to ${most}`}`,
    table: 'How many ended after how long',
    upTo: (limit: string) => `up to ${limit}`,
    over: (limit: string) => `over ${limit}`,
    time: 'Time',
  },
};
