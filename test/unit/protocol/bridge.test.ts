import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../../src/protocol/bridge.ts';
import { checkObservationBatch, type ObservationBatch } from '../../../src/protocol/messages.ts';
import {
  type BareObservation,
  closed,
  created,
  errored,
  left,
  opened,
  rejected,
  stream,
} from '../support/observations.ts';
import { type FakePage, fakePage } from '../support/page.ts';

let page: FakePage;
let isAlive: boolean;
let sent: ObservationBatch[];
const answerRollCalls = vi.fn<(bridge: string) => void>();

beforeEach(() => {
  page = fakePage();
  isAlive = true;
  sent = [];
  answerRollCalls.mockReset();
});
afterEach(() => page.restore());

function start() {
  const bridge = createBridge({
    isAlive: () => isAlive,
    answerRollCalls,
    sendMessage(batch) {
      if (!isAlive) throw new Error('Extension context invalidated.');
      sent.push(batch);
      return Promise.resolve({ seq: batch.observations.at(-1)?.seq });
    },
  });
  const receive = (observation: BareObservation, socket = 1) =>
    bridge.receive(JSON.stringify({ socket, at: performance.now(), ...observation }));
  return Object.assign(receive, { text: bridge.receive });
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
const bornClosed = { ...created(), readyState: 3 } as BareObservation;

describe('the bridge', () => {
  it('sets nothing up in a frame without a socket', () => {
    start();
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
    expect(answerRollCalls).not.toHaveBeenCalled();
  });

  it.each<[string, BareObservation[], string[]]>([
    ['the close event', [created(), opened, closed(1006)], ['created', 'opened', 'closed', 'context']],
    ['an error and the close event', [created(), errored, closed(1006)], ['created', 'errored', 'closed', 'context']],
    ['a constructor that threw', [threw], ['threw', 'context']],
    ['the error of a socket that was born closed', [bornClosed, errored], ['created', 'errored', 'context']],
    ['a stream that was rejected', [stream, rejected('AbortError')], ['created', 'errored', 'context']],
    ['a page that is left', [created(), left()], ['created', 'left', 'context']],
    [
      'leaving after the close event (Firefox)',
      [created(), closed(1001), left()],
      ['created', 'closed', 'context', 'left'],
    ],
    [
      'the close event after the back/forward cache',
      [created(), left(true), errored, closed(1006)],
      ['created', 'left', 'context', 'errored', 'closed', 'context'],
    ],
  ])('tells the surroundings once with %s', async (_name, observations, expected) => {
    const receive = start();
    for (const observation of observations) receive(observation);
    expect(await kinds()).toEqual(expected);
  });

  it('sends an end and its surroundings together', async () => {
    const receive = start();
    receive(created());
    await arrived();
    sent = [];
    receive(closed(1006));
    await arrived();
    expect(sent.map(({ observations }) => observations.map(({ kind }) => kind))).toEqual([['closed', 'context']]);
  });

  it('listens and ticks while a socket lives', async () => {
    const receive = start();
    receive(created(), 1);
    receive(created(), 2);
    receive(closed(1000), 1);
    await vi.advanceTimersByTimeAsync(200);
    const alive = page.footprint();
    expect(alive).toMatchObject({ timers: 1, observers: 1 });
    receive(closed(1000), 2);
    await vi.advanceTimersByTimeAsync(200);
    // What is left sends the log of a page that goes away: pagehide and pageshow.
    expect(page.footprint()).toEqual({ listeners: 2, timers: 0, observers: 0 });
  });

  it('goes on listening in the back/forward cache, for the close comes after it', async () => {
    const receive = start();
    receive(created());
    receive(left(true));
    page.window.emit('pageshow', { persisted: true });
    page.pass(15);
    receive(closed(1006));
    expect((await arrived()).at(-1)).toMatchObject({ kind: 'context', context: { restoredAgoMs: 15 } });
  });

  it('tells a violation of the policy beside the socket it is about', async () => {
    const receive = start();
    receive(created('wss://api.example/other'), 1);
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
    receive(created());
    receive.text(JSON.stringify({ kind: 'closed', socket: 1 }));
    expect(await kinds()).toEqual(['created', 'refused', 'context']);
    expect(sent[0]?.dropped).toBe(noObservations.length);
  });
});

describe('a bridge whose extension was reloaded', () => {
  it('falls silent within a second, and leaves nothing behind', async () => {
    const receive = start();
    receive(created());
    await arrived();
    isAlive = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
    sent = [];
    receive(closed(1006));
    receive(created(), 2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
  });

  it('falls silent where it learns it from a delivery', async () => {
    const receive = start();
    receive(created());
    await arrived();
    isAlive = false;
    receive(closed(1006));
    await vi.advanceTimersByTimeAsync(100);
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
  });
});
