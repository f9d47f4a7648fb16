import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogChanges } from '../../../src/record/entry-book.ts';
import { HANDSHAKE_FAILURE_KINDS, type HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import type { StampedObservation } from '../../../src/record/observation.ts';
import { BOUNDS, createSocketLog, type LogBounds, type Origin } from '../../../src/record/socket-log.ts';
import { applyObservation, type SocketRecord } from '../../../src/record/socket-record.ts';
import { ASKED } from '../../../src/record/web-request-outcome.ts';
import { report } from '../support/records.ts';
import {
  anyObservations,
  type BareLogged,
  type BareObservation,
  closed,
  context,
  created,
  errored,
  noTraffic,
  observationsOf,
  opened,
} from '../support/observations.ts';

const TAB = 7;
const origin: Origin = { tabId: TAB, frameId: 0, documentId: 'D' };
const url = 'https://app.example/';

/** A log with its store and one open panel, wired as the background wires them. */
function setUp(bounds: LogBounds = BOUNDS, store: Record<string, unknown> = {}) {
  const log = createSocketLog(store, bounds, () => 1_700_000_000_000);
  const mirror = createLogMirror();
  const shown = new Map<string, SocketRecord>();
  const take = (changes: LogChanges) => {
    for (const [tabId, { set, remove }] of changes) {
      Object.assign(store, set);
      for (const key of remove) delete store[key];
      if (tabId !== TAB) continue;
      const { records, removed } = mirror.apply(set, remove);
      for (const record of records) shown.set(record.id, record);
      for (const id of removed) shown.delete(id);
    }
  };
  const append = (observations: readonly StampedObservation[], from = origin, dropped = 0) =>
    take(log.append(from, { bridge: `of ${from.documentId}`, url, observations, dropped }));
  return { log, store, mirror, shown, take, append };
}

const recordsIn = (entries: Record<string, unknown>) => createLogMirror().apply(entries, []).records;
const sorted = (records: Iterable<SocketRecord>) => [...records].toSorted((a, b) => a.id.localeCompare(b.id));

const anyOutcome: fc.Arbitrary<HandshakeOutcome> = fc.record({
  source: fc.constantFrom('devtools.network', 'webRequest'),
  status: fc.option(fc.integer({ min: 100, max: 599 })),
  failure: fc.option(
    fc.record({
      kind: fc.constantFrom(...HANDSHAKE_FAILURE_KINDS),
      text: fc.string(),
      netError: fc.option(fc.string()),
    }),
  ),
  headers: fc.option(fc.constantFrom({}, { server: 'nginx', 'x-request-id': 'a' }, { 'cf-ray': 'b' })),
  remoteAddress: fc.option(fc.ipV6()),
  redirectTo: fc.option(fc.webUrl()),
});

/** `count` sockets that fail to open, numbered from `first`. */
function failures(count: number, first = 1): StampedObservation[] {
  const one: BareObservation[] = [created(), errored, closed(1006)];
  return Array.from({ length: count }, (_, index) =>
    observationsOf(first + index, 3 * (first + index - 1) + 1, one),
  ).flat();
}

describe('the log', () => {
  it('gives every record back from the store, to the panel and to the next background', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const { append, shown, store, log } = setUp();
        append(observations);
        const direct = new Map<number, SocketRecord>();
        const facts = { id: 'D', frameId: 0, isTop: true, url };
        for (const observation of observations) {
          const before = direct.get(observation.socket);
          if (!before && observation.kind !== 'created' && observation.kind !== 'threw') continue;
          direct.set(observation.socket, applyObservation(before, observation, facts));
        }
        const expected = JSON.parse(JSON.stringify(sorted(direct.values()))) as unknown;
        const round = (records: Iterable<SocketRecord>) => JSON.parse(JSON.stringify(sorted(records))) as unknown;
        expect(round(shown.values())).toEqual(expected);
        expect(round(recordsIn(store))).toEqual(expected);
        expect(round(recordsIn(createSocketLog(store).entriesOf(TAB)))).toEqual(expected);
        expect(log.entriesOf(TAB)).toEqual(store);
      }),
    );
  });

  it('holds each observation once, however often it arrives and wherever the background was stopped', () => {
    fc.assert(
      fc.property(
        anyObservations,
        fc.array(fc.tuple(fc.nat({ max: 45 }), fc.nat({ max: 45 }), fc.boolean()), { maxLength: 20 }),
        (observations, deliveries) => {
          const whole = setUp();
          whole.append(observations);
          let pieces = setUp();
          let acknowledged = 0;
          for (const [from, to, restart] of [...deliveries, [0, 45, false] as const]) {
            // A bridge sends from the oldest that it has no answer for.
            const batch = observations.slice(Math.min(from, acknowledged), Math.max(to, acknowledged));
            pieces.append(batch);
            acknowledged = pieces.log.seqOf('D');
            if (restart) pieces = setUp(BOUNDS, pieces.store);
          }
          expect(sorted(recordsIn(pieces.store))).toEqual(sorted(recordsIn(whole.store)));
        },
      ),
    );
  });

  it('gives every handshake outcome back from the store', () => {
    fc.assert(
      fc.property(anyOutcome, fc.boolean(), (outcome, alone) => {
        const { append, log, take, shown, store } = setUp();
        append(failures(1));
        const given = { ...report, outcome };
        take(
          log.attachHandshakes(
            alone ? [] : log.withoutHandshake(TAB).map((record) => ({ record, report: given })),
            alone ? [given] : [],
          ),
        );
        const record = [...shown.values()].find(({ seenFrom }) => (seenFrom === 'network') === alone);
        expect(record?.handshake).toEqual(outcome);
        expect(sorted(recordsIn(createSocketLog(store).entriesOf(TAB)))).toEqual(sorted(shown.values()));
        expect(createSocketLog(store).entriesOf(TAB)).toEqual(store);
      }),
    );
  });

  it('stays under 800 bytes a record, strings that repeat included', () => {
    const { append, store, log, take } = setUp();
    const traffic = {
      received: { messages: 1200, bytes: 240_000, lastAt: 60_123.45, lastBytes: 200, maxBytes: 4096 },
      sent: { messages: 40, bytes: 8000, lastAt: 59_123.45, lastBytes: 200, maxBytes: 200 },
      bufferedAmount: 0,
      histogram: { slotMs: 4000, received: '6'.repeat(24), sent: '3'.repeat(24) },
    };
    const troubled = {
      visibility: 'hidden',
      hiddenMs: 754_321,
      online: false,
      offlineAgoMs: 12_345,
      connectionType: '4g',
      timerGapMs: 58_123,
      timerGapAgoMs: 23_456,
    } as const;
    for (let socket = 1; socket <= 1000; socket++) {
      const life = [created(), opened, { ...closed(1006), traffic } as BareLogged, context(troubled)];
      append(observationsOf(socket, 4 * socket - 3, life));
    }
    const headers = {
      server: 'nginx/1.27.0',
      via: '1.1 varnish',
      'x-request-id': '0f3c9b1a-7d2e-4c55-9d3e-2b8f5a6c7d8e',
    };
    const failure = { kind: 'bad-frame', text: 'Received unexpected continuation frame.', netError: null } as const;
    const outcome = { ...ASKED, status: 101, failure, headers, remoteAddress: '2001:db8::8a2e:370:7334' };
    take(
      log.attachHandshakes(
        log.withoutHandshake(TAB).map((record) => ({ record, report: { ...report, outcome } })),
        [],
      ),
    );
    const bytes = Object.entries(store).reduce(
      (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
      0,
    );
    expect(bytes / 1000).toBeLessThan(800);
  });

  it('holds twice as many constructors that threw as a tab may have, each with an address of its own', () => {
    const { log } = setUp();
    const words = `Failed to construct 'WebSocket': The URL's scheme must be either 'http', 'https', 'ws', or 'wss'.`;
    const surroundings = {
      visibility: 'hidden',
      hiddenMs: 12_345.678,
      connectionType: '4g',
      longTaskMs: 1234,
    } as const;
    for (const tabId of [7, 8]) {
      const from = { tabId, frameId: 0, documentId: `0F1E2D3C4B5A69788796A5B4C3D2E1F${tabId}` };
      const observations = Array.from({ length: BOUNDS.socketsPerTab }, (_, index) => {
        const address = `ftp://api.example/${'way/'.repeat(25)}${index}`;
        const threw: BareLogged = {
          kind: 'threw',
          url: address,
          protocols: [],
          stack: 'Error\n    at connect (https://app.example/live.js)',
          errorName: 'SyntaxError',
          errorMessage: words.repeat(4),
        };
        return observationsOf(index + 1, 2 * index + 1, [threw, context(surroundings)]);
      });
      log.append(from, { bridge: 'B', url, observations: observations.flat(), dropped: 0 });
    }
    expect([7, 8].map((tabId) => log.recordsOf(tabId).length)).toEqual([BOUNDS.socketsPerTab, BOUNDS.socketsPerTab]);
  });

  it('stores of the surroundings only what is out of the ordinary', () => {
    const { append, store } = setUp();
    append(observationsOf(1, 1, [created(), errored, closed(1006), context()]));
    append(observationsOf(2, 5, [created(), errored, closed(1006), context({ online: false, offlineAgoMs: 40 })]));
    expect(store['socket:D:1']).toMatchObject({ context: {} });
    expect(JSON.stringify(store['socket:D:2'])).toContain('"context":{"online":false,"offlineAgoMs":40}');
  });

  it('keeps a policy that forbids, whatever one that only reports says before or after', () => {
    const violated = (disposition: 'enforce' | 'report'): BareLogged => ({
      kind: 'violated',
      violation: { directive: 'connect-src', disposition, blockedUrl: 'wss://api.example/live' },
    });
    const { append, store } = setUp();
    append(observationsOf(1, 1, [created(), violated('report'), violated('enforce'), violated('report')]));
    expect(recordsIn(store)[0]?.violation).toEqual({
      directive: 'connect-src',
      disposition: 'enforce',
      blockedUrl: 'wss://api.example/live',
    });
  });

  it('passes over what its border refused, and knows its number', () => {
    const { append, log, shown } = setUp();
    append([
      ...observationsOf(1, 1, [created()]),
      { kind: 'refused', socket: 0, at: 0, seq: 2, wall: 1_700_000_000_000 },
    ]);
    expect(log.seqOf('D')).toBe(2);
    expect(shown.size).toBe(1);
  });

  it('lets the oldest go beyond the bound of a tab, and says how many', () => {
    const { append, shown, mirror } = setUp({ ...BOUNDS, socketsPerTab: 5 });
    append(failures(12));
    expect([...shown.keys()]).toEqual(['D/8', 'D/9', 'D/10', 'D/11', 'D/12']);
    expect(mirror.tab?.evicted).toBe(7);
  });

  it('takes from the tab that has the most when all tabs together have too many', () => {
    const { append, log } = setUp({ ...BOUNDS, sockets: 10 });
    append(failures(6));
    append(failures(6), { tabId: 8, frameId: 0, documentId: 'E' });
    append(failures(1), { tabId: 9, frameId: 0, documentId: 'F' });
    const counts = [TAB, 8, 9].map((tabId) => recordsIn(log.entriesOf(tabId)).length);
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 4, 5]);
    expect(counts[2]).toBe(1);
  });

  it('keeps within its bytes, texts that nobody refers to any more included', () => {
    const { append, store } = setUp({ ...BOUNDS, bytes: 20_000 });
    for (let socket = 1; socket <= 200; socket++) {
      append(observationsOf(socket, 2 * socket - 1, [created(`wss://api.example/?token=${socket}`), closed(1006)]));
    }
    const bytes = Object.entries(store).reduce(
      (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
      0,
    );
    expect(bytes).toBeLessThan(20_500);
    const texts = Object.keys(store).filter((key) => key.startsWith('text:')).length;
    const sockets = Object.keys(store).filter((key) => key.startsWith('socket:')).length;
    expect(sockets).toBeGreaterThan(20);
    // One URL each, one stack and no extensions.
    expect(texts).toBe(sockets + 1);
  });

  it('keeps sockets that live before disconnects, and does not bring back what is gone', () => {
    const { append, shown } = setUp({ ...BOUNDS, socketsPerTab: 3 });
    append(observationsOf(1, 1, [created('wss://api.example/alive'), opened]));
    append(failures(9, 2).map((observation) => ({ ...observation, seq: observation.seq + 10 })));
    expect([...shown.keys()]).toEqual(['D/1', 'D/9', 'D/10']);
    append(observationsOf(4, 100, [{ kind: 'closed', code: 1000, reason: '', wasClean: true, traffic: noTraffic }]));
    expect([...shown.keys()]).toEqual(['D/1', 'D/9', 'D/10']);
  });

  it('clears the disconnects and keeps following what lives', () => {
    const { append, shown, take, log } = setUp();
    append(observationsOf(1, 1, [created(), opened]));
    append(failures(3, 2).map((observation) => ({ ...observation, seq: observation.seq + 10 })));
    take(log.clear(TAB));
    expect([...shown.keys()]).toEqual(['D/1']);
    append(observationsOf(1, 50, [closed(1012)]));
    expect(shown.get('D/1')?.closed?.code).toBe(1012);
  });

  it('records no disconnect while paused, but what lives on is there afterwards', () => {
    const { append, shown, take, log } = setUp();
    append(observationsOf(1, 1, [created(), opened]));
    append(observationsOf(2, 3, [created(), opened]));
    take(log.setPaused(TAB, true));
    append(observationsOf(1, 5, [closed(1000)]));
    append(observationsOf(3, 6, [created(), opened]));
    take(log.setPaused(TAB, false));
    append(observationsOf(2, 8, [closed(1001)]));
    append(observationsOf(3, 9, [closed(1012)]));
    expect([...shown.values()].map((record) => record.closed?.code)).toEqual([1001, 1012]);
  });

  it('forgets documents that are gone when the log is not preserved', () => {
    const { append, shown, take, log } = setUp();
    append(failures(2));
    append(failures(1), { tabId: TAB, frameId: 0, documentId: 'E' });
    expect(log.speakersOf(TAB).map(({ documentId, bridge }) => [documentId, bridge])).toEqual([
      ['D', 'of D'],
      ['E', 'of E'],
    ]);
    take(log.forgetDocuments(['D', 'long gone']));
    expect([...shown.keys()]).toEqual(['E/1']);
  });

  it('ends with a document that is gone what lived in it, and believes what is told of it later', () => {
    const { append, shown, take, log } = setUp();
    append(observationsOf(1, 1, [created()]));
    append(observationsOf(2, 2, [created(), opened]));
    append(observationsOf(3, 4, [created(), closed(4000)]));
    append(failures(1), { tabId: TAB, frameId: 0, documentId: 'E' });
    expect(log.speakersOf(TAB).map(({ documentId, hasLiving }) => [documentId, hasLiving])).toEqual([
      ['D', true],
      ['E', false],
    ]);
    take(log.endDocuments(['D', 'E', 'long gone']));
    expect(log.speakersOf(TAB).some(({ hasLiving }) => hasLiving)).toBe(false);
    // The one never opened: it was made on the way out. The other was there until, at the latest, now.
    expect(shown.get('D/1')?.left).toEqual({ at: 10, wall: 1_700_000_000_010, persisted: false, readyState: 0 });
    expect(shown.get('D/2')?.left).toMatchObject({ wall: 1_700_000_000_000, persisted: false, readyState: 1 });
    expect([shown.get('D/3')?.left, shown.get('E/1')?.left]).toEqual([null, null]);
    append(observationsOf(2, 9, [closed(1001)]));
    expect(shown.get('D/2')?.closed?.code).toBe(1001);
  });

  it('follows a document into the frame that it has moved to', () => {
    const { append, log, shown } = setUp();
    append(observationsOf(1, 1, [created()]), { ...origin, frameId: 6 });
    expect(shown.get('D/1')?.document).toMatchObject({ frameId: 6, isTop: false });
    append(observationsOf(1, 2, [opened]));
    expect(shown.get('D/1')?.document).toMatchObject({ frameId: 0, isTop: true });
    expect(log.originOf('D')).toEqual(origin);
  });

  it('forgets a tab that is closed, and does not let late messages bring it back', () => {
    const { append, store, take, log } = setUp();
    append(failures(2));
    take(log.forgetTab(TAB));
    append(failures(3));
    expect(store).toEqual({});
  });

  it('counts what the bridges lost', () => {
    const { append, mirror } = setUp();
    append(failures(1), origin, 5);
    append(failures(1), { ...origin, frameId: 3, documentId: 'E' }, 2);
    expect(mirror.dropped).toBe(7);
  });

  it('makes room on demand', () => {
    const { append, shown, take, log } = setUp();
    append(failures(100));
    take(log.shrink());
    expect(shown.size).toBeLessThan(95);
    expect(shown.has('D/100')).toBe(true);
  });

  it('passes over entries that are not the log’s', () => {
    const { append, store } = setUp();
    append(failures(2));
    const strange = {
      ...store,
      'settings:language': 'de',
      'socket:gone:4': { closed: null },
      'text:gone:1': 'x',
      '': 1,
    };
    expect(recordsIn(createSocketLog(strange).entriesOf(TAB))).toHaveLength(2);
  });

  it('answers a panel’s revision with no change while nothing changes', () => {
    const { append, log } = setUp();
    append(failures(1));
    const revision = log.revisionOf(TAB);
    append(failures(1));
    expect(log.revisionOf(TAB)).toBe(revision);
    append(failures(1, 2));
    expect(log.revisionOf(TAB)).toBeGreaterThan(revision);
  });
});
