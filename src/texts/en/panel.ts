/** The panel's own words: labels, states, units. Names of codes and causes have files of their own. */
import type { ViewId } from '../../panel/views/view-ids.ts';
import type { EndedBy } from '../../record/ending.ts';
import { one } from './plural.ts';

export const panel = {
  /** As BCP 47. */
  language: 'en',
  title: 'Disconnects',

  units: { ms: 'ms', s: 's', min: 'min', h: 'h', d: 'd', bytes: ['B', 'kB', 'MB', 'GB', 'TB'] },

  views: {
    label: 'Views',
    names: { disconnects: 'Disconnects', live: 'Live', endpoints: 'Endpoints', codes: 'Close codes' } satisfies Record<
      ViewId,
      string
    > as Readonly<Record<ViewId, string>>,
    notLoaded: 'This view could not be loaded: the extension has been updated or removed. Close and reopen DevTools.',
  },

  codes: {
    search: 'Search close codes',
    placeholder: 'Search: number, name, text',
    noMatch: 'No close code matches.',
  },

  toolbar: {
    record: 'Record disconnects',
    recording: 'Recording. Click to pause',
    paused: 'Paused. Click to record',
    clear: 'Clear',
    preserveLog: 'Preserve log',
    preserveLogTip: 'Keep the log when the page is reloaded or left',
    columns: 'Columns and groups',
    columnsLegend: 'Columns',
  },

  filter: {
    label: 'Filter disconnects',
    placeholder: 'Filter: text, /regex/, -not, code:1006, host:…',
    clear: 'Clear filter',
    categories: 'Categories',
    all: 'All',
    removeRange: (times: string) => `Shown is what ended within ${times}. Click to show all times`,
    noCode: 'No code',
    noCodeTip: 'Ended without a close event, so there is no close code.',
    chipTip: (explanation: string) => `${explanation} Ctrl- or ⌘-click selects several.`,
  },

  columns: {
    code: 'Code',
    happened: 'What happened',
    sureness: 'How sure',
    endpoint: 'Endpoint',
    status: 'HTTP',
    protocol: 'Subprotocol',
    life: 'Life',
    lived: 'Lived',
    received: 'Received',
    sent: 'Sent',
    endedBy: 'Ended by',
    reason: 'Reason',
    time: 'Time',
  },

  list: {
    label: 'Disconnects',
    widthOf: (column: string) => `Width of ${column}`,
    edgeTip: 'Drag to resize. Double-click or Space fits it to what is shown, Enter restores the usual width',
    toCode: {
      name: (code: number) => `${code} in Close codes`,
      tip: (code: number) => `${code} in Close codes (→, Enter)`,
    },
    messages: (count: number, shown: string) => `${shown} ${one(count, 'message', 'messages')}`,
    neverOpened: 'never opened',
    noCloseCode: 'No close code',
    noUrl: 'address not known',
  },

  groups: {
    by: 'Group by',
    names: { none: 'Nothing', endpoint: 'Endpoint', code: 'Code', cause: 'Cause' },
    count: (count: number, shown: string) => `${shown} ${one(count, 'disconnect', 'disconnects')}`,
    last: (time: string) => `last ${time}`,
    noCause: 'Cause not known',
  },

  life: {
    handshake: (duration: string) => `handshake ${duration}`,
    traffic: (received: string, sent: string) => `traffic: ${received} in, ${sent} out`,
    noTraffic: 'no messages',
    notCounted: 'messages not counted',
    silence: (duration: string) => `${duration} of silence`,
    neverOpened: (duration: string) => `never opened, ended after ${duration}`,
    endWithCode: (code: number, withoutFrame: boolean) => (withoutFrame ? `${code}, no Close frame` : `${code}`),
    endWithoutCode: 'no close event',
    outside: 'life not known: seen from outside only',
    open: (duration: string) => `open for ${duration}`,
  },

  status: {
    disconnects: (count: number) => one(count, 'disconnect', 'disconnects'),
    ofTotal: (shown: string, total: string) => `${shown} of ${total}`,
    dropped: 'dropped',
    live: 'live',
    wereLive: 'were live',
    recordingSince: (time: string) => `Recording since ${time}`,
    recording: 'Recording',
    paused: 'Paused',
    needsReload: 'Reload the page to record',
    siteOff: 'This site is not recorded',
    connecting: 'Connecting…',
    reconnecting: 'Reconnecting to the log…',
    evicted: (count: number, shown: string) =>
      `${shown} older ${one(count, 'disconnect was', 'disconnects were')} discarded (log full)`,
    lost: (count: number, shown: string) => `${shown} ${one(count, 'observation', 'observations')} lost`,
    lostTip: 'The page produced more of them than could be transferred.',
    arrived: (count: number, shown: string) => `${shown} new ${one(count, 'disconnect', 'disconnects')}`,
  },

  empty: {
    noSocket: {
      title: 'Recording…',
      text: 'Disconnects appear here as they happen.',
    },
    reload: {
      title: 'Reload the page to record',
      text: 'This page was loaded before the extension, or before its last update, so the ends of its sockets are not seen.',
    },
    siteOff: {
      title: (site: string) => `Nothing is recorded on ${site}`,
      text: 'You have switched this site off in the settings. Once it is on again, sockets opened after that are recorded.',
      action: 'Record this site',
    },
    allLive: {
      title: (count: number, shown: string) =>
        one(count, 'One socket is live, and none has ended', `${shown} sockets are live, and none has ended`),
      text: 'The first disconnect appears here by itself.',
    },
    paused: {
      title: 'Paused',
      text: 'Disconnects are not recorded now. Sockets that are live are still followed.',
      action: 'Record',
    },
    noMatch: {
      title: 'No disconnect matches the filter',
      text: (hidden: number, shown: string) =>
        one(hidden, 'One disconnect is hidden by it.', `${shown} disconnects are hidden by it.`),
      action: 'Clear filter',
    },
  },

  detail: {
    label: 'Details',
    close: 'Close details',
    endedBy: {
      page: 'ended by the page',
      server: 'ended by the server',
      browser: 'ended by the browser',
      network: 'ended by the network',
      navigation: 'ended by navigation',
      panel: 'simulated from the panel',
      unknown: 'not known who ended it',
    } satisfies Record<EndedBy, string> as Readonly<Record<EndedBy, string>>,
    reasonFromServer: 'The server’s reason',
    reasonFromPage: 'The page’s reason',
  },

  why: {
    title: 'Why',
    confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
    notKnown: 'not known',
    openTitle: 'The page cannot see why',
    also: 'Also fits',
    couldBe: 'Could also be',
    partOf: 'Part of',
    do: 'Do:',
    settle: 'What would settle it:',
    read: 'Read:',
    moreLimits: (shown: string) => `${shown} more limits have the same value by default`,
  },

  findings: {
    label: 'What many disconnects have in common',
    more: (count: number, shown: string) => `${shown} more ${one(count, 'finding', 'findings')}`,
    rows: (count: number, shown: string) => `${shown} ${one(count, 'row', 'rows')}`,
    show: (count: number, shown: string) => one(count, 'Show this one', `Show these ${shown}`),
    showLive: 'Show in Live',
    whatToDo: 'What to do',
  },

  lifeTitle: 'Life of this socket',

  closeCode: {
    title: (code: number) => `Close code ${code}`,
    noneTitle: 'Close code',
    none: 'No close event came, so there is no close code.',
    noneLeft: 'The page saw no close event, so there is no close code. The browser tells the server 1001.',
    category: 'category',
    advice: 'in general',
    sender: 'may be sent by',
    onWire: 'on the wire',
    onWireYes: 'yes, in a Close frame',
    onWireNo: 'never: the browser fills it in',
    closeCallable: 'close() accepts it',
    iana: 'registered (IANA)',
    yes: 'yes',
    no: 'no',
    links: 'Sources',
  },

  code: {
    title: 'Where in the code',
    openedBy: 'opened by',
    closedBy: 'closed by',
    notByPage: 'not by the page',
    notKnown: 'not known: the browser gave no stack that could be read',
    anonymous: '(anonymous)',
    more: (count: number, shown: string) => `${shown} more ${one(count, 'frame', 'frames')}`,
    openTip: (place: string) => `Open ${place} in Sources`,
  },

  recorded: {
    title: 'Recorded',
    url: 'URL',
    code: 'code',
    reason: 'reason',
    wasClean: 'wasClean',
    closeEvent: 'close event',
    errorEvent: 'error event',
    exception: 'exception',
    rejection: 'closed rejected with',
    messagesLabel: 'messages',
    messagesOfStream: 'not counted: they are in the stream’s own streams, where a page would notice a listener',
    protocolsAsked: 'protocols asked',
    protocolChosen: 'protocol chosen',
    extensions: 'extensions',
    closeCall: 'close() call',
    received: 'received',
    sent: 'sent',
    lastReceived: 'last received',
    lastSent: 'last sent',
    buffered: 'unsent at the end',
    created: 'created',
    opened: 'opened',
    ended: 'ended',
    told: 'told by the browser',
    left: 'page left',
    api: 'interface',
    seenFrom: 'seen from',
    seenFromOf: { page: 'the page', network: 'the browser’s network log alone' },
    frame: 'frame',
    document: 'document',
    empty: 'empty',
    none: 'none',
    noneCame: 'none came',
    never: 'never',
    notKnown: 'not known',
    topFrame: 'top',
    subFrame: (id: number) => `sub-frame ${id}`,
    messages: (count: number, shown: string, bytes: string, largest: string) =>
      `${shown} ${one(count, 'message', 'messages')}, ${bytes}` + (count > 1 ? `, largest ${largest}` : ''),
    beforeEnd: (duration: string, bytes: string) => `${duration} before the end, ${bytes}`,
    afterCreated: (time: string, duration: string) => `${time} (${duration} after created)`,
    beforeClose: (duration: string) => `yes, ${duration} before the end`,
    call: (call: string, state: string, duration: string) => `${call}, readyState ${state}, ${duration} before the end`,
    leftPersisted: 'into the back/forward cache',
    leftForGood: 'for good',
    control: (name: string) => `Control character ${name}`,
  },
};
