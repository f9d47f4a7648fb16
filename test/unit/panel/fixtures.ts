/** Records and a source to run the panel on. Times are easy to read: the document began at 13:40:00 UTC. */
import type { Flow, Traffic } from '../../../src/record/observation.ts';
import type { Browser } from '../../../src/record/ending.ts';
import type { DocumentFacts, SocketRecord } from '../../../src/record/socket-record.ts';
import { NO_FAULT } from '../../../src/record/log-fault.ts';
import { ANY_PAGE, type LogState, type PanelSource, type PanelSourceEvent } from '../../../src/panel/panel-source.ts';

/** 24 November 2026, 13:40:00 UTC. */
export const START = Date.UTC(2026, 10, 24, 13, 40);

const DOCUMENT: DocumentFacts = { id: 'doc', frameId: 0, isTop: true, url: 'https://app.acme.dev/board' };

export const CHROME_STACK = `Error
    at connect (https://app.acme.dev/assets/live.ts:48:17)
    at new LiveClient (https://app.acme.dev/assets/live.ts:12:5)
    at mountApp (https://app.acme.dev/assets/app.ts?v=3:101:9)
    at https://app.acme.dev/assets/main.ts:7:1`;

export const FIREFOX_STACK = `connect@https://app.acme.dev/assets/live.ts:48:17
@https://app.acme.dev/assets/main.ts:7:1
`;

interface Life {
  readonly number?: number;
  readonly url?: string;
  /** Of the constructor, in milliseconds since START. */
  readonly at?: number;
  readonly handshakeMs?: number;
  /** null: never opened. */
  readonly openMs?: number | null;
  readonly close?: { code: number; reason?: string; wasClean?: boolean };
  readonly traffic?: Partial<TrafficShape>;
  readonly errored?: boolean;
}

interface TrafficShape {
  readonly received: number;
  readonly sent: number;
  /** From the last message either way to the end. */
  readonly silenceMs: number;
}

/** A socket in the life of a document, with whatever is unusual about it in `more`. */
export function socket(life: Life = {}, more: Partial<SocketRecord> = {}): SocketRecord {
  const {
    number = 1,
    url = 'wss://api.acme.dev/live?token=secret',
    at = 1000,
    handshakeMs = 84,
    openMs = 41_000,
  } = life;
  const openedAt = openMs === null ? null : at + handshakeMs;
  const end = (openedAt ?? at + handshakeMs) + (openMs ?? 0);
  return {
    id: `${DOCUMENT.id}/${number}`,
    document: DOCUMENT,
    api: 'WebSocket',
    seenFrom: 'page',
    url,
    protocolsOffered: [],
    created: moment(at),
    createdStack: CHROME_STACK,
    createdReadyState: 0,
    threw: null,
    opened: openedAt === null ? null : moment(openedAt),
    protocol: openedAt === null ? null : '',
    extensions: openedAt === null ? null : 'permessage-deflate',
    closeCall: null,
    errored: life.errored ? moment(end - 1) : null,
    closed: life.close
      ? {
          ...moment(end),
          code: life.close.code,
          reason: life.close.reason ?? '',
          wasClean: life.close.wasClean ?? true,
        }
      : null,
    left: null,
    traffic: life.close ? traffic(at, openedAt ?? end, end, life.traffic) : null,
    handshake: null,
    context: null,
    violation: null,
    ...more,
  };
}

export function moment(at: number) {
  return { at, wall: START + at };
}

/** Lost after a minute of silence: the panel's everyday. */
export function dropped(number = 1, at = 1000): SocketRecord {
  const life = { received: 212, sent: 64, silenceMs: 60_000 };
  return socket({ number, at, openMs: 134_000, close: { code: 1006, wasClean: false }, traffic: life });
}

export function serverClosed(code: number, reason = '', life: Life = {}): SocketRecord {
  return socket({ ...life, close: { code, reason } });
}

export function pageClosed(life: Life = {}): SocketRecord {
  const record = socket({ ...life, close: { code: 1000, reason: 'bye' } });
  const end = record.closed?.at ?? 0;
  return {
    ...record,
    closeCall: { ...moment(end - 40), code: 1000, reason: 'bye', readyState: 1, stack: CHROME_STACK },
  };
}

function traffic(at: number, openedAt: number, end: number, shape: Partial<TrafficShape> = {}): Traffic {
  const { received = 0, sent = 0, silenceMs = 500 } = shape;
  const lastAt = Math.max(openedAt, end - silenceMs);
  const slotMs = 125 * 2 ** Math.max(0, Math.ceil(Math.log2((end - at) / (24 * 125))));
  const slots = (messages: number, every: number) =>
    Array.from({ length: 24 }, (_, slot) => {
      const middle = at + (slot + 0.5) * slotMs;
      const has = messages > 0 && middle >= openedAt - slotMs / 2 && middle <= lastAt + slotMs / 2;
      return has ? (((slot * 7) % every) + 1).toString(36) : '0';
    }).join('');
  return {
    received: flow(received, lastAt, 180),
    sent: flow(sent, lastAt - 700, 96),
    bufferedAmount: 0,
    histogram: { slotMs, received: slots(received, 5), sent: slots(sent, 3) },
  };
}

function flow(messages: number, lastAt: number, bytes: number): Flow {
  if (messages === 0) return { messages: 0, bytes: 0, lastAt: null, lastBytes: 0, maxBytes: 0 };
  return { messages, bytes: messages * bytes, lastAt, lastBytes: bytes, maxBytes: bytes * 4 };
}

export const LOG: LogState = {
  since: START,
  paused: false,
  preserveLog: true,
  evicted: 0,
  dropped: 0,
  needsReload: false,
  page: ANY_PAGE,
  fault: NO_FAULT,
};

export interface FixtureSource extends PanelSource {
  /** What the panel asked for, in order. */
  readonly asked: readonly (readonly unknown[])[];
  emit(event: PanelSourceEvent): void;
  add(...records: SocketRecord[]): void;
}

export function fixtureSource(
  records: readonly SocketRecord[] = [],
  log: Partial<LogState> = {},
  browser: Browser = 'chrome',
): FixtureSource {
  const asked: (readonly unknown[])[] = [];
  const listeners = new Set<(event: PanelSourceEvent) => void>();
  let state = { ...LOG, ...log };
  const emit = (event: PanelSourceEvent) => listeners.forEach((listener) => listener(event));
  return {
    isLive: true,
    browser,
    recordedBy: { browser, browserVersion: '156.0', version: '0.1.0' },
    asked,
    emit,
    add: (...added) => emit({ type: 'changed', records: added, removed: [], log: state }),
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ type: 'reset', records, log: state });
      return () => listeners.delete(listener);
    },
    clear: () => {
      asked.push(['clear']);
      emit({ type: 'reset', records: [], log: state });
    },
    setPaused: (paused) => {
      asked.push(['setPaused', paused]);
      state = { ...state, paused };
      emit({ type: 'changed', records: [], removed: [], log: state });
    },
    setPreserveLog: (preserveLog) => {
      asked.push(['setPreserveLog', preserveLog]);
      state = { ...state, preserveLog };
      emit({ type: 'changed', records: [], removed: [], log: state });
    },
    live: {
      ask: () => asked.push(['live.ask']),
      act: (...act) => asked.push(['live.act', ...act]),
      refuse: (...refuse) => asked.push(['live.refuse', ...refuse]),
    },
    requestAccess: () => asked.push(['requestAccess']),
    openResource: (...place) => asked.push(['openResource', ...place]),
  };
}
