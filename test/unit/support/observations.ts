/** Observations for tests: one of each kind to start from, and arbitrary ones for properties. */
import fc from 'fast-check';
import type { BridgeObservation, Observation, StampedObservation, Traffic } from '../../../src/record/observation.ts';
import type { PageContext } from '../../../src/record/page-context.ts';
import {
  BUFFERED,
  FIRST_SLOT,
  RECEIVED,
  SENT,
  SLOT_MS,
  SLOTS,
  type TrafficReading,
} from '../../../src/protocol/traffic-reading.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';

export const noTraffic: Traffic = {
  received: { messages: 0, bytes: 0, lastAt: null, lastBytes: 0, maxBytes: 0 },
  sent: { messages: 0, bytes: 0, lastAt: null, lastBytes: 0, maxBytes: 0 },
  bufferedAmount: 0,
  histogram: { slotMs: 125, received: '', sent: '' },
};

/** Makes a socket's observations, numbered and stamped as a bridge does. */
export function observationsOf(socket: number, firstSeq: number, observations: readonly BareLogged[]) {
  return observations.map((observation, index) => {
    const seq = firstSeq + index;
    return { socket, at: 10 * seq, wall: 1_700_000_000_000 + 10 * seq, seq, ...observation } as StampedObservation;
  });
}

type WithoutBase<T> = T extends Observation | BridgeObservation
  ? Omit<T, 'socket' | 'at'> & { readonly at?: number }
  : never;
/** An observation of the hook. */
export type BareObservation = WithoutBase<Observation>;
/** Any that comes into the log. */
export type BareLogged = WithoutBase<Observation | BridgeObservation>;

export const created = (url = 'wss://api.example/live'): BareObservation => ({
  kind: 'created',
  url,
  protocols: [],
  readyState: 0,
  stack: 'Error\n    at connect (https://app.example/live.js:48:9)',
});
export const stream: BareObservation = { ...created(), api: 'WebSocketStream' } as BareObservation;
export const rejected = (name: string): BareObservation => ({ kind: 'errored', rejection: { name, message: 'no' } });
export const opened: BareObservation = { kind: 'opened', protocol: '', extensions: 'permessage-deflate' };
export const errored: BareObservation = { kind: 'errored' };
export const closed = (code: number, reason = '', wasClean = code !== 1006): BareObservation => ({
  kind: 'closed',
  code,
  reason,
  wasClean,
  traffic: noTraffic,
});
export const left = (persisted = false, readyState: 0 | 1 | 2 | 3 = 1): BareObservation => ({
  kind: 'left',
  persisted,
  readyState,
  traffic: noTraffic,
});
export const closeCalled = (readyState: 0 | 1 | 2 | 3, code: number | null = null): BareObservation => ({
  kind: 'close-called',
  code,
  reason: null,
  readyState,
  stack: null,
});

/** With its traffic as the hook counts it; the slots of the histogram have at most one message each. */
export function asSent<Of extends object>(observation: Of): Of {
  const { traffic: counted } = observation as { traffic?: Traffic | null };
  return counted ? { ...observation, traffic: readingOf(counted) } : observation;
}

function readingOf({ received, sent, bufferedAmount, histogram }: Traffic): TrafficReading {
  const reading: number[] = [];
  for (const [first, { messages, bytes, lastAt, lastBytes, maxBytes }, slots] of [
    [RECEIVED, received, histogram.received],
    [SENT, sent, histogram.sent],
  ] as const) {
    reading.push(messages, bytes, lastAt ?? 0, lastBytes, maxBytes);
    for (let slot = 0; slot < SLOTS; slot++) reading[first + FIRST_SLOT + slot] = Number(slots[slot] ?? 0);
  }
  return { ...reading, [SLOT_MS]: histogram.slotMs, [BUFFERED]: bufferedAmount };
}

/** A page that nothing has happened to, but for what is given. */
export const context = (facts: Partial<PageContext> = {}): BareLogged => ({
  kind: 'context',
  context: { ...ORDINARY, ...facts },
});

// Observations travel as JSON, which has no -0.
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const milliseconds = fc.nat({ max: 1e9 }).map((hundredths) => hundredths / 100);
const stack = fc.option(fc.string({ maxLength: 60 }), { nil: null });
const shortText = fc.option(fc.string({ maxLength: 60 }), { nil: null });
/** What only the observations of a stream have. */
const api = fc.option(fc.constant('WebSocketStream' as const), { nil: undefined });
const rejection = fc.option(fc.record({ name: shortText, message: shortText }), { nil: undefined });
const readyState = fc.constantFrom(0, 1, 2, 3);
const flow = fc
  .record({ messages: fc.integer({ min: 1, max: 1e6 }), bytes: fc.nat(), lastBytes: fc.nat(), maxBytes: fc.nat() })
  .chain((counted) => milliseconds.map((lastAt) => ({ ...counted, lastAt })));
const traffic = fc.record({
  received: fc.oneof(flow, fc.constant(noTraffic.received)),
  sent: fc.oneof(flow, fc.constant(noTraffic.sent)),
  bufferedAmount: fc.nat(),
  histogram: fc.constant(noTraffic.histogram),
});

/** Any observation that the hook could make, but for its socket. */
export const anyObservation: fc.Arbitrary<BareObservation> = fc.oneof(
  fc.record({
    kind: fc.constant('created' as const),
    api,
    at: milliseconds,
    url: fc.webUrl(),
    protocols: fc.option(fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }), { nil: null }),
    readyState,
    stack,
  }),
  fc.record({
    kind: fc.constant('threw' as const),
    api,
    at: milliseconds,
    url: fc.option(fc.string(), { nil: null }),
    protocols: fc.constant(null),
    errorName: fc.option(fc.string(), { nil: null }),
    errorMessage: fc.option(fc.string(), { nil: null }),
    stack,
  }),
  fc.record({ kind: fc.constant('opened' as const), at: milliseconds, protocol: fc.string(), extensions: fc.string() }),
  fc.record({
    kind: fc.constant('close-called' as const),
    at: milliseconds,
    code: fc.option(finite, { nil: null }),
    reason: fc.option(fc.string(), { nil: null }),
    readyState,
    stack,
  }),
  fc.record({ kind: fc.constant('errored' as const), at: milliseconds, rejection }),
  fc.record({
    kind: fc.constant('closed' as const),
    at: milliseconds,
    code: fc.nat({ max: 65535 }),
    reason: fc.string({ maxLength: 123 }),
    wasClean: fc.boolean(),
    traffic: fc.option(traffic, { nil: null }),
    rejection,
  }),
  fc.record({ kind: fc.constant('left' as const), at: milliseconds, persisted: fc.boolean(), readyState, traffic }),
);

const ago = fc.option(fc.nat({ max: 1e7 }), { nil: null });
const anyContext: fc.Arbitrary<PageContext> = fc.record({
  visibility: fc.constantFrom('visible' as const, 'hidden' as const),
  hiddenMs: ago,
  online: fc.boolean(),
  offlineAgoMs: ago,
  onlineAgoMs: ago,
  connectionType: fc.option(fc.constantFrom('4g', 'wifi'), { nil: null }),
  connectionChangeAgoMs: ago,
  frozenAgoMs: ago,
  resumedAgoMs: ago,
  restoredAgoMs: ago,
  timerGapMs: ago,
  timerGapAgoMs: ago,
  longTaskMs: ago,
});

/** Any that the bridge could add. */
const anyOfTheBridge: fc.Arbitrary<BareLogged> = fc.oneof(
  fc.record({
    kind: fc.constant('simulated' as const),
    at: milliseconds,
    action: fc.constantFrom('close' as const, 'disconnect' as const, 'refuse' as const),
  }),
  fc.record({ kind: fc.constant('context' as const), at: milliseconds, context: anyContext }),
  fc.record({
    kind: fc.constant('violated' as const),
    at: milliseconds,
    violation: fc.record({
      directive: fc.constantFrom('connect-src', 'default-src'),
      disposition: fc.constantFrom('enforce' as const, 'report' as const),
      blockedUrl: fc.webUrl(),
    }),
  }),
);

/** What comes into the log of one document, numbered in rising order, of a handful of sockets. */
export const anyObservations: fc.Arbitrary<StampedObservation[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.oneof(
        { weight: 4, arbitrary: anyObservation as fc.Arbitrary<BareLogged> },
        { weight: 1, arbitrary: anyOfTheBridge },
      ),
    ),
    { maxLength: 40 },
  )
  .map((items) =>
    items.map(([socket, observation], index) => {
      const seq = index + 1;
      return { socket, at: 0, ...observation, seq, wall: 1_700_000_000_000 + seq } as StampedObservation;
    }),
  );
