import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../../src/protocol/bridge.ts';
import {
  type Ask,
  checkObservationBatch,
  type ObservationBatch,
  type Present,
} from '../../../src/protocol/messages.ts';
import { type BareObservation, closeCalled, created, rejected, stream } from '../support/observations.ts';
import { FakeCloseEvent, FakeSocket, noReading } from '../support/fake-socket.ts';
import { type FakePage, fakePage } from '../support/page.ts';

let page: FakePage;
let isAlive: boolean;
let sent: ObservationBatch[];
/** What the background asks the bridge. */
let ask: ((question: Ask) => Present) | null;

beforeEach(() => {
  page = fakePage();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('CloseEvent', FakeCloseEvent);
  isAlive = true;
  sent = [];
  ask = null;
});
afterEach(() => page.restore());

function start() {
  const bridge = createBridge({
    isAlive: () => isAlive,
    onAsk: (answer) => void (ask = answer),
    // As the hook answers.
    askAbout: () => bridge.receive(JSON.stringify({ kind: 'traffic', traffic: noReading })),
    sendMessage(batch) {
      if (!isAlive) throw new Error('Extension context invalidated.');
      sent.push(batch);
      return Promise.resolve({ seq: batch.observations.at(-1)?.seq });
    },
  });
  const receive = (observation: BareObservation, socket = 1) =>
    bridge.receive(JSON.stringify({ socket, ...observation }));
  let made = 0;
  return Object.assign(receive, {
    text: bridge.receive,
    /** The page makes a socket. */
    make(url?: string, readyState: 0 | 3 = 0) {
      const socket = new FakeSocket();
      socket.readyState = readyState;
      bridge.takeSocket(socket);
      receive({ ...created(url), readyState } as BareObservation, ++made);
      return socket;
    },
  });
}

/** What has come to the background, as its border lets it in; what was sent twice is there once. */
async function arrived() {
  await vi.advanceTimersByTimeAsync(0);
  const all = sent.flatMap((batch) => checkObservationBatch(JSON.parse(JSON.stringify(batch))).observations);
  return [...new Map(all.map((observation) => [observation.seq, observation])).values()];
}
const kinds = async () => (await arrived()).map(({ kind }) => kind);

const threw: BareObservation = {
  kind: 'threw',
  url: 'wss://api.example/live',
  protocols: [],
  errorName: 'SecurityError',
  errorMessage: null,
  stack: null,
};
describe('the bridge', () => {
  it('sets nothing up in a frame without a socket', () => {
    start();
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
    expect(ask).toBeNull();
  });

  type Frame = ReturnType<typeof start>;
  const leave = (persisted = false) => page.window.emit('pagehide', { persisted });

  it.each<[string, (frame: Frame) => void, string[]]>([
    [
      'the close event',
      ({ make }) => {
        const socket = make();
        socket.opens();
        socket.ends(1000);
      },
      ['created', 'opened', 'closed', 'context'],
    ],
    [
      'an error and the close event',
      ({ make }) => {
        const socket = make();
        socket.errs();
        socket.ends(1006);
      },
      ['created', 'errored', 'closed', 'context'],
    ],
    ['a constructor that threw', (receive) => receive(threw), ['threw', 'context']],
    [
      'the error of a socket that was born closed',
      ({ make }) => make('wss://api.example/live', 3).errs(),
      ['created', 'errored', 'context'],
    ],
    [
      'a stream that was rejected',
      (receive) => {
        receive(stream);
        receive(rejected('AbortError'));
      },
      ['created', 'errored', 'context'],
    ],
    [
      'a page that is left',
      ({ make }) => {
        make();
        leave();
      },
      ['created', 'left', 'context'],
    ],
    [
      'leaving after the close event (Firefox)',
      ({ make }) => {
        make().ends(1001);
        leave();
      },
      ['created', 'closed', 'context', 'left'],
    ],
    [
      'the close event after the back/forward cache',
      ({ make }) => {
        const socket = make();
        leave(true);
        socket.errs();
        socket.ends(1006);
      },
      ['created', 'left', 'context', 'errored', 'closed', 'context'],
    ],
  ])('tells the surroundings once with %s', async (_name, happen, expected) => {
    happen(start());
    expect(await kinds()).toEqual(expected);
  });

  it('tells what the browser says of a socket, with the traffic that the hook has counted', async () => {
    const socket = start().make();
    socket.opens();
    socket.ends(4001, 'bye');
    const [, opened, closed] = await arrived();
    expect(opened).toMatchObject({ protocol: '', extensions: 'permessage-deflate' });
    expect(closed).toMatchObject({ code: 4001, reason: 'bye', wasClean: true });
    expect(closed).toHaveProperty('traffic.received.messages', 0);
  });

  it('does not believe events that the page has made', async () => {
    const socket = start().make();
    socket.dispatchEvent(new FakeCloseEvent('close', { code: 4001, reason: 'forged', wasClean: true }));
    page.window.emit('pagehide', { persisted: false, isTrusted: false });
    expect(await kinds()).toEqual(['created']);
  });

  it('tells of no call of close() on a socket that has ended', async () => {
    const receive = start();
    const socket = receive.make();
    socket.ends(1006);
    receive(closeCalled(3));
    expect(await kinds()).toEqual(['created', 'closed', 'context']);
  });

  it('sends an end and its surroundings together', async () => {
    const socket = start().make();
    await arrived();
    sent = [];
    socket.ends(1006);
    await arrived();
    expect(sent.map(({ observations }) => observations.map(({ kind }) => kind))).toEqual([['closed', 'context']]);
  });

  it('listens and ticks while a socket lives, and two seconds longer at most', async () => {
    const { make } = start();
    const first = make();
    const second = make();
    first.ends(1000);
    await vi.advanceTimersByTimeAsync(200);
    const alive = page.footprint();
    expect(alive).toMatchObject({ timers: 1, observers: 1 });
    second.ends(1000);
    await vi.advanceTimersByTimeAsync(2000);
    // What is left sends the log of a page that goes away: pagehide and pageshow.
    expect(page.footprint()).toEqual({ listeners: 2, timers: 0, observers: 0 });
  });

  it('goes on listening in the back/forward cache, for the close comes after it', async () => {
    const socket = start().make();
    leave(true);
    page.window.emit('pageshow', { persisted: true });
    page.pass(15);
    socket.ends(1006);
    expect((await arrived()).at(-1)).toMatchObject({ kind: 'context', context: { restoredAgoMs: 15 } });
  });

  it('tells a violation of the policy beside the socket it is about', async () => {
    const receive = start();
    receive.make('wss://api.example/other');
    receive(threw, 2);
    page.window.emit('securitypolicyviolation', {
      blockedURI: 'wss://api.example/live',
      disposition: 'enforce',
      effectiveDirective: 'connect-src',
    });
    expect((await arrived()).filter(({ kind }) => kind === 'violated')).toEqual([
      expect.objectContaining({
        socket: 2,
        violation: { directive: 'connect-src', disposition: 'enforce', blockedUrl: 'wss://api.example/live' },
      }),
    ]);
  });

  it('counts what is no observation, and goes on', async () => {
    const receive = start();
    const noObservations = ['no json', 42, null, 'null', '{}', '[]', `"${'x'.repeat(1 << 19)}"`];
    for (const text of noObservations) receive.text(text);
    expect(sent).toEqual([]);
    receive(stream);
    receive.text(JSON.stringify({ kind: 'closed', socket: 1 }));
    expect(await kinds()).toEqual(['created', 'refused', 'context']);
    expect(sent[0]?.dropped).toBe(noObservations.length);
  });
});

describe('a bridge that is asked', () => {
  it('tells what lives, and what it has counted', () => {
    const receive = start();
    receive.make().ends(1000);
    receive.make().opens();
    receive(stream, 3);
    const { bridge, live } = ask?.({ bridge: null }) ?? {};
    expect(bridge).toEqual(expect.any(String));
    expect(live).toMatchObject({
      at: expect.any(Number),
      refusals: [],
      sockets: [
        { socket: 2, readyState: 1, traffic: noReading },
        { socket: 3, readyState: 0, traffic: null },
      ],
    });
  });

  const bridgeName = () => ask?.({ bridge: null }).bridge ?? '';

  it('closes a socket as the browser does, with the code that was chosen', async () => {
    const { make } = start();
    const socket = make();
    socket.opens();
    ask?.({ bridge: bridgeName(), act: { socket: 1, action: 'close', args: [4001, 'bye'] } });
    expect(socket.closes).toEqual([[4001, 'bye']]);
    socket.ends(4001, 'bye');
    expect(await kinds()).toEqual(['created', 'opened', 'simulated', 'closed', 'context']);
  });

  it('does nothing to a socket of another document, that has ended, or that is none', async () => {
    const { make } = start();
    const living = make();
    const ended = make();
    ended.ends(1000);
    ask?.({ bridge: 'another', act: { socket: 1, action: 'close', args: [] } });
    ask?.({ bridge: bridgeName(), act: { socket: 2, action: 'close', args: [] } });
    ask?.({ bridge: bridgeName(), act: { socket: 9, action: 'close', args: [] } });
    expect([living.closes, ended.closes]).toEqual([[], []]);
    expect(await kinds()).not.toContain('simulated');
  });

  /** What a page's listeners see of a socket, also those that it registers, removes and stops in odd ways. */
  function watch(socket: FakeSocket): string[] {
    const log: string[] = [];
    const note = (by: string) => (event: Event) => {
      const { code, reason, wasClean } = event as FakeCloseEvent;
      log.push([by, event.type, socket.readyState, code, reason, wasClean, event.isTrusted].join(' ').trim());
    };
    for (const type of ['error', 'close']) socket.addEventListener(type, note('listener'));
    socket.addEventListener('close', note('once'), { once: true });
    socket.addEventListener('close', { handleEvent: note('object') });
    const removed = note('removed');
    socket.addEventListener('close', removed);
    socket.removeEventListener('close', removed);
    socket.addEventListener('close', (event) => event.stopImmediatePropagation());
    socket.addEventListener('close', note('stopped'));
    return log;
  }

  const simulate = (code: number, error: boolean) => {
    const seen = { code, reason: 'why', wasClean: code !== 1006, error };
    ask?.({ bridge: bridgeName(), act: { socket: 1, action: 'disconnect', args: [], seen } });
  };

  it('shows the page another ending, when the socket has really closed, and swallows that close', async () => {
    const { make } = start();
    const socket = make();
    socket.opens();
    const log = watch(socket);
    simulate(1012, false);
    expect(socket.closes).toEqual([[]]);
    expect(log).toEqual([]);
    socket.ends(1005);
    expect(log).toEqual([
      'listener close 3 1012 why true false',
      'once close 3 1012 why true false',
      'object close 3 1012 why true false',
    ]);
    expect((await arrived()).slice(2)).toEqual([
      expect.objectContaining({ kind: 'simulated', action: 'disconnect' }),
      expect.objectContaining({ kind: 'closed', code: 1012, reason: 'why', wasClean: true }),
      expect.objectContaining({ kind: 'context' }),
    ]);
  });

  it('has an error come before, where it is asked to, and never the real one', async () => {
    const { make } = start();
    const socket = make();
    socket.opens();
    const log = watch(socket);
    simulate(1006, true);
    socket.errs();
    expect(log).toEqual([]);
    socket.ends(1006);
    expect(log.slice(0, 2)).toEqual(['listener error 3    false', 'listener close 3 1006 why false false']);
    expect(await kinds()).toEqual(['created', 'opened', 'simulated', 'errored', 'closed', 'context']);
  });

  it('lets the browser end a socket that has not opened: the page sees its own events', async () => {
    const { make } = start();
    const socket = make();
    const log = watch(socket);
    simulate(1012, false);
    socket.errs();
    socket.ends(1006);
    expect(log.map((line) => line.replace(/ +/g, ' ')).slice(0, 2)).toEqual([
      'listener error 3 true',
      'listener close 3 1006 false true',
    ]);
  });

  it('refuses the next attempts at an endpoint, after the page has seen them connect', async () => {
    const { make } = start();
    make('wss://api.example/other').opens();
    ask?.({ bridge: bridgeName(), refuse: ['wss://api.example/live', 2] });
    const sockets = ['live?token=1', 'other', 'live?token=2', 'live'].map((path) => make(`wss://api.example/${path}`));
    expect(sockets.map(({ readyState }) => readyState)).toEqual([0, 0, 0, 0]);
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets.map(({ readyState }) => readyState)).toEqual([2, 0, 2, 0]);
    expect(ask?.({ bridge: null }).live?.refusals).toEqual([['wss://api.example/live', 0]]);
    expect((await arrived()).filter(({ kind }) => kind === 'simulated')).toMatchObject([
      { socket: 2, action: 'refuse' },
      { socket: 4, action: 'refuse' },
    ]);
  });

  it('refuses no more once that was taken back', async () => {
    const { make } = start();
    make().opens();
    ask?.({ bridge: bridgeName(), refuse: ['wss://api.example/live', 5] });
    ask?.({ bridge: bridgeName(), refuse: ['wss://api.example/live', 0] });
    const socket = make();
    await vi.advanceTimersByTimeAsync(0);
    expect(socket.closes).toEqual([]);
  });
});

describe('a bridge whose extension was reloaded', () => {
  it('falls silent within a second, and leaves nothing behind', async () => {
    const { make } = start();
    const socket = make();
    await arrived();
    isAlive = false;
    await vi.advanceTimersByTimeAsync(1000);
    sent = [];
    socket.ends(1006);
    make();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
  });

  it('falls silent where it learns it from a delivery', async () => {
    const socket = start().make();
    await arrived();
    isAlive = false;
    socket.ends(1006);
    await arrived();
    sent = [];
    isAlive = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toEqual([]);
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
  });
});
