import { describe, expect, it } from 'vitest';
import type { SimulatedAction } from '../../../src/record/observation.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import {
  type BareObservation,
  closeCalled,
  closed,
  created,
  errored,
  left,
  noTraffic,
  opened,
} from '../support/observations.ts';
import { topDocument } from '../support/records.ts';
import { diagnosesOf, diagnosisOf, given } from './support.ts';

const at = (moment: number, observation: BareObservation): BareObservation => ({ ...observation, at: moment });
const called = (reason: string | null, stack: string | null = null): BareObservation => ({
  kind: 'close-called',
  at: 40_000,
  code: 1000,
  reason,
  readyState: 1,
  stack,
});
/** It lives on. */
const other = given([at(0, created('wss://chat.example/')), at(10, opened)], { id: 'D/2' });

describe('simulated-from-panel', () => {
  const by = (action: SimulatedAction) => ({ simulated: { at: 0, wall: 0, action } });

  it('holds alone where the user had it end, whatever it was to look like', () => {
    const record = given([created(), opened, closed(1012, 'service restart')], by('disconnect'));
    expect(diagnosesOf(record)).toMatchObject([
      { id: 'simulated-from-panel', confidence: 'certain', values: { action: 'disconnect', code: 1012 } },
    ]);
    expect(diagnosesOf(given([created(), errored, closed(1006)], by('refuse')))).toHaveLength(1);
  });

  it('does not hold where the server ended it so', () => {
    const record = given([created(), opened, closed(1012, 'service restart')]);
    expect(diagnosisOf('simulated-from-panel', record)).toBeUndefined();
  });
});

describe('page-closed', () => {
  it('holds where the page closed the open socket', () => {
    const record = given([created(), opened, closeCalled(1, 4000), closed(4000, 'bye')]);
    expect(diagnosisOf('page-closed', record)).toMatchObject({ confidence: 'certain', notes: [] });
  });

  it('shows that the server answered with a code of its own', () => {
    const record = given([created(), opened, closeCalled(1, 4000), closed(1000)]);
    expect(diagnosisOf('page-closed', record)).toMatchObject({ values: { code: 1000 }, notes: ['otherCode'] });
  });

  it('takes 1005 as the answer to a call without a code, and nothing else', () => {
    expect(diagnosisOf('page-closed', given([created(), opened, closeCalled(1), closed(1005)]))?.notes).toEqual([]);
    const otherwise = given([created(), opened, closeCalled(1), closed(1000)]);
    expect(diagnosisOf('page-closed', otherwise)?.notes).toEqual(['otherCode']);
  });

  it('notes that the server dropped the line', () => {
    const record = given([created(), opened, closeCalled(1), closed(1006)]);
    expect(diagnosisOf('page-closed', record)?.notes).toEqual(['unconfirmed']);
  });

  it('notes that the line dropped after the server’s answer (Firefox)', () => {
    const record = given([created(), opened, closeCalled(1, 1000), closed(1000, '', false)]);
    expect(diagnosisOf('page-closed', record, { browser: 'firefox' })?.notes).toEqual(['droppedAfter']);
  });

  it.each([true, false])('holds where the page closed as it was left (kept: %s)', (isKept) => {
    const record = given([created(), opened, left(isKept), closeCalled(1, 1000)]);
    const [first, ...others] = diagnosesOf(record);
    expect(first).toMatchObject({ id: 'page-closed', confidence: 'certain', notes: ['leaving'] });
    expect(others.map(({ id }) => id)).toEqual(isKept ? [] : ['page-navigated']);
  });

  it('does not where the server was first', () => {
    const record = given([created(), opened, closeCalled(2), closed(1000)]);
    expect(diagnosisOf('page-closed', record)).toBeUndefined();
  });
});

describe('client-heartbeat-timeout', () => {
  const ended = at(40_020, closed(1000));

  it('holds by the reason of the call, and stands before page-closed', () => {
    const record = given([at(0, created()), at(10, opened), called('heartbeat timeout'), ended]);
    const [first, second] = diagnosesOf(record);
    expect(first).toMatchObject({ id: 'client-heartbeat-timeout', confidence: 'likely', notes: [] });
    expect(first?.evidence[0]).toEqual({ fact: 'closeCallReason', values: {}, quote: 'heartbeat timeout' });
    expect(second?.id).toBe('page-closed');
  });

  it.each([
    'Error\n    at Socket.heartbeatTimeout (https://app.example/phoenix.js:1:2)',
    'heartbeatTimeout@https://app.example/phoenix.js:1:2\nsetTimeout@https://app.example/x.js:1:2',
  ])('holds by a function in the stack', (stack) => {
    const record = given([at(0, created()), at(10, opened), called(null, stack), ended]);
    expect(diagnosisOf('client-heartbeat-timeout', record)).toMatchObject({ confidence: 'likely' });
  });

  it('says what makes false alarms', () => {
    const context = { ...ORDINARY, visibility: 'hidden' as const, hiddenMs: 420_000, timerGapMs: 41_000 };
    const record = given([at(0, created()), at(10, opened), called('ping timeout'), ended], { context });
    expect(diagnosisOf('client-heartbeat-timeout', record)?.notes).toEqual(['slept', 'throttled']);
  });

  it.each([
    [null, 'Error\n    at logOut (https://app.example/heartbeat.js:1:2)'],
    ['user logged out', null],
  ])('does not where the user pressed log out', (reason, stack) => {
    const record = given([at(0, created()), at(10, opened), called(reason, stack), ended]);
    expect(diagnosisOf('client-heartbeat-timeout', record)).toBeUndefined();
  });

  const engineIo = created('wss://chat.example/socket.io/?EIO=4&transport=websocket');

  it.each([
    'Error\n    at WS.doClose (https://app.example/a.js:1:2)\n    at Socket._onClose (https://app.example/a.js:1:3)\n    at https://app.example/a.js:1:4',
    'doClose@https://app.example/a.js:1:2\n_onClose@https://app.example/a.js:1:3\n_resetPingTimeout/this._pingTimeoutTimer<@https://app.example/a.js:1:4',
  ])('holds where Engine.IO closed from its own timer', (stack) => {
    const record = given([at(0, engineIo), at(10, opened), called(null, stack), ended]);
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'client-heartbeat-timeout', confidence: 'likely' });
  });

  it('does not where the page called disconnect() of Socket.IO', () => {
    const stack =
      'Error\n    at Socket._onClose (https://a.example/a.js:1:3)\n    at logOut (https://a.example/b.js:1:4)';
    const record = given([at(0, engineIo), at(10, opened), called(null, stack), ended]);
    expect(diagnosisOf('client-heartbeat-timeout', record)).toBeUndefined();
  });

  it.each([
    'Error\n    at StompHandler._closeWebsocket (https://a.example/s.js:6:2)\n    at StompHandler._closeOrDiscardWebsocket (https://a.example/s.js:6:1)\n    at https://a.example/s.js:6:5',
    '_closeOrDiscardWebsocket@https://a.example/s.js:6:1\n_setupHeartbeat/this._ponger<@https://a.example/s.js:6:5\nsetInterval handler*_setupHeartbeat@https://a.example/s.js:6:4',
  ])('holds where STOMP closed from its own timer', (stack) => {
    const record = given([at(0, created()), at(10, opened), called(null, stack), ended], { protocol: 'v12.stomp' });
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'client-heartbeat-timeout', confidence: 'likely' });
  });

  it.each([
    'Error\n    at WebSocketTransport.stop (https://a.example/s.js:18:3)\n    at HttpConnection._stopInternal (https://a.example/s.js:19:3)\n    at async HttpConnection.stop (https://a.example/s.js:19:2)',
    'Error\n    at WebsocketTransport.close (https://a.example/c.js:25:5)\n    at Centrifuge._disconnect (https://a.example/c.js:45:1)\n    at https://a.example/c.js:48:1',
  ])('holds where SignalR or Centrifuge closed from its own timer', (stack) => {
    const record = given([at(0, created()), at(10, opened), called(null, stack), ended]);
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'client-heartbeat-timeout', confidence: 'likely' });
  });

  it.each([
    [2, 35_000, true],
    [2, 39_990, false],
    [14, 35_000, false],
  ])('holds over MQTT where the last packet, of %d bytes at %d, was a ping: %s', (lastBytes, lastAt, holds) => {
    const sent = { messages: 5, bytes: 90, lastAt, lastBytes, maxBytes: 60 };
    const record = given([at(0, created()), at(10, opened), called(null), ended], {
      protocol: 'mqtt',
      traffic: { ...noTraffic, sent },
    });
    expect(diagnosisOf('client-heartbeat-timeout', record) !== undefined).toBe(holds);
  });

  const justHeard = { messages: 9, bytes: 90, lastAt: 39_900, lastBytes: 10, maxBytes: 10 };

  it('notes that other messages had just come in', () => {
    const record = given([at(0, created()), at(10, opened), called('pong timeout'), ended], {
      traffic: { ...noTraffic, received: justHeard },
    });
    expect(diagnosisOf('client-heartbeat-timeout', record)).toMatchObject({ notes: ['heard'] });
  });

  it('does not then by a function that may have begun the heartbeat anew', () => {
    const stack = 'Error\n    at restartHeartbeat (https://app.example/a.js:1:2)';
    const record = given([at(0, created()), at(10, opened), called(null, stack), ended], {
      traffic: { ...noTraffic, received: justHeard },
    });
    expect(diagnosisOf('client-heartbeat-timeout', record)).toBeUndefined();
  });
});

describe('close-timeout', () => {
  const after = (ms: number) => [
    at(0, created()),
    at(10, opened),
    at(1000, closeCalled(1)),
    at(1000 + ms, closed(1006)),
  ];

  it.each([
    ['chrome' as const, 60_005],
    ['firefox' as const, 20_010],
  ])('holds where %s waited for its time', (browser, ms) => {
    const [first, second] = diagnosesOf(given(after(ms)), { browser });
    expect(first).toMatchObject({ id: 'close-timeout', confidence: 'certain', values: { waited: ms } });
    expect(second).toMatchObject({ id: 'page-closed', notes: [] });
  });

  it.each([500, 31_000])('does not after %d ms', (ms) => {
    const record = given(after(ms));
    expect(diagnosisOf('close-timeout', record)).toBeUndefined();
    expect(diagnosisOf('page-closed', record)?.notes).toEqual(['unconfirmed']);
  });
});

/** A socket of the page that came next in the tab. */
function onNextPage(record: SocketRecord, url: string): SocketRecord {
  const next = given([created(), opened]);
  const wall = (record.left?.wall ?? 0) + 10;
  return { ...next, id: 'E/1', document: { ...record.document, id: 'E', url }, created: { at: 1, wall } };
}

describe('page-reloaded', () => {
  const record = given([created(), opened, left()]);

  it('is likely where the same address came next in the tab, and stands before page-navigated', () => {
    const found = diagnosesOf(record, { others: [onNextPage(record, record.document.url)] });
    expect(found.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['page-reloaded', 'likely'],
      ['page-navigated', 'likely'],
    ]);
  });

  it('does not where nothing or another page came next', () => {
    expect(diagnosisOf('page-reloaded', record)).toBeUndefined();
    const others = [onNextPage(record, 'https://app.example/other')];
    expect(diagnosisOf('page-reloaded', record, { others })).toBeUndefined();
  });
});

describe('page-navigated', () => {
  it('holds in Firefox by 1001 and the pagehide after it', () => {
    const record = given([created(), opened, closed(1001), left(false, 3)]);
    expect(diagnosesOf(record, { browser: 'firefox' })[0]).toMatchObject({
      id: 'page-navigated',
      confidence: 'likely',
      values: { where: 'page' },
      notes: [],
    });
  });

  it('holds in Chromium by pagehide alone', () => {
    expect(diagnosisOf('page-navigated', given([created(), opened, left()]))).toMatchObject({ confidence: 'likely' });
  });

  it('is certain where another page came next in the tab', () => {
    const record = given([created(), opened, left()]);
    const others = [onNextPage(record, 'https://app.example/other')];
    expect(diagnosesOf(record, { others })[0]).toMatchObject({ id: 'page-navigated', confidence: 'certain' });
  });

  it('notes that the page was closing', () => {
    const record = given([created(), opened, closeCalled(1), left(false, 2)]);
    expect(diagnosisOf('page-navigated', record)?.notes).toEqual(['wasClosing']);
  });

  it('does not where the page stays', () => {
    const record = given([created(), opened, closed(1001, 'restart')]);
    expect(diagnosisOf('page-navigated', record, { browser: 'firefox' })).toBeUndefined();
    expect(diagnosisOf('server-going-away', record, { browser: 'firefox' })?.confidence).toBe('likely');
  });
});

describe('document-replaced', () => {
  const stopped = [created(), opened, closed(1001)];
  const firefox = { browser: 'firefox' as const };

  it('is likely where sockets to other hosts got 1001 in the same tick', () => {
    const elsewhere = given([created('wss://chat.example/'), opened, closed(1001)], { id: 'D/2' });
    const found = diagnosesOf(given(stopped), { ...firefox, others: [elsewhere] });
    expect(found.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['document-replaced', 'likely'],
      ['server-going-away', 'possible'],
    ]);
  });

  it('is possible alone, behind the server', () => {
    const found = diagnosesOf(given(stopped), firefox);
    expect(found.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['server-going-away', 'likely'],
      ['document-replaced', 'possible'],
    ]);
  });

  it('does not hold where others stayed open, with a reason, or in Chromium', () => {
    expect(diagnosisOf('document-replaced', given(stopped), { ...firefox, others: [other] })).toBeUndefined();
    const inFrame = { ...other, document: { ...other.document, id: 'F' } };
    expect(diagnosisOf('document-replaced', given(stopped), { ...firefox, others: [inFrame] })).toBeDefined();
    const withReason = given([created(), opened, closed(1001, 'bye')]);
    expect(diagnosisOf('document-replaced', withReason, firefox)).toBeUndefined();
    expect(diagnosisOf('document-replaced', given(stopped))).toBeUndefined();
  });
});

describe('iframe-removed', () => {
  const document = { ...topDocument, id: 'F', frameId: 4, isTop: false, url: 'https://app.example/modal' };
  const record = given([at(0, created()), at(10, opened), at(500, left())], { id: 'F/1', document });

  it('is likely where sockets of the tab stayed open', () => {
    const lives = given([at(0, created('wss://chat.example/')), at(10, opened)], { id: 'D/2' });
    expect(diagnosisOf('iframe-removed', record, { others: [lives] })).toMatchObject({ confidence: 'likely' });
  });

  it('is likely in Firefox, where leaving closes with 1001 and removing does not', () => {
    expect(diagnosesOf(record, { browser: 'firefox' })[0]).toMatchObject({
      id: 'iframe-removed',
      confidence: 'likely',
    });
  });

  it('does not hold where the frame may have gone with its page', () => {
    const found = diagnosesOf(record);
    expect(found.map(({ id, confidence }) => [id, confidence])).toEqual([['page-navigated', 'likely']]);
    expect(found[0]?.values).toEqual({ where: 'frame' });
  });

  it('does not hold where another document came into the frame', () => {
    const lives = given([at(0, created('wss://chat.example/')), at(10, opened)], { id: 'D/2' });
    const found = (url: string) =>
      diagnosesOf(record, { others: [lives, onNextPage(record, url)] }).map(({ id, confidence }) => [id, confidence]);
    expect(found('https://app.example/other')).toEqual([['page-navigated', 'certain']]);
    expect(found(document.url)).toEqual([['page-navigated', 'likely']]);
  });

  it('does not hold for the top document', () => {
    expect(diagnosisOf('iframe-removed', given([created(), opened, left()]))).toBeUndefined();
  });
});

describe('bfcache-entered', () => {
  it('holds where the page was kept', () => {
    const record = given([created(), opened, left(true)]);
    expect(diagnosesOf(record)).toMatchObject([{ id: 'bfcache-entered', confidence: 'certain' }]);
  });

  it('does not where it was not', () => {
    expect(diagnosisOf('bfcache-entered', given([created(), opened, left(false)]))).toBeUndefined();
  });
});

describe('bfcache-restored', () => {
  const restored = (restoredAgoMs: number | null) => ({ context: { ...ORDINARY, restoredAgoMs } });
  const cut = [at(0, created()), at(10, opened), at(1000, left(true)), at(60_000, errored), at(60_001, closed(1006))];

  it('holds right after the page came back', () => {
    expect(diagnosesOf(given(cut, restored(15)))[0]).toMatchObject({ id: 'bfcache-restored', confidence: 'certain' });
  });

  it('is likely where the moment of return is not known', () => {
    expect(diagnosisOf('bfcache-restored', given(cut))).toMatchObject({ confidence: 'likely' });
  });

  it('holds too where nothing saw the page go into the cache', () => {
    const record = given(
      [at(0, created()), at(10, opened), at(60_000, errored), at(60_001, closed(1006))],
      restored(15),
    );
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'bfcache-restored', confidence: 'certain' });
  });

  it('is only possible seconds after the return', () => {
    expect(diagnosisOf('bfcache-restored', given(cut, restored(5000)))).toMatchObject({ confidence: 'possible' });
  });

  it('does not where the page had been back for seconds, nor for a socket of after the return', () => {
    const old = given([at(0, created()), at(10, opened), at(60_001, closed(1006))], restored(5000));
    expect(diagnosisOf('bfcache-restored', old)).toBeUndefined();
    const young = given([at(0, created()), at(10, opened), at(400, errored), at(401, closed(1006))], restored(600));
    expect(diagnosisOf('bfcache-restored', young)).toBeUndefined();
  });
});

describe('send-buffer-full', () => {
  const failed = [created(), opened, errored, closed(1006)];

  it('is possible with very much waiting', () => {
    const record = given(failed, { traffic: { ...noTraffic, bufferedAmount: 200e6 } });
    expect(diagnosisOf('send-buffer-full', record)).toMatchObject({ confidence: 'possible', values: { bytes: 200e6 } });
  });

  it('does not hold with nothing waiting', () => {
    expect(diagnosisOf('send-buffer-full', given(failed))).toBeUndefined();
  });
});
