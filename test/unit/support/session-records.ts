/** Arbitrary socket records with every fact that there is, the way the log makes them and with what comes from the side. */
import fc from 'fast-check';
import { HANDSHAKE_FAILURE_KINDS, type HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import type { PageContext, PolicyViolation } from '../../../src/record/page-context.ts';
import { applyObservation, type SocketRecord } from '../../../src/record/socket-record.ts';
import { anyObservations } from './observations.ts';
import { topDocument } from './records.ts';

const text = fc.string({ maxLength: 40 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const duration = maybe(fc.nat({ max: 1e9 }));

const handshake: fc.Arbitrary<HandshakeOutcome> = fc.record({
  source: fc.constantFrom('devtools.network', 'webRequest'),
  status: maybe(fc.integer({ min: 0, max: 999 })),
  failure: maybe(fc.record({ kind: fc.constantFrom(...HANDSHAKE_FAILURE_KINDS), text, netError: maybe(text) })),
  headers: maybe(fc.dictionary(text, text, { maxKeys: 4, noNullPrototype: true })),
  remoteAddress: maybe(fc.ipV4()),
  redirectTo: maybe(fc.webUrl()),
});

const context: fc.Arbitrary<PageContext> = fc.record({
  visibility: fc.constantFrom('visible', 'hidden'),
  hiddenMs: duration,
  online: fc.boolean(),
  offlineAgoMs: duration,
  onlineAgoMs: duration,
  connectionType: maybe(fc.constantFrom('wifi', '4g')),
  connectionChangeAgoMs: duration,
  frozenAgoMs: duration,
  resumedAgoMs: duration,
  restoredAgoMs: duration,
  timerGapMs: duration,
  timerGapAgoMs: duration,
  longTaskMs: duration,
});

const violation: fc.Arbitrary<PolicyViolation> = fc.record({
  directive: fc.constantFrom('connect-src', 'default-src'),
  disposition: fc.constantFrom('enforce', 'report'),
  blockedUrl: text,
});

const fromTheSide = fc.record({
  handshake: maybe(handshake),
  context: maybe(context),
  violation: maybe(violation),
  seenFrom: fc.constantFrom('page' as const, 'network' as const),
  api: fc.constantFrom('WebSocket' as const, 'WebSocketStream' as const),
});

/** Numbered, of one document. */
export const anyRecords: fc.Arbitrary<readonly SocketRecord[]> = fc
  .array(fc.tuple(anyObservations, fromTheSide), { maxLength: 4 })
  .map((all) =>
    all.flatMap(([observations, facts], index) => {
      let record: SocketRecord | undefined;
      for (const observation of observations) record = applyObservation(record, observation, topDocument);
      return record ? [{ ...record, ...facts, id: `${topDocument.id}/${index + 1}` }] : [];
    }),
  );
