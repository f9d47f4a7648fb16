import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/diagnosis/findings/find-findings.ts';
import { PATTERN_IDS, type Finding, type PatternId } from '../../../src/diagnosis/findings/finding.ts';
import { logFactsOf } from '../../../src/diagnosis/findings/log-facts.ts';
import { PATTERNS } from '../../../src/diagnosis/findings/registry.ts';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { createFormat } from '../../../src/panel/format.ts';
import type { Browser } from '../../../src/record/ending.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import type { Words } from '../../../src/texts/en/causes/cause-text.ts';
import { anyRecords } from '../support/session-records.ts';
import { failed, lived, type Life } from './lived.ts';

const OTHER = 'wss://push.example/feed';
const PLACE = 'Error\n    at connect (https://app.example/live.js:48:9)';

const allOf = (records: readonly SocketRecord[], browser: Browser = 'chrome') =>
  findingsOf(logFactsOf(records, browser, DEFAULT_LIMITS));
const idsOf = (records: readonly SocketRecord[]) => allOf(records).map(({ id }) => id);
const findingOf = (id: PatternId, records: readonly SocketRecord[]): Finding | undefined =>
  allOf(records).find((finding) => finding.id === id);
const ids = (records: readonly SocketRecord[]) => records.map(({ id }) => id);

const at = (wall: number) => ({ at: wall, wall: lived({ from: wall, age: 0 }).created.wall });
const reasoned = (record: SocketRecord, reason: string): SocketRecord => ({
  ...record,
  closed: record.closed && { ...record.closed, reason },
});
/** Opened, and lives. */
const alive = (from: number, facts: Partial<SocketRecord> = {}): SocketRecord => ({
  ...lived({ from, age: 1 }),
  closed: null,
  traffic: null,
  context: null,
  ...facts,
});
/** Opened, and closed by the page. */
const closedByPage = (life: Life, after: number, stack: string | null = null): SocketRecord => ({
  ...lived({ code: 1000, ...life }),
  closeCall: { ...at((life.from ?? 0) + after), code: null, reason: null, readyState: 1, stack },
});
const refused = (from: number) => failed(from, {});
const inFrame = (record: SocketRecord, id: string): SocketRecord => ({
  ...record,
  document: { ...record.document, id },
});

describe('reconnect-storm', () => {
  const storm = [0, 2000, 4000, 6000, 8000].map(refused);

  it('is certain with five attempts within a minute', () => {
    expect(findingOf('reconnect-storm', storm)).toMatchObject({
      confidence: 'certain',
      values: { count: 5, time: 8000, times: 1 },
      notes: [],
      sockets: ids(storm),
    });
  });

  it('says that the server wants a login, and that it came again', () => {
    const later = [0, 1000, 2000, 3000, 4000, 5000].map((from) => failed(1_000_000 + from, { status: 401 }));
    const finding = findingOf('reconnect-storm', [...storm, ...later]);
    expect(finding).toMatchObject({ values: { count: 6, times: 2 }, notes: ['login', 'again'] });
    expect(finding?.sockets).toHaveLength(11);
  });

  it('is likely where the page closed them itself', () => {
    const loop = [0, 500, 1000, 1500, 2000].map((from) => closedByPage({ from, age: 400 }, 390));
    expect(findingOf('reconnect-storm', loop)).toMatchObject({ confidence: 'likely', notes: ['byPage'] });
  });

  it('does not hold for frames whose sockets stay open, nor for several that come back once', () => {
    const frames = [0, 100, 200, 300, 400].map((from, index) => inFrame(alive(from), `F${index}`));
    expect(findingOf('reconnect-storm', frames)).toBeUndefined();
    const cut = [0, 1, 2, 3, 4].map((from) => lived({ from, age: 50_000 }));
    expect(
      findingOf('reconnect-storm', [...cut, ...[51_000, 51_100, 51_200, 51_300, 51_400].map(refused)]),
    ).toBeUndefined();
  });

  it('does not hold for a back-off, nor for four attempts', () => {
    expect(findingOf('reconnect-storm', [0, 1000, 3000, 7000, 15_000, 31_000].map(refused))).toBeUndefined();
    expect(findingOf('reconnect-storm', storm.slice(1))).toBeUndefined();
  });
});

describe('same-failure-repeats', () => {
  const withToken = (from: number, token: string, status: number | null) => ({
    ...failed(from, { status }),
    url: `wss://api.example/live?token=${token}`,
  });

  it('is certain with three equal failures', () => {
    const records = [0, 100_000, 200_000].map((from) => failed(from, { status: 404 }));
    const finding = findingOf('same-failure-repeats', records);
    expect(finding).toMatchObject({ confidence: 'certain', values: { count: 3 }, sockets: ids(records) });
    expect(finding?.evidence.map(({ fact }) => fact)).toEqual(['repeated', 'status', 'closeEvent']);
  });

  it('holds for a server that closes each at once', () => {
    const records = [0, 100_000, 200_000].map((from) => lived({ from, age: 300, code: 4401 }));
    expect(findingOf('same-failure-repeats', records)).toMatchObject({ confidence: 'certain' });
  });

  it('does not hold where the token changed and a login was refused', () => {
    const attempts = ['a', 'b', 'c'].map((token, index) => withToken(100_000 * index, token, 401));
    expect(findingOf('same-failure-repeats', attempts)).toBeUndefined();
  });

  it('is likely where the token changed and nobody says why it failed', () => {
    const attempts = ['a', 'b', 'c'].map((token, index) => withToken(100_000 * index, token, null));
    expect(findingOf('same-failure-repeats', attempts)).toMatchObject({
      confidence: 'likely',
      notes: ['addressChanged'],
    });
  });

  it('does not hold where one opened between, or failed in another way', () => {
    const [a, b, c] = [0, 100_000, 200_000].map((from) => failed(from, { status: 404 })) as [
      SocketRecord,
      SocketRecord,
      SocketRecord,
    ];
    expect(findingOf('same-failure-repeats', [a, b, lived({ from: 150_000, age: 10_000 }), c])).toBeUndefined();
    expect(findingOf('same-failure-repeats', [a, b, failed(200_000, { status: 502 })])).toBeUndefined();
  });
});

describe('takeover-loop', () => {
  /** Two frames: each comes back 5 s after it was replaced. */
  const rounds = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      inFrame(lived({ from: 5000 * index, age: 5300, code: 4001 }), `F${index % 2}`),
    );

  it('is likely where they close each other in turn', () => {
    const records = rounds(5);
    const finding = findingOf('takeover-loop', records);
    expect(finding).toMatchObject({ confidence: 'likely', values: { count: 4 }, notes: [], sockets: ids(records) });
    expect(finding?.evidence[0]).toMatchObject({ fact: 'replaced', values: { count: 4, within: 300 } });
  });

  it('is likely with one half of it, by the words of the server', () => {
    const half = [0, 20_000, 40_000].map((from) =>
      reasoned(lived({ from, age: 15_000, code: 4001 }), 'replaced by another tab'),
    );
    expect(findingOf('takeover-loop', half)).toMatchObject({ notes: ['elsewhere'], values: { count: 3 } });
  });

  it('takes the place of the storm that it makes', () => {
    const fast = [0, 600, 1200, 1800, 2400, 3000].map((from) =>
      reasoned(lived({ from, age: 500, code: 4001 }), 'replaced by another tab'),
    );
    expect(idsOf(fast)).toEqual(['takeover-loop']);
  });

  it('does not hold for two rounds, nor for a handover by design', () => {
    expect(findingOf('takeover-loop', rounds(3))).toBeUndefined();
    const handover = [0, 1, 2, 3, 4].map((index) => lived({ from: 600_000 * index, age: 600_300, code: 1000 }));
    expect(findingOf('takeover-loop', handover)).toBeUndefined();
  });

  it('does not hold where one tab made both in one tick', () => {
    const doubles = [0, 5000, 10_000, 15_000].flatMap((from) => [
      lived({ from, age: 300, code: 4001 }),
      lived({ from: from + 1, age: 4000, code: 4001 }),
    ]);
    expect(findingOf('takeover-loop', doubles)).toBeUndefined();
  });
});

describe('double-socket', () => {
  it('is likely with two from one line, one of which the page closed at once', () => {
    const react = '  at safelyCallDestroy (https://app.example/react-dom.js:1:2)';
    const pair = [closedByPage({ from: 0, age: 20 }, 5, react), alive(6)];
    expect(findingOf('double-socket', pair)).toMatchObject({
      confidence: 'likely',
      notes: ['react'],
      sockets: ids(pair),
    });
  });

  it('sees a script that was loaded anew while its old socket stayed', () => {
    const of = (time: number) => PLACE.replace('live.js', `live.js?t=${time}`);
    const records = [1, 2, 3].map((time) => alive(60_000 * time, { createdStack: of(time) }));
    expect(findingOf('double-socket', records)).toMatchObject({ notes: ['hotReload'], values: { count: 2 } });
  });

  it('does not hold for different paths, places and times, nor where both stay', () => {
    const first = closedByPage({ from: 0, age: 20 }, 5);
    expect(idsOf([first, alive(6, { url: 'wss://api.example/other' })])).toEqual([]);
    expect(idsOf([first, alive(6, { createdStack: PLACE.replace('48', '99') })])).toEqual([]);
    expect(idsOf([first, alive(500)])).toEqual([]);
    expect(idsOf([alive(0), alive(6)])).toEqual([]);
  });
});

describe('socket-leak', () => {
  const leak = [0, 10_000, 20_000, 30_000, 40_000].map((from) => alive(from));

  it('is likely with five that stay open', () => {
    expect(findingOf('socket-leak', leak)).toMatchObject({
      confidence: 'likely',
      values: { count: 5, limit: 255 },
      sockets: ids(leak),
    });
  });

  it('does not hold for different queries, for a pool, nor where the page closes', () => {
    const queries = leak.map((record, index) => ({ ...record, url: `wss://api.example/live?room=${index}` }));
    expect(findingOf('socket-leak', queries)).toBeUndefined();
    expect(
      findingOf(
        'socket-leak',
        [0, 1, 2, 3, 4].map((from) => alive(from)),
      ),
    ).toBeUndefined();
    const closing = leak.map((_, index) => closedByPage({ from: 10_000 * index, age: 15_000 }, 14_990));
    expect(findingOf('socket-leak', closing)).toBeUndefined();
  });
});

describe('slow-reconnect', () => {
  it('is certain with a gap of 45 s', () => {
    const records = [lived({ age: 60_000 }), alive(105_000)];
    expect(findingOf('slow-reconnect', records)).toMatchObject({
      confidence: 'certain',
      values: { time: 45_000, count: 1 },
      sockets: ids(records),
    });
  });

  it('does not hold where the page was hidden, offline, closed it or left, or had another', () => {
    const next = alive(105_000);
    expect(idsOf([lived({ age: 60_000, context: { visibility: 'hidden' } }), next])).toEqual([]);
    expect(idsOf([lived({ age: 60_000, context: { online: false } }), next])).toEqual([]);
    expect(idsOf([closedByPage({ age: 60_000 }, 59_990), next])).toEqual([]);
    expect(idsOf([lived({ age: 60_000 }), inFrame(next, 'F')])).toEqual([]);
    expect(idsOf([lived({ age: 60_000 }), lived({ from: 10, age: 100_000 }), next])).toEqual([]);
    expect(
      idsOf([lived({ age: 60_000 }), lived({ from: 105_000, age: 5000, context: { onlineAgoMs: 5100 } })]),
    ).toEqual([]);
  });
});

describe('clusters', () => {
  const cut = (from: number, until: number, url?: string) =>
    lived({ from, age: until - from, ...(url === undefined ? {} : { url }) });

  it('are of one host where others stayed open', () => {
    const records = [cut(0, 90_000), cut(30_000, 90_400), cut(40_000, 90_900), alive(0, { url: OTHER })];
    expect(findingOf('cluster-same-host', records)).toMatchObject({
      confidence: 'certain',
      values: { count: 3, host: 'api.example' },
      notes: [],
      sockets: ids(records.slice(0, 3)),
    });
    expect(findingOf('cluster-all-hosts', records)).toBeUndefined();
  });

  it('are of all hosts where none stayed open', () => {
    const slept = { timerGapMs: 60_000, timerGapAgoMs: 1000 };
    const records = [lived({ age: 90_000, context: slept }), cut(30_000, 90_400, OTHER)];
    expect(findingOf('cluster-all-hosts', records)).toMatchObject({ values: { count: 2, hosts: 2 }, notes: ['slept'] });
    expect(findingOf('cluster-same-host', records)).toBeUndefined();
    const toThisComputer = alive(0, { url: 'ws://localhost:5173/' });
    expect(findingOf('cluster-all-hosts', [...records, toThisComputer])?.sockets).toEqual(ids(records));
    expect(findingOf('cluster-all-hosts', [...records, alive(0, { url: 'wss://third.example/' })])).toBeUndefined();
  });

  it('say that the server announced it, and that a time limit fits', () => {
    const records = [0, 10].map((from) => lived({ from, age: 90_000, code: 1001 }));
    expect(findingOf('cluster-same-host', records)?.notes).toEqual(['announced', 'openedTogether']);
  });

  it('do not hold where the page closed or was left, nor for ends apart, nor for what was thrown out at once', () => {
    expect(idsOf([closedByPage({ age: 90_000 }, 89_990), closedByPage({ from: 10, age: 90_000 }, 89_990)])).toEqual([]);
    expect(idsOf([cut(0, 90_000), cut(0, 92_000)])).toEqual([]);
    expect(idsOf([0, 10].map((from) => lived({ from, age: 300, code: 4401 })))).toEqual([]);
  });
});

describe('periodic-cut-off', () => {
  it('is likely with three of equal silence, and names the limit', () => {
    const records = [0, 200_000, 500_000].map((from, index) =>
      lived({ from, age: 100_000 + 20_000 * index, lastIn: 60_000, lastOut: 60_010 }),
    );
    expect(findingOf('periodic-cut-off', records)).toMatchObject({
      confidence: 'likely',
      values: { count: 3, time: 60_000 },
      notes: ['silence', 'limit'],
      sockets: ids(records),
    });
  });

  it('tells silence of the server, age, and what may be either', () => {
    const notesOf = (life: Partial<Life>) =>
      findingOf(
        'periodic-cut-off',
        [0, 300_000, 600_000].map((from, index) => lived({ from, age: 177_000 + index, ...life })),
      )?.notes;
    expect(notesOf({ lastIn: 500, lastOut: 500 })).toEqual(['age']);
    expect(notesOf({})).toEqual(['either']);
    const inbound = [1, 2, 3].map((index) =>
      lived({ from: 400_000 * index, age: 150_000 + 30_000 * index, lastIn: 77_000, lastOut: 900 }),
    );
    expect(findingOf('periodic-cut-off', inbound)?.notes).toEqual(['silenceIn']);
  });

  it('is not hidden by an end of another kind in between', () => {
    const cut = (index: number) => lived({ from: 1_000_000 * index, age: 177_000, code: 1006 });
    const restart = lived({ from: 2_500_000, age: 30_000, code: 1001 });
    const cuts = [cut(0), cut(1), cut(3)];
    const found = findingOf('periodic-cut-off', [...cuts, restart]);
    expect(found).toMatchObject({ values: { count: 3 }, sockets: ids(cuts) });
  });

  it('does not hold for two, for short or different times, for other codes, nor for one moment', () => {
    const lives = (...ages: number[]) => ages.map((age, index) => lived({ from: 1_000_000 * index, age, lastIn: 500 }));
    expect(idsOf(lives(177_000, 177_000))).not.toContain('periodic-cut-off');
    expect(idsOf(lives(5000, 5000, 5000))).not.toContain('periodic-cut-off');
    expect(idsOf(lives(177_000, 250_000, 177_000))).not.toContain('periodic-cut-off');
    const codes = [1006, 1001, 1006].map((code, index) => lived({ from: 1_000_000 * index, age: 177_000, code }));
    expect(idsOf(codes)).not.toContain('periodic-cut-off');
    expect(idsOf([0, 0, 0].map((from) => lived({ from, age: 177_000 })))).not.toContain('periodic-cut-off');
  });
});

describe('half-open', () => {
  const slept = lived({ from: 0, age: 200_000, context: { timerGapMs: 60_000, timerGapAgoMs: 1000 } });

  it('is possible where another was cut by sleep and this one looks open', () => {
    const open = alive(1000, { url: OTHER });
    expect(findingOf('half-open', [slept, open])).toMatchObject({
      confidence: 'possible',
      values: { count: 1, why: 'slept' },
      sockets: [open.id],
    });
  });

  it('does not hold where the page says that something has come since', () => {
    const [well, unknown] = [alive(1000, { url: OTHER }), alive(2000, { url: `${OTHER}/b` })];
    const asked = (records: readonly SocketRecord[]) =>
      findingsOf({ ...logFactsOf(records, 'chrome', DEFAULT_LIMITS), health: new Map([[well.id, 'heard']]) });
    expect(asked([slept, well])).toEqual([]);
    expect(asked([slept, well, unknown])).toMatchObject([{ id: 'half-open', sockets: [unknown.id] }]);
  });

  it('holds where the page says that something should have come, though nothing else was cut', () => {
    const [suspect, other] = [alive(1000, { url: OTHER }), alive(2000)];
    const health = new Map([[suspect.id, { why: 'online', sign: 'unanswered' } as const]]);
    expect(findingsOf({ ...logFactsOf([suspect, other], 'chrome', DEFAULT_LIMITS), health })).toMatchObject([
      {
        id: 'half-open',
        values: { count: 1, why: 'offline' },
        evidence: [{ fact: 'liveUnanswered', quote: OTHER }, { fact: 'stillOpen' }],
        sockets: [suspect.id],
      },
    ]);
  });

  it('does not hold for what opened later, for this computer, nor without a disturbance', () => {
    expect(idsOf([slept, alive(199_500)])).toEqual([]);
    expect(idsOf([slept, alive(1000, { url: 'ws://localhost:3000/hmr' })])).toEqual([]);
    expect(idsOf([lived({ age: 200_000 }), alive(1000)])).toEqual([]);
  });
});

describe('findings', () => {
  it('come by confidence, then by number of sockets, then the latest first', () => {
    const slow = (from: number) => [
      lived({ from, age: 60_000, url: `${OTHER}/${from}` }),
      alive(from + 105_000, { url: `${OTHER}/${from}` }),
    ];
    const storm = [0, 2000, 4000, 6000, 8000].map((from) => failed(from, { status: 404 }));
    const leak = [0, 10_000, 20_000, 30_000, 40_000, 50_000].map((from) => alive(from, { url: `${OTHER}?leak` }));
    const [early, late] = [slow(0), slow(10_000_000)];
    const found = allOf([...early, ...late, ...storm, ...leak]);
    expect(found.map(({ id }) => id)).toEqual([
      'reconnect-storm',
      'same-failure-repeats',
      'slow-reconnect',
      'slow-reconnect',
      'socket-leak',
    ]);
    const [, , later, earlier] = found;
    expect(later?.sockets).toEqual(ids(late));
    expect(earlier?.sockets).toEqual(ids(early));
  });

  it('know every pattern', () => {
    expect(PATTERNS.map(({ id }) => id)).toEqual([...PATTERN_IDS]);
  });

  it('are none of an empty log', () => {
    expect(allOf([])).toEqual([]);
  });

  it('never throw, and name sockets of the log, each once', () => {
    fc.assert(
      fc.property(manyRecords, fc.constantFrom('chrome' as const, 'firefox' as const), (records, browser) => {
        const known = new Set(ids(records));
        for (const { sockets } of allOf(records, browser)) {
          expect(sockets.length).toBeGreaterThan(0);
          expect(new Set(sockets).size).toBe(sockets.length);
          for (const id of sockets) expect(known).toContain(id);
        }
      }),
    );
  });

  it('are made in one go through a log of 10,000', () => {
    const records = Array.from({ length: 10_000 }, (_, index) =>
      index % 3 === 0
        ? refused(700 * index)
        : lived({ from: 700 * index, age: 60_000 + (index % 7), code: index % 2 ? 1006 : 4001 }),
    );
    const reads = countReads(records);
    allOf(reads.records);
    // Each is read a number of times that does not depend on how many there are: a nested scan would need thousands.
    expect(reads.count()).toBeLessThan(200 * records.length);
  });
});

/** Wherever a fact of a record is read, it counts. */
function countReads(records: readonly SocketRecord[]) {
  let count = 0;
  const counted = records.map(
    (record) => new Proxy(record, { get: (target, key) => (count++, Reflect.get(target, key) as unknown) }),
  );
  return { records: counted, count: () => count };
}

/** Records as they come, and made so alike that patterns are found among them. */
const manyRecords: fc.Arbitrary<readonly SocketRecord[]> = fc
  .tuple(
    anyRecords,
    fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 300 }).map((seconds) => 1000 * seconds),
        age: fc.constantFrom(0, 300, 5000, 60_000),
        what: fc.constantFrom('alive', 'cut', 'failed', 'closed'),
        host: fc.constantFrom('wss://api.example/live', OTHER),
        slept: fc.boolean(),
        code: fc.constantFrom(1006, 1001, 4001),
      }),
      { maxLength: 40 },
    ),
  )
  .map(([any, alike]) => [
    ...any,
    ...alike.map(({ from, age, what, host: url, slept, code }): SocketRecord => {
      if (what === 'alive') return alive(from, { url });
      if (what === 'failed') return { ...failed(from, { status: code === 1006 ? null : 401 }), url };
      if (what === 'closed') return closedByPage({ from, age, url }, age);
      const context = slept ? { timerGapMs: 40_000, timerGapAgoMs: 10 } : {};
      return reasoned(lived({ from, age, url, code, context }), code === 4001 ? 'replaced by another tab' : '');
    }),
  ]);

describe.each([
  ['en', en],
  ['de', de],
] as const)('the words of findings in %s', (language, texts) => {
  const format = createFormat(language, texts, 'UTC');

  function sentencesOf({ id, values, notes, evidence }: Finding): readonly string[] {
    const say = <Result>(words: Words<Result>): Result =>
      typeof words === 'function' ? (words as (v: typeof values, f: typeof format) => Result)(values, format) : words;
    const text = texts.findings[id];
    return [
      say(text.headline),
      ...say(text.advice),
      text.settle ?? '',
      ...notes.map((name) => say(text.notes?.[name] ?? `no note ${name}: undefined`)),
      ...evidence.map(({ fact, values: seen }) => texts.evidence[fact](seen, format)),
    ];
  }

  it('are whole for every finding of any log', () => {
    fc.assert(
      fc.property(manyRecords, fc.constantFrom('chrome' as const, 'firefox' as const), (records, browser) => {
        for (const sentence of allOf(records, browser).flatMap(sentencesOf)) {
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
        }
      }),
    );
  });
});
