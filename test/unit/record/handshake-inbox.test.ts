import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogChanges } from '../../../src/record/entry-book.ts';
import { createHandshakeInbox } from '../../../src/record/handshake-inbox.ts';
import type { HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import type { HandshakeReport } from '../../../src/record/handshake-report.ts';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import type { StampedObservation } from '../../../src/record/observation.ts';
import { createSocketLog } from '../../../src/record/socket-log.ts';
import { ASKED } from '../../../src/record/web-request-outcome.ts';
import { type BareObservation, closeCalled, closed, created, errored, left, opened } from '../support/observations.ts';

/** Each run is ten whole lives in a real log. */
const RUNS = { numRuns: 30 };

const SOCKETS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const TAB = 7;
const URL_OF_ALL = 'wss://api.example/live';
const START = 1_700_000_000_000;
const STACK = 'Error\n    at connect (https://app.example/live.js:48:9)';

/** Log and inbox as the background wires them, with a clock that a test moves. */
function setUp() {
  const log = createSocketLog({}, undefined, () => START);
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  let now = START;
  let seq = 0;
  const change = (make: (of: typeof log) => LogChanges) => void make(log);
  const inbox = createHandshakeInbox({
    clock: () => now,
    setTimer: (run, milliseconds) => timers.push({ at: now + milliseconds, run }),
    change,
  });
  return {
    inbox,
    log,
    /** One observation of a socket; `ago` ms before now. */
    observe(socket: number, observation: BareObservation, { documentId = 'D', frameId = 0, ago = 0 } = {}) {
      const at = now - ago - START;
      const stamped = { socket, at, wall: now - ago, seq: ++seq, ...observation } as StampedObservation;
      log.append(
        { tabId: TAB, frameId, documentId },
        { bridge: documentId, url: 'https://app.example/', observations: [stamped], dropped: 0 },
      );
      inbox.recordsChanged(null);
    },
    pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        timers.splice(timers.indexOf(next), 1);
        now = next.at;
        next.run();
      }
      now = end;
    },
    now: () => now,
    records: () => createLogMirror().apply(log.entriesOf(TAB), []).records,
    outcomes: () =>
      Object.fromEntries(
        createLogMirror()
          .apply(log.entriesOf(TAB), [])
          .records.map((record) => [record.id, record.handshake?.failure?.text ?? record.handshake?.status ?? null]),
      ),
  };
}

const outcomeOf = (
  source: HandshakeOutcome['source'],
  status: number | null,
  text: string | null,
): HandshakeOutcome => ({
  ...ASKED,
  source,
  status,
  failure: text === null ? null : { kind: 'other', text, netError: null },
});

const chrome = (told: number, text: string | null, changes: Partial<HandshakeReport> = {}): HandshakeReport => ({
  requestId: null,
  tabId: TAB,
  frameId: null,
  url: URL_OF_ALL,
  askedBy: null,
  began: null,
  told,
  stack: STACK,
  byHook: true,
  outcome: outcomeOf('devtools.network', text === null ? 101 : null, text),
  ...changes,
});

const firefox = (
  requestId: string,
  { began, told, text = null }: { readonly began: number; readonly told: number | null; readonly text?: string | null },
  changes: Partial<HandshakeReport> = {},
): HandshakeReport => ({
  ...chrome(0, null),
  requestId,
  frameId: 0,
  began,
  told,
  stack: null,
  byHook: null,
  outcome: told === null ? ASKED : outcomeOf('webRequest', text === null ? 101 : 403, text),
  ...changes,
});

describe('ten sockets to the same URL that end at once', () => {
  it('get their own outcomes in Chromium, whichever of outcome and record comes first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 }),
        fc.infiniteStream(fc.boolean()),
        (opens, endings, recordFirst) => {
          const { observe, inbox, pass, now, outcomes } = setUp();
          for (let socket = 0; socket < 10; socket++) observe(socket + 1, created());
          opens.forEach((opensToo, socket) => opensToo && observe(socket + 1, opened));
          const records = endings.map((socket) => () => {
            observe(socket + 1, errored);
            observe(socket + 1, closed(1006));
          });
          const reports = endings.map((socket) => () => {
            const status = opens[socket] ? 101 : null;
            inbox.take(
              chrome(now(), `of ${socket + 1}`, { outcome: outcomeOf('devtools.network', status, `of ${socket + 1}`) }),
            );
          });
          // Each side keeps its own order; how the two mingle is arbitrary.
          while (records.length + reports.length > 0) {
            const next = records.length > 0 && (reports.length === 0 || recordFirst.next().value) ? records : reports;
            next.shift()?.();
            pass(1);
          }
          pass(300);
          expect(outcomes()).toEqual(
            Object.fromEntries(opens.map((_, socket) => [`D/${socket + 1}`, `of ${socket + 1}`])),
          );
        },
      ),
      RUNS,
    );
  });

  it('get their own outcomes in Chromium, however late either comes, where the time of the end is known', () => {
    const late = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 80 })), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(late, (steps) => {
        const { observe, inbox, pass, now, outcomes } = setUp();
        for (let socket = 1; socket <= 10; socket++) observe(socket, created());
        pass(100);
        const endOfSocket = (socket: number) => START + 10 * socket;
        const records = SOCKETS.map(
          (socket) => () => observe(socket, closed(1006), { ago: now() - endOfSocket(socket) }),
        );
        const reports = SOCKETS.map((socket) => () => inbox.take(chrome(endOfSocket(socket), `of ${socket}`)));
        for (const [recordFirst, milliseconds] of steps) {
          pass(milliseconds);
          const next = records.length > 0 && (reports.length === 0 || recordFirst) ? records : reports;
          next.shift()?.();
        }
        pass(3000);
        expect(outcomes()).toEqual(Object.fromEntries(SOCKETS.map((socket) => [`D/${socket}`, `of ${socket}`])));
      }),
      RUNS,
    );
  });

  it('get their own outcomes in Firefox, which connects them one after another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 400 }), fc.boolean()), {
          minLength: 10,
          maxLength: 10,
        }),
        (handshakes) => {
          const { observe, inbox, pass, now, outcomes } = setUp();
          for (let socket = 1; socket <= 10; socket++) observe(socket, created());
          handshakes.forEach(([fails, took, recordFirst], index) => {
            const socket = index + 1;
            const began = now();
            inbox.take(firefox(`r${socket}`, { began, told: null }));
            pass(took);
            const told = now();
            const report = () =>
              inbox.take(firefox(`r${socket}`, { began, told, text: fails ? `of ${socket}` : null }));
            if (!recordFirst) report();
            observe(socket, fails ? errored : opened);
            if (fails) observe(socket, closed(1006));
            if (recordFirst) report();
          });
          pass(1500);
          expect(outcomes()).toEqual(
            Object.fromEntries(handshakes.map(([fails], index) => [`D/${index + 1}`, fails ? `of ${index + 1}` : 101])),
          );
        },
      ),
      RUNS,
    );
  });
});

describe('in Chromium', () => {
  it('an outcome goes to the socket that ended with it, not to one that ended before DevTools was open', () => {
    const { observe, inbox, pass, now, outcomes } = setUp();
    for (const socket of [1, 2]) {
      observe(socket, created());
      observe(socket, closed(1006));
      pass(500);
    }
    observe(3, created());
    inbox.take(chrome(now(), 'of 3'));
    // The record is late.
    pass(90);
    observe(3, closed(1006), { ago: 85 });
    pass(300);
    expect(outcomes()).toEqual({ 'D/1': null, 'D/2': null, 'D/3': 'of 3' });
  });

  it('the place of the constructor tells two sockets to one URL apart', () => {
    const { observe, inbox, pass, now, outcomes } = setUp();
    const elsewhere = 'Error\n    at retry (https://app.example/retry.js:7:1)';
    observe(1, created());
    observe(2, { ...created(), stack: elsewhere } as BareObservation);
    observe(1, closed(1006));
    observe(2, closed(1006));
    inbox.take(chrome(now(), 'of 2', { stack: elsewhere }));
    pass(300);
    expect(outcomes()).toEqual({ 'D/1': null, 'D/2': 'of 2' });
  });

  it('a socket in a worker becomes a record of its own, and takes nobody’s place', () => {
    const { observe, inbox, pass, now, records } = setUp();
    observe(1, created());
    observe(1, closed(1006));
    inbox.take(chrome(now(), 'in a worker', { byHook: false, askedBy: 'https://app.example/worker.js' }));
    pass(100);
    expect(records().map(({ id, seenFrom, handshake }) => [id, seenFrom, handshake?.failure?.text])).toEqual([
      ['D/1', 'page', undefined],
      ['network-7-1/1', 'network', 'in a worker'],
    ]);
  });

  it('an outcome whose record has been cleared is dropped', () => {
    const { inbox, pass, now, records } = setUp();
    inbox.take(chrome(now(), 'gone'));
    pass(60_000);
    expect(records()).toEqual([]);
  });
});

describe('in Firefox', () => {
  it('a handshake that is never answered is known at the end of its socket', () => {
    const { observe, inbox, pass, now, records } = setUp();
    observe(1, created());
    inbox.take(firefox('r', { began: now(), told: null }));
    pass(20_000);
    expect(records()[0]?.handshake).toBeNull();
    observe(1, errored);
    observe(1, closed(1006));
    pass(2500);
    expect(records()[0]?.handshake?.failure?.kind).toBe('no-answer');
  });

  it('what is told later than the end corrects that', () => {
    const { observe, inbox, pass, now, outcomes, records } = setUp();
    observe(1, created());
    const began = now();
    inbox.take(firefox('r', { began, told: null }));
    pass(10);
    observe(1, closed(1006));
    pass(2500);
    expect(records()[0]?.handshake?.failure?.kind).toBe('no-answer');
    inbox.take(firefox('r', { began, told: began + 9, text: 'late' }));
    expect(outcomes()).toEqual({ 'D/1': 'late' });
  });

  it('a status without a last event is known at once', () => {
    const { observe, inbox, pass, now, outcomes } = setUp();
    observe(1, created());
    inbox.take(firefox('r', { began: now(), told: now(), text: 'HTTP/1.1 401 Unauthorized' }));
    pass(200);
    expect(outcomes()).toEqual({ 'D/1': 'HTTP/1.1 401 Unauthorized' });
  });

  it('a socket that the page gave up at once leaves the outcome to the next one', () => {
    const { observe, inbox, pass, now, outcomes } = setUp();
    observe(1, created());
    observe(1, closeCalled(0));
    observe(2, created());
    const began = now();
    pass(5);
    observe(1, closed(1006));
    pass(20);
    inbox.take(firefox('r', { began, told: now(), text: 'of 2' }));
    observe(2, closed(1006));
    pass(300);
    expect(outcomes()).toEqual({ 'D/1': null, 'D/2': 'of 2' });
  });

  it('a Close frame that came instead of open is that of a 101', () => {
    const { observe, inbox, pass, now, outcomes } = setUp();
    for (const socket of [1, 2]) observe(socket, created());
    inbox.take(firefox('r1', { began: now(), told: now() }));
    observe(1, closed(4001));
    pass(200);
    inbox.take(firefox('r2', { began: now(), told: now(), text: 'of 2' }));
    observe(2, closed(1006));
    pass(200);
    expect(outcomes()).toEqual({ 'D/1': 101, 'D/2': 'of 2' });
  });

  it('frames are told apart', () => {
    const { observe, inbox, pass, now, outcomes } = setUp();
    observe(1, created());
    observe(1, created(), { documentId: 'E', frameId: 5 });
    inbox.take(firefox('r', { began: now(), told: now(), text: 'of E' }, { frameId: 5 }));
    pass(200);
    expect(outcomes()).toEqual({ 'D/1': null, 'E/1': 'of E' });
  });

  it('a request that no page has made becomes a record of its own, also when nobody ever answers it', () => {
    const { inbox, pass, now, records } = setUp();
    inbox.take(firefox('told', { began: now(), told: now(), text: 'refused' }));
    inbox.take(firefox('hanging', { began: now(), told: null }));
    pass(2500);
    expect(records().map(({ handshake }) => handshake?.failure?.text)).toEqual(['refused']);
    pass(22_000);
    expect(records().map(({ handshake }) => handshake?.failure?.kind)).toEqual(['other', 'no-answer']);
  });
});

describe('a tab whose log is paused', () => {
  it('gets no records of sockets elsewhere', () => {
    const { log, inbox, pass, now, records } = setUp();
    log.setPaused(TAB, true);
    inbox.take(chrome(now(), 'in a worker', { byHook: false }));
    pass(3000);
    expect(records()).toEqual([]);
  });
});

it('a frame that is removed with an open socket has the outcome of its handshake too', () => {
  const { observe, inbox, pass, now, outcomes } = setUp();
  observe(1, created());
  observe(1, opened);
  observe(1, left());
  inbox.take(chrome(now(), null));
  pass(300);
  expect(outcomes()).toEqual({ 'D/1': 101 });
});

describe('an outcome whose record is not where it was looked for', () => {
  it('is no socket of its own where the log was full and its record went', () => {
    const { inbox, log, observe, pass, now, records } = setUp();
    log.setBounds({ socketsPerTab: 2, sockets: 2, bytes: 1e6 });
    for (const socket of [1, 2, 3, 4]) {
      inbox.take(firefox(`r${socket}`, { began: now(), told: now(), text: 'refused' }));
      observe(socket, created(URL_OF_ALL));
      observe(socket, closed(1006));
    }
    pass(5000);
    expect(records().map(({ id, handshake }) => [id, handshake !== null])).toEqual([
      ['D/3', true],
      ['D/4', true],
    ]);
  });

  it.each(['clear', 'navigate'] as const)('nor after the user has had them go (%s)', (how) => {
    const { inbox, log, observe, pass, now, records } = setUp();
    observe(1, created(URL_OF_ALL));
    observe(1, closed(1006));
    if (how === 'clear') log.clear(TAB);
    else log.forgetDocuments(['D']);
    inbox.take(firefox('r1', { began: now(), told: now(), text: 'refused' }));
    pass(5000);
    expect(records()).toEqual([]);
  });

  it('is given back to its record where a busy page tells of it late', () => {
    const { inbox, observe, pass, now, records } = setUp();
    const began = now();
    inbox.take(firefox('r1', { began, told: began + 20 }));
    pass(3000);
    expect(records().map(({ seenFrom }) => seenFrom)).toEqual(['network']);
    pass(1000);
    observe(1, created(URL_OF_ALL), { ago: now() - began });
    observe(1, opened);
    observe(1, closed(4001));
    pass(1000);
    expect(records().map(({ seenFrom, handshake }) => [seenFrom, handshake?.status])).toEqual([['page', 101]]);
  });

  it('waits for as long as a storm of its page is still coming in', () => {
    const { inbox, pass, now, records } = setUp();
    inbox.take(firefox('r1', { began: now(), told: now() + 20 }));
    for (let second = 0; second < 10; second++) {
      inbox.recordsChanged(TAB);
      pass(1000);
    }
    expect(records()).toEqual([]);
    pass(2000);
    expect(records()).toHaveLength(1);
  });

  it('stays on its own where a socket to the same address was made later', () => {
    const { inbox, observe, pass, now, records } = setUp();
    inbox.take(firefox('r1', { began: now(), told: now() + 20 }));
    pass(3000);
    observe(1, created(URL_OF_ALL));
    pass(1000);
    expect(records().map(({ seenFrom }) => seenFrom)).toEqual(['network', 'page']);
  });
});
