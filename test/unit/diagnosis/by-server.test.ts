import { describe, expect, it } from 'vitest';
import type { CauseId } from '../../../src/diagnosis/cause-ids.ts';
import type { Flow } from '../../../src/record/observation.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { failureWith } from '../../../src/record/handshake-failure.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import {
  type BareObservation,
  closeCalled,
  closed,
  created,
  errored,
  noTraffic,
  opened,
  stream,
} from '../support/observations.ts';
import { lived } from './lived.ts';
import { diagnosesOf, diagnosisOf, given, outcome } from './support.ts';

const at = (moment: number, observation: BareObservation): BareObservation => ({ ...observation, at: moment });

interface How {
  readonly reason?: string;
  readonly wasClean?: boolean;
  /** Milliseconds. */
  readonly age?: number;
}

const LATE = 300_000;

/** A socket that the server closed. */
function closedBy(code: number, how: How = {}, facts: Partial<SocketRecord> = {}): SocketRecord {
  const { reason = '', wasClean = true, age = LATE } = how;
  return given([at(0, created()), at(10, opened), at(10 + age, closed(code, reason, wasClean))], facts);
}

/** One message of that many bytes, that long before the end of a socket of that age. */
function flow(bytes: number, ago: number, age = LATE): Flow {
  return { messages: 1, bytes, lastAt: 10 + age - ago, lastBytes: bytes, maxBytes: bytes };
}

const sent = (bytes: number, ago: number) => ({ traffic: { ...noTraffic, sent: flow(bytes, ago) } });
const idsOf = (record: SocketRecord) => diagnosesOf(record).map(({ id }) => id);

/** The same end, further back in the log. */
function before(record: SocketRecord, number: number): SocketRecord {
  const wall = record.created.wall - 1000 * number;
  return { ...record, id: `D/-${number}`, created: { ...record.created, wall } };
}

describe('server-normal', () => {
  it('holds with 1000 after a while', () => {
    expect(diagnosesOf(closedBy(1000))[0]).toMatchObject({ id: 'server-normal', confidence: 'likely' });
  });

  it('does not with a reason that tells of an error, which is shown', () => {
    const reason = '{"type":"connection_error","payload":"Malformed"}';
    const record = closedBy(1000, { reason });
    expect(diagnosisOf('server-normal', record)).toBeUndefined();
    expect(diagnosisOf('server-error', record)).toMatchObject({ confidence: 'likely', notes: ['saysNormal'] });
    expect(diagnosisOf('server-error', record)?.evidence).toContainEqual({ fact: 'reason', values: {}, quote: reason });
  });
});

describe('server-closed-early', () => {
  it.each([1000, 1005])('is likely with %d right after open', (code) => {
    const [first, second] = diagnosesOf(closedBy(code, { age: 300 }));
    expect(first).toMatchObject({ id: 'server-closed-early', confidence: 'likely', notes: [] });
    expect(second?.id).toBe(code === 1000 ? 'server-normal' : 'server-closed-no-code');
  });

  it('is only possible where the server sent something', () => {
    const traffic = { ...noTraffic, received: flow(40, 20, 300) };
    expect(diagnosisOf('server-closed-early', closedBy(1000, { age: 300 }, { traffic }))).toMatchObject({
      confidence: 'possible',
      notes: ['lastMessage'],
    });
  });

  it('holds where the Close frame came before open (Firefox)', () => {
    const record = given([created(), closed(1000)]);
    expect(diagnosisOf('server-closed-early', record, { browser: 'firefox' })?.notes).toEqual(['beforeOpen']);
  });

  it('does not hold later', () => {
    expect(diagnosisOf('server-closed-early', closedBy(1000, { age: 2001 }))).toBeUndefined();
  });
});

describe('server-going-away', () => {
  it('is likely with 1001', () => {
    expect(diagnosesOf(closedBy(1001))[0]).toMatchObject({ id: 'server-going-away', confidence: 'likely', notes: [] });
  });

  it('knows the words of Cloudflare’s edge, and others that ended with it', () => {
    const record = closedBy(1001, { reason: 'CloudFlare WebSocket proxy restarting' });
    const other = { ...record, id: 'D/2' };
    expect(diagnosisOf('server-going-away', record, { others: [other] })?.notes).toEqual([
      'cloudflareEdge',
      'together',
    ]);
  });

  it('does not hold where the page closed', () => {
    const record = given([created(), opened, closeCalled(1), closed(1001)]);
    expect(diagnosisOf('server-going-away', record)).toBeUndefined();
  });
});

/** A code that says all there is to say. */
function expectCertainOnlyWith(id: CauseId, code: number): void {
  expect(diagnosesOf(closedBy(code))[0]).toMatchObject({ id, confidence: 'certain', values: { code } });
  expect(diagnosisOf(id, closedBy(1000))).toBeUndefined();
}

describe('server-restart', () => {
  it('is certain with 1012, and only with it', () => expectCertainOnlyWith('server-restart', 1012));

  it('does not hold where the line dropped', () => {
    expect(diagnosisOf('server-restart', closedBy(1006, { wasClean: false }))).toBeUndefined();
  });
});

describe('server-busy', () => {
  it('is certain with 1013, and only with it', () => expectCertainOnlyWith('server-busy', 1013));

  it('comes after what its reason says more precisely', () => {
    expect(idsOf(closedBy(1013, { reason: 'rate limit exceeded' }))).toEqual(['rate-limited', 'server-busy']);
  });
});

describe('server-bad-gateway', () => {
  it('is certain with 1014, and only with it', () => expectCertainOnlyWith('server-bad-gateway', 1014));

  it('does not hold where the page closed first', () => {
    const page = given([at(0, created()), at(10, opened), at(20, closeCalled(1)), at(30, closed(1014, '', true))]);
    expect(diagnosisOf('server-bad-gateway', page)).toBeUndefined();
  });
});

describe('extension-missing', () => {
  it('is certain with 1010, and only with it', () => expectCertainOnlyWith('extension-missing', 1010));

  it('does not hold where the page closed first', () => {
    const page = given([at(0, created()), at(10, opened), at(20, closeCalled(1)), at(30, closed(1010, '', true))]);
    expect(diagnosisOf('extension-missing', page)).toBeUndefined();
  });
});

describe('auth-rejected', () => {
  it.each(['token expired', 'TOKEN_EXPIRED', 'tokenExpired'])('is certain with 1008 and “%s”', (reason) => {
    const [first, second] = diagnosesOf(closedBy(1008, { reason, age: 300 }));
    expect(first).toMatchObject({ id: 'auth-rejected', confidence: 'certain', notes: ['expired'] });
    expect(second?.id).toBe('server-policy');
  });

  it('is not certain where something else than the login may be forbidden', () => {
    const record = closedBy(1008, { reason: 'Origin denied', age: 300 });
    expect(diagnosisOf('auth-rejected', record)).toMatchObject({ confidence: 'likely' });
  });

  it.each([3000, 4401])('is likely by the number %d alone', (code) => {
    expect(diagnosesOf(closedBy(code, { age: 300 }))[0]).toMatchObject({ id: 'auth-rejected', confidence: 'likely' });
  });

  it.each([3003, 4403])('notes that %d is about rights', (code) => {
    expect(diagnosisOf('auth-rejected', closedBy(code))?.notes).toEqual(['forbidden']);
  });

  it('is likely with a private code and the words', () => {
    const record = closedBy(4001, { reason: 'Unauthorized' });
    expect(diagnosisOf('auth-rejected', record)).toMatchObject({ confidence: 'likely', notes: ['later'] });
  });

  it('is only possible where the reason speaks of something else', () => {
    expect(diagnosisOf('auth-rejected', closedBy(3000, { reason: 'Go away!' }))?.confidence).toBe('possible');
  });

  it('notes that it was the same before', () => {
    const record = closedBy(4401, { age: 300 });
    const others = [before(record, 1), before(record, 2)];
    expect(diagnosisOf('auth-rejected', record, { others })?.notes).toEqual(['again']);
  });

  it('does not where the reason speaks of a rate, a takeover or a parser', () => {
    for (const reason of ['Too many requests for this token', 'logged in elsewhere', 'Unexpected token < in JSON']) {
      expect(diagnosisOf('auth-rejected', closedBy(1008, { reason, age: 300 }))).toBeUndefined();
    }
  });
});

describe('rate-limited', () => {
  it('is likely with 1008 and the words', () => {
    const [first, second] = diagnosesOf(closedBy(1008, { reason: 'Too many requests' }));
    expect(first).toMatchObject({ id: 'rate-limited', confidence: 'likely', notes: ['connectedTooOften'] });
    expect(second?.id).toBe('server-policy');
  });

  it.each([
    [1013, 'slow down'],
    [4429, ''],
  ])('is likely with %d and “%s”', (code, reason) => {
    const record = closedBy(code, { reason }, sent(20, 100));
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'rate-limited', confidence: 'likely', notes: [] });
  });

  it('does not hold for a limit of size or an expired token', () => {
    expect(diagnosisOf('rate-limited', closedBy(1008, { reason: 'message size limit' }))).toBeUndefined();
    expect(diagnosisOf('rate-limited', closedBy(1008, { reason: 'token expired' }))).toBeUndefined();
  });
});

describe('server-policy', () => {
  it('is likely: the code is certain, what for is not', () => {
    const record = closedBy(1008, { reason: 'no', age: 300 });
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'server-policy', confidence: 'likely', notes: ['early'] });
    expect(diagnosisOf('server-policy', closedBy(1008, {}, sent(20, 100)))?.notes).toEqual(['yourMessage']);
  });

  it('does not with another code', () => {
    expect(diagnosisOf('server-policy', closedBy(1003))).toBeUndefined();
  });
});

describe('message-too-big', () => {
  it('names the size and the nearest default below it', () => {
    expect(diagnosesOf(closedBy(1009, {}, sent(70_000, 40)))[0]).toMatchObject({
      id: 'message-too-big',
      confidence: 'certain',
      values: { bytes: 70_000, limit: 65_536, products: 'Jetty, Spring STOMP' },
      notes: ['size', 'limit'],
    });
  });

  it('names none where the last message was long ago', () => {
    expect(diagnosisOf('message-too-big', closedBy(1009, {}, sent(70_000, 5000)))).toMatchObject({ notes: [] });
  });

  it('does not with another code', () => {
    expect(diagnosisOf('message-too-big', closedBy(1011, {}, sent(70_000, 40)))).toBeUndefined();
  });
});

describe('data-rejected', () => {
  it.each([
    [1003, 'kind'],
    [1007, 'content'],
  ])('is certain with %d', (code, note) => {
    expect(diagnosesOf(closedBy(code, {}, sent(20, 100)))[0]).toMatchObject({
      id: 'data-rejected',
      confidence: 'certain',
      notes: [note, 'yourMessage'],
    });
  });

  it('does not with another code', () => {
    expect(diagnosisOf('data-rejected', closedBy(1002))).toBeUndefined();
  });
});

describe('server-reports-protocol-error', () => {
  it('is likely with 1002, and notes compression', () => {
    expect(diagnosisOf('server-reports-protocol-error', closedBy(1002))).toMatchObject({
      confidence: 'likely',
      notes: ['compressed'],
    });
    const record = closedBy(1002, {}, { extensions: '' });
    expect(diagnosisOf('server-reports-protocol-error', record)?.notes).toEqual([]);
  });

  it('does not where the browser found the fault', () => {
    const record = given([created(), opened, errored, closed(1006)]);
    expect(diagnosisOf('server-reports-protocol-error', record)).toBeUndefined();
  });
});

describe('server-error', () => {
  it('is certain with 1011, even where TCP dropped right after (Firefox)', () => {
    const record = closedBy(1011, { reason: 'boom', wasClean: false });
    expect(diagnosesOf(record, { browser: 'firefox' })).toMatchObject([{ id: 'server-error', confidence: 'certain' }]);
  });

  it.each([
    'Deadline expired before operation could complete.',
    'Did not receive audio data: no audio within the timeout window',
  ])('is likely where the reason tells of a time that ran out: “%s”', (reason) => {
    expect(diagnosisOf('server-error', closedBy(1011, { reason }))?.confidence).toBe('likely');
  });

  it('stands behind what a product’s own reason says', () => {
    const first = (reason: string) => {
      const record = { ...closedBy(1011, { reason }), url: 'wss://api.deepgram.com/v1/listen' };
      return diagnosesOf(record).map(({ id, confidence, values }) => [id, confidence, values['name']]);
    };
    expect(first('NET-0001')[0]).toEqual(['vendor-code', 'certain', 'No audio in time']);
    expect(first('')[0]).toEqual(['server-error', 'certain', undefined]);
  });

  it('notes the message before it, and that it does so again', () => {
    const record = closedBy(1011, {}, sent(212, 80));
    expect(diagnosisOf('server-error', record)?.notes).toEqual(['yourMessage']);
    const repeated = diagnosisOf('server-error', record, { others: [before(record, 1)] });
    expect(repeated).toMatchObject({ values: { count: 2 }, notes: ['yourMessageAgain'] });
  });

  it('does not with the reason of a ping', () => {
    expect(diagnosisOf('server-error', closedBy(1011, { reason: 'keepalive ping timeout' }))).toBeUndefined();
  });
});

describe('server-heartbeat-timeout', () => {
  it.each([
    [1011, 'keepalive ping timeout'],
    [4201, 'Pong reply not received in time'],
    [3012, 'no pong'],
    [4002, 'Client failed ping-pong'],
  ])('is certain with %d “%s”', (code, reason) => {
    expect(idsOf(closedBy(code, { reason }))[0]).toBe('server-heartbeat-timeout');
    expect(diagnosisOf('server-heartbeat-timeout', closedBy(code, { reason }))?.confidence).toBe('certain');
  });

  it.each([
    [1008, 'Invalid heartbeat payload'],
    [4000, 'ping pong room closed'],
  ])('is only possible with %d “%s”', (code, reason) => {
    expect(diagnosisOf('server-heartbeat-timeout', closedBy(code, { reason }))?.confidence).toBe('possible');
  });

  it('says why', () => {
    const context = { ...ORDINARY, timerGapMs: 41_000, timerGapAgoMs: 900, offlineAgoMs: 20_000 };
    const record = closedBy(1011, { reason: 'keepalive ping timeout' }, { context });
    expect(diagnosisOf('server-heartbeat-timeout', record)?.notes).toEqual(['slept', 'offline']);
  });

  it('does not by the number alone', () => {
    expect(diagnosisOf('server-heartbeat-timeout', closedBy(4201))).toBeUndefined();
  });
});

describe('server-closed-no-code', () => {
  it('is likely with 1005', () => {
    const record = closedBy(1005);
    expect(diagnosesOf(record)).toMatchObject([{ id: 'server-closed-no-code', confidence: 'likely', notes: [] }]);
  });

  it('is possible of a stream, which the page may have closed', () => {
    const record = given([stream, opened, closed(1005)]);
    expect(diagnosesOf(record)[0]).toMatchObject({
      id: 'server-closed-no-code',
      confidence: 'possible',
      notes: ['stream'],
    });
  });

  it('does not where the page called close()', () => {
    const record = given([created(), opened, closeCalled(1), closed(1005)]);
    expect(diagnosisOf('server-closed-no-code', record)).toBeUndefined();
  });
});

describe('invalid-close-code', () => {
  it.each([0, 999, 1004, 1016, 2999, 5000, 10_000])('is certain with %d', (code) => {
    const record = closedBy(code);
    expect(diagnosesOf(record)).toMatchObject([{ id: 'invalid-close-code', confidence: 'certain', notes: [] }]);
  });

  it.each([1006, 1015])('is certain with %d in a clean close (Firefox)', (code) => {
    const record = closedBy(code);
    expect(diagnosisOf('invalid-close-code', record, { browser: 'firefox' })?.confidence).toBe('certain');
  });

  it('is certain where Chromium says so', () => {
    const failure = failureWith('reserved-close-code', 'reserved status code', null);
    const record = given([created(), opened, errored, closed(1006)], { handshake: outcome({ status: 101, failure }) });
    expect(diagnosesOf(record)[0]).toMatchObject({ id: 'invalid-close-code', notes: ['reserved'] });
  });

  it('knows an HTTP status', () => {
    expect(diagnosisOf('invalid-close-code', closedBy(503))?.notes).toEqual(['httpStatus']);
  });

  it('does not with a code that is allowed, nor for a dropped line', () => {
    for (const code of [1000, 1005, 3000, 4999]) expect(idsOf(closedBy(code))).not.toContain('invalid-close-code');
    expect(idsOf(given([created(), opened, closed(1006)]))).not.toContain('invalid-close-code');
  });
});

describe('private-code-unknown', () => {
  it('is never certain', () => {
    const record = closedBy(4014);
    expect(diagnosesOf(record)).toMatchObject([{ id: 'private-code-unknown', confidence: 'likely', notes: [] }]);
  });

  it('reads a code like an HTTP status as one', () => {
    expect(diagnosisOf('private-code-unknown', closedBy(4503))).toMatchObject({
      values: { status: 503 },
      notes: ['likeHttp'],
    });
    expect(diagnosisOf('private-code-unknown', closedBy(3008))?.notes).toEqual(['timeout']);
  });

  it('does not where another cause is likely, nor with a standard code', () => {
    expect(diagnosisOf('private-code-unknown', closedBy(4401))).toBeUndefined();
    expect(diagnosisOf('private-code-unknown', closedBy(1011))).toBeUndefined();
  });
});

describe('kicked-by-another-client', () => {
  it.each([
    [4000, 'Replaced by a new connection'],
    [1008, 'Logged in elsewhere'],
    [4001, 'Closed because a newer connection was opened'],
    [1000, 'session opened in another tab'],
    [1003, 'MARIMO_ALREADY_CONNECTED'],
  ])('is likely with %d “%s”', (code, reason) => {
    expect(diagnosesOf(closedBy(code, { reason }))[0]).toMatchObject({
      id: 'kicked-by-another-client',
      confidence: 'likely',
    });
  });

  it('is only possible where the word may mean something else', () => {
    expect(diagnosisOf('kicked-by-another-client', closedBy(4005, { reason: 'kicked' }))?.confidence).toBe('possible');
  });

  it('does not by the number alone', () => {
    expect(diagnosisOf('kicked-by-another-client', closedBy(4000))).toBeUndefined();
  });

  /** Each opens a second after the one before, which the server then closes. The newest first. */
  const closedInTurn = (count: number, reason = '') =>
    Array.from({ length: count }, (_, index) => lived({ from: 1000 * index, age: 1020, code: 1000 }))
      .map((record) => ({ ...record, closed: record.closed && { ...record.closed, reason } }))
      .toReversed() as [SocketRecord, SocketRecord, ...SocketRecord[]];

  it('is likely without a word where each of several was closed right after the next had opened', () => {
    const [last, newest, ...others] = closedInTurn(4);
    expect(diagnosesOf(newest, { others: [last, ...others] })[0]).toMatchObject({
      id: 'kicked-by-another-client',
      confidence: 'likely',
      evidence: [{ fact: 'replaced', values: { count: 3, within: 20 } }, {}, {}, {}],
    });
  });

  it('does not where that happened once or twice, nor where the reason says otherwise', () => {
    const [last, newest, ...others] = closedInTurn(3);
    expect(diagnosisOf('kicked-by-another-client', newest, { others: [last, ...others] })).toBeUndefined();
    const [end, done, ...more] = closedInTurn(4, 'complete');
    expect(diagnosisOf('kicked-by-another-client', done, { others: [end, ...more] })).toBeUndefined();
  });
});

const endedAt = (url: string, code: number, facts = {}) => ({ ...closedBy(code, facts), url });

describe('vendor-code', () => {
  it('is certain by the host, and says why and what to do', () => {
    expect(diagnosesOf(endedAt('wss://gateway.discord.gg/?v=10', 4014))[0]).toMatchObject({
      id: 'vendor-code',
      confidence: 'certain',
      values: { product: 'Discord Gateway', name: 'Disallowed intents', code: 4014, retry: 'no' },
      evidence: [
        { fact: 'productSays' },
        { fact: 'productHost', quote: 'gateway.discord.gg' },
        { fact: 'closeEvent' },
        {},
      ],
    });
  });

  it('is another at another host', () => {
    expect(diagnosesOf(endedAt('wss://x.discord.media/?v=8', 4014))[0]?.values).toMatchObject({ name: 'Disconnected' });
  });

  it('is likely by the path, and possible by a reason', () => {
    const path = endedAt('wss://a.example.com/app/k?protocol=7', 4100);
    expect(diagnosisOf('vendor-code', path)?.confidence).toBe('likely');
    const reason = closedBy(4205, { reason: 'Reset Connection' });
    expect(diagnosisOf('vendor-code', reason)?.confidence).toBe('possible');
  });

  it('says how sure its pack is, and that it is a range', () => {
    expect(diagnosisOf('vendor-code', endedAt('wss://gateway.fluxer.app/', 4005))?.notes).toEqual(['usually']);
    expect(diagnosisOf('vendor-code', endedAt('wss://api.gladia.io/v2/live', 4403))?.notes).toEqual(['reported']);
    expect(diagnosisOf('vendor-code', endedAt('wss://ws-eu.pusher.com/app/k', 4150))?.notes).toEqual(['range']);
  });

  it('stands behind what the standard says of its own codes', () => {
    const ids = diagnosesOf(endedAt('wss://gateway.discord.gg/', 1012)).map(({ id }) => id);
    expect(ids).toEqual(['server-restart']);
    const crash = diagnosesOf(endedAt('wss://a.supabase.co/realtime/v1/websocket', 1011)).map(({ id }) => id);
    expect(crash).toEqual(['server-error', 'vendor-code']);
  });

  it('lets a cause that the product means go first', () => {
    const first = (url: string, code: number) => diagnosesOf(endedAt(url, code))[0]?.id;
    expect(first('wss://gateway.discord.gg/', 4004)).toBe('auth-rejected');
    expect(first('wss://gateway.discord.gg/', 4008)).toBe('rate-limited');
    expect(first('wss://ws-eu.pusher.com/app/k', 4201)).toBe('server-heartbeat-timeout');
    expect(first('wss://api.assemblyai.com/v2/realtime/ws', 4103)).toBe('kicked-by-another-client');
    expect(first('wss://rt.example.com/connection/websocket', 3004)).toBe('server-error');
  });

  it('keeps the number from being read as that of HTTP', () => {
    const record = { ...closedBy(4429), protocol: 'graphql-transport-ws' };
    expect(diagnosesOf(record).map(({ id }) => id)).toEqual(['vendor-code']);
  });

  it('does not by the number alone, nor for a code that the pack does not know', () => {
    expect(diagnosisOf('vendor-code', closedBy(4014))).toBeUndefined();
    expect(diagnosisOf('vendor-code', endedAt('wss://gateway.discord.gg/', 4999))).toBeUndefined();
  });
});

describe('proxy-masked-code', () => {
  it('is possible where a development proxy listens', () => {
    expect(diagnosisOf('proxy-masked-code', endedAt('ws://localhost:8787/ws', 1000))).toMatchObject({
      confidence: 'possible',
      values: { port: 8787 },
    });
  });

  it('does not with a reason, another code, or another port', () => {
    expect(
      diagnosisOf('proxy-masked-code', endedAt('ws://localhost:8787/ws', 1000, { reason: 'bye' })),
    ).toBeUndefined();
    expect(diagnosisOf('proxy-masked-code', endedAt('ws://localhost:8787/ws', 4000))).toBeUndefined();
    expect(diagnosisOf('proxy-masked-code', endedAt('ws://localhost:3000/ws', 1000))).toBeUndefined();
    expect(diagnosisOf('proxy-masked-code', endedAt('wss://example.com:8787/ws', 1000))).toBeUndefined();
  });

  it('does not where that proxy let another code through', () => {
    const url = 'ws://localhost:8787/ws';
    const others = [{ ...endedAt(url, 4001), id: 'D/0' }];
    expect(diagnosisOf('proxy-masked-code', endedAt(url, 1000), { others })).toBeUndefined();
  });
});

describe('words of the server, with a code that says less', () => {
  it.each([
    [4000, 'Idle timeout', 'idle-timeout'],
    [1000, 'Connection closed due to inactivity', 'idle-timeout'],
    [1008, 'idle', 'idle-timeout'],
    [4008, 'Maximum connection duration reached', 'lifetime-limit'],
    [1000, 'max lifetime exceeded', 'lifetime-limit'],
    [4409, 'Session opened elsewhere', 'kicked-by-another-client'],
    [4900, 'Server is restarting, please reconnect', 'server-restart'],
    [1001, 'service restart', 'server-restart'],
    [1000, 'Server shutting down', 'server-going-away'],
    [4999, 'scheduled maintenance', 'server-going-away'],
    [4500, 'Internal server error', 'server-error'],
    [1008, 'Send queue limit exceeded: slow consumer', 'server-policy'],
    [4003, 'Room is full', 'private-code-unknown'],
  ] as const)('%d “%s” is %s, and not certain', (code, reason, id) => {
    expect(diagnosesOf(closedBy(code, { reason }))[0]).toMatchObject({ id, confidence: 'likely' });
  });

  it.each([
    [1009, 'idle'],
    [4000, 'the frame is too large for the queue'],
  ])('%d “%s” is none of them', (code, reason) => {
    const ids = diagnosesOf(closedBy(code, { reason })).map(({ id }) => id);
    expect(ids).not.toContain('server-restart');
    expect(ids).not.toContain('lifetime-limit');
  });
});

describe('a ping of Engine.IO that was not answered', () => {
  const engineIo = { url: 'wss://chat.example/socket.io/?EIO=4&transport=websocket' };
  const talked = (lastIn: number, lastOut?: number) => ({
    traffic: {
      ...noTraffic,
      received: { messages: 2, bytes: 100, lastAt: END - lastIn, lastBytes: 1, maxBytes: 99 },
      sent:
        lastOut === undefined
          ? noTraffic.sent
          : { messages: 1, bytes: 1, lastAt: END - lastOut, lastBytes: 1, maxBytes: 1 },
    },
  });
  const END = 45_000;
  const ended = (traffic: Partial<SocketRecord>) => closedBy(1005, { age: END }, { ...engineIo, ...traffic });

  it('makes a close without a code a missed heartbeat', () => {
    const [first] = diagnosesOf(ended(talked(20_000)));
    expect(first).toMatchObject({ id: 'server-heartbeat-timeout', confidence: 'likely' });
  });

  it.each([talked(20_000, 19_999), talked(1)])(
    'is none where the page had answered, or the server had just spoken',
    (traffic) => {
      expect(diagnosisOf('server-heartbeat-timeout', ended(traffic))).toBeUndefined();
    },
  );
});
