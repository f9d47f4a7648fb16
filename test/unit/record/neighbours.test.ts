import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeighbourhood, laterAttempts, type Neighbours, neighboursOf } from '../../../src/record/neighbours.ts';
import { endOf, type SocketRecord } from '../../../src/record/socket-record.ts';
import { moment, socket } from '../panel/fixtures.ts';

const LIVE = 'wss://api.acme.dev/live';

/** Opened at `from`, ended at `to`; milliseconds since the document began. */
function lived(number: number, from: number, to: number | null, url = `${LIVE}?token=${number}`): SocketRecord {
  const closed = to === null ? null : { ...moment(to), code: 1006, reason: '', wasClean: false };
  return socket({ number, url, at: from, handshakeMs: 0, openMs: 0 }, { closed });
}

const ids = (records: readonly SocketRecord[]) => records.map(({ id }) => id);

describe('what ended together', () => {
  const record = lived(1, 0, 10_000);

  it('is what ended within a second, before or after, nearest first', () => {
    const all = [record, lived(2, 0, 10_800), lived(3, 0, 9100), lived(4, 0, 10_001), lived(5, 0, 11_001)];
    expect(ids(neighboursOf(record, all).sameHost)).toEqual(['doc/4', 'doc/2', 'doc/3']);
  });

  it('is told apart by host', () => {
    const all = [
      record,
      lived(2, 0, 10_000, 'wss://api.acme.dev/other'),
      lived(3, 0, 10_000, 'wss://push.acme.dev/live'),
    ];
    const { sameHost, otherHosts } = neighboursOf(record, all);
    expect(ids(sameHost)).toEqual(['doc/2']);
    expect(ids(otherHosts)).toEqual(['doc/3']);
  });

  it('goes by the wall clock, since documents have clocks of their own', () => {
    const other = lived(2, 0, 10_000);
    const elsewhere = { ...other, closed: { ...other.closed!, at: 7 } };
    expect(ids(neighboursOf(record, [record, elsewhere]).sameHost)).toEqual(['doc/2']);
  });

  it('leaves out, and counts, what stayed open', () => {
    const all = [record, lived(2, 0, null), lived(3, 0, 20_000), lived(4, 15_000, null), lived(5, 0, 5000)];
    expect(neighboursOf(record, all)).toMatchObject({ sameHost: [], stayedOpen: 2 });
  });
});

describe('later attempts', () => {
  it('are those to the same scheme, host and path, begun within a minute after the end, oldest first', () => {
    const record = lived(1, 0, 10_000);
    const all = [
      lived(6, 70_001, null),
      lived(5, 30_000, null),
      lived(4, 12_000, 13_000),
      lived(3, 12_000, 13_000, 'wss://api.acme.dev/other'),
      lived(2, 9000, 60_000),
      record,
    ];
    expect(ids(laterAttempts(record, neighboursOf(record, all)))).toEqual(['doc/4', 'doc/5']);
  });

  it('are none while the socket lives', () => {
    const record = lived(1, 0, null);
    expect(laterAttempts(record, neighboursOf(record, [record, lived(2, 5000, null)]))).toEqual([]);
  });
});

describe('earlier attempts', () => {
  it('are those to the same scheme, host and path, newest first, with the wait after each', () => {
    const record = lived(4, 30_000, 31_000);
    const all = [
      lived(1, 0, 10_000),
      lived(2, 11_000, 12_000, 'wss://api.acme.dev/other'),
      lived(3, 12_000, 26_000),
      record,
      lived(5, 40_000, 41_000),
    ];
    expect(neighboursOf(record, all).earlier).toMatchObject([
      { record: { id: 'doc/3' }, code: 1006, lifetimeMs: 14_000, gapMs: 4000 },
      { record: { id: 'doc/1' }, code: 1006, lifetimeMs: 10_000, gapMs: 2000 },
    ]);
  });

  it('that had not ended when the next began have no wait', () => {
    const record = lived(3, 20_000, 21_000);
    const { earlier } = neighboursOf(record, [record, lived(1, 0, null), lived(2, 10_000, 25_000)]);
    expect(earlier.map(({ gapMs }) => gapMs)).toEqual([null, null]);
  });

  it('are told by the order of the constructors within one millisecond', () => {
    const all = [lived(1, 0, 5), lived(2, 0, 6), lived(3, 0, 7)];
    expect(all.map((record) => neighboursOf(record, all).earlier.length)).toEqual([0, 1, 2]);
  });

  it('of a socket whose address is not known are none', () => {
    const record = { ...lived(2, 10_000, 11_000), url: null };
    expect(neighboursOf(record, [record, { ...lived(1, 0, 5000), url: null }])).toMatchObject({
      earlier: [],
      sameHost: [],
    });
  });
});

describe('the neighbourhood of a log', () => {
  it('tells of a record what going through the whole log tells', () => {
    const anyLife = fc.tuple(fc.nat({ max: 200_000 }), fc.option(fc.nat({ max: 90_000 })), fc.constantFrom('a', 'b'));
    fc.assert(
      fc.property(fc.array(anyLife, { maxLength: 40 }), (lives) => {
        const all = lives.map(([from, age, host], index) =>
          lived(index, from, age === null ? null : from + age, `wss://${host}.example/`),
        );
        const around = createNeighbourhood(all);
        const told = (record: SocketRecord, { sameHost, otherHosts, stayedOpen, earlier, ...rest }: Neighbours) => [
          new Set(ids(sameHost)),
          new Set(ids(otherHosts)),
          stayedOpen,
          ids(earlier.map((attempt) => attempt.record)),
          rest.earlierCount,
          ids(laterAttempts(record, { sameHost, otherHosts, stayedOpen, earlier, ...rest })),
        ];
        for (const record of all) expect(told(record, around(record))).toEqual(told(record, neighboursOf(record, all)));
      }),
    );
  });

  it('is small in a long log, and where thousands ended in one second', () => {
    const apart = Array.from({ length: 5000 }, (_, index) => lived(index, 1000 * index, 1000 * index + 60_000));
    const atOnce = Array.from({ length: 5000 }, (_, index) => lived(index, 0, 10));
    for (const log of [apart, atOnce]) {
      const around = createNeighbourhood(log);
      for (const record of [log[0]!, log[2500]!, log[4999]!]) {
        expect(around(record).others.length).toBeLessThan(1000);
      }
    }
    // Who looks at one record alone may have them all.
    expect(createNeighbourhood(atOnce, Infinity)(atOnce[4999]!).sameHost).toHaveLength(4999);
    const last = createNeighbourhood(apart)(apart[4999]!);
    expect([last.earlier.length, last.earlierCount]).toEqual([50, 4999]);
    const stays = lived(5000, 0, null, 'wss://push.acme.dev/');
    expect(createNeighbourhood([stays, ...apart])(apart[4000]!).stayedOpen).toBeGreaterThan(0);
  });

  it('has who lived while an attempt took long', () => {
    const attempt = { ...lived(1, 0, 20_000), opened: null };
    const meanwhile = lived(2, 5000, 8000, 'wss://push.acme.dev/');
    expect(ids(createNeighbourhood([attempt, meanwhile])(attempt).others)).toEqual(['doc/2']);
  });
});

it('whatever there is, nobody is a neighbour of itself, and a gap is never negative', () => {
  const anyRecord = fc
    .tuple(
      fc.nat({ max: 4000 }),
      fc.option(fc.nat({ max: 4000 })),
      fc.constantFrom(LIVE, 'wss://b.example/', 'nonsense'),
    )
    .map(([from, lasted, url]) => [from, lasted === null ? null : from + lasted, url] as const);
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 12 }), (lives) => {
      const all = lives.map(([from, to, url], index) => lived(index, from, to, url));
      for (const record of all) {
        const { sameHost, otherHosts, stayedOpen, earlier } = neighboursOf(record, all);
        const around = [...sameHost, ...otherHosts, ...earlier.map((attempt) => attempt.record)];
        expect(ids(around)).not.toContain(record.id);
        expect(sameHost.length + otherHosts.length + stayedOpen).toBeLessThan(all.length);
        for (const { gapMs } of earlier) expect(gapMs ?? 0).toBeGreaterThanOrEqual(0);
        if (!endOf(record)) expect([sameHost, otherHosts, stayedOpen]).toEqual([[], [], 0]);
      }
    }),
  );
});
