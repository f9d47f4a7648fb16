import { describe, expect, it } from 'vitest';
import type { CauseId } from '../../../src/diagnosis/cause-ids.ts';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import {
  failureOfStatus,
  failureWith,
  NO_ANSWER,
  parseFailureText,
  parseWebRequestError,
} from '../../../src/record/handshake-failure.ts';
import { recordFromNetwork, type SocketRecord } from '../../../src/record/socket-record.ts';
import { ASKED, fromAnswer } from '../../../src/record/web-request-outcome.ts';
import { type BareObservation, closeCalled, closed, created, errored, left, opened } from '../support/observations.ts';
import { report, topDocument } from '../support/records.ts';
import { type Case, diagnosesOf, diagnosisOf, given, outcome } from './support.ts';

const API = 'wss://api.example/live';

/** An attempt that fails after so long. */
function attempt(after = 20, url = API): readonly BareObservation[] {
  return [
    { ...created(url), at: 0 },
    { ...errored, at: after },
    { ...closed(1006), at: after },
  ];
}

/** As Chromium tells it: by its words alone. */
function inChrome(text: string, observations = attempt()): SocketRecord {
  const { status, failure } = parseFailureText(text);
  return given(observations, { handshake: outcome({ source: 'devtools.network', status, failure }) });
}

function refusedInChrome(status: number, url = API): SocketRecord {
  return inChrome(`Error during WebSocket handshake: Unexpected response code: ${status}`, attempt(20, url));
}

/** As Firefox tells it: status and headers. */
function refusedInFirefox(status: number, headers: Readonly<Record<string, string>> = {}, url = API): SocketRecord {
  return given(attempt(20, url), {
    handshake: fromAnswer({
      url,
      statusCode: status,
      statusLine: `HTTP/1.1 ${status} No`,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    }),
  });
}

/** The same attempt in the same second, but before all others. */
function earlier(record: SocketRecord, number = 0): SocketRecord {
  return { ...record, id: `D/-${number + 1}`, created: { at: 0, wall: record.created.wall - 1000 * (number + 1) } };
}

const openedBefore = (url = API) => earlier(given([created(url), opened, closed(1000)]));

const FIREFOX = { browser: 'firefox' } as const;

/** The causes of this section, in order. */
function answersOf(record: SocketRecord, circumstances?: Case) {
  return diagnosesOf(record, circumstances).filter(({ id }) => id.startsWith('handshake-'));
}

describe('every status', () => {
  const STATUSES: readonly (readonly [number, CauseId])[] = [
    [401, 'handshake-401'],
    [403, 'handshake-403'],
    [404, 'handshake-404'],
    [410, 'handshake-404'],
    [400, 'handshake-upgrade-lost'],
    [426, 'handshake-upgrade-lost'],
    [429, 'handshake-429'],
    [502, 'handshake-bad-gateway'],
    [504, 'handshake-bad-gateway'],
    [503, 'handshake-unavailable'],
    [500, 'handshake-500'],
    [501, 'handshake-500'],
    [522, 'handshake-500'],
    [200, 'handshake-200'],
    [204, 'handshake-200'],
    [301, 'handshake-redirect'],
    [302, 'handshake-redirect'],
    [303, 'handshake-redirect'],
    [307, 'handshake-redirect'],
    [308, 'handshake-redirect'],
    [304, 'handshake-other-status'],
    [405, 'handshake-other-status'],
    [414, 'handshake-other-status'],
    [451, 'handshake-other-status'],
    [407, 'client-proxy'],
  ];

  it.each(STATUSES)('%i is that of one cause, %s', (status, id) => {
    const expected = id === 'client-proxy' ? [] : [id];
    expect(answersOf(refusedInChrome(status)).map((found) => found.id)).toEqual(expected);
    expect(answersOf(refusedInFirefox(status), FIREFOX).map((found) => found.id)).toEqual(expected);
  });

  it('counts where only the network saw the socket', () => {
    const record = recordFromNetwork(1, { ...report, outcome: { ...ASKED, status: 404, failure: null } }, topDocument);
    expect(diagnosisOf('handshake-404', record, FIREFOX)).toMatchObject({ confidence: 'certain' });
  });

  it('does not count once the socket was open', () => {
    const record = given([created(), opened, closed(1006)], { handshake: outcome({ status: 403 }) });
    expect(diagnosisOf('handshake-403', record)).toBeUndefined();
  });
});

describe('handshake-401', () => {
  it('holds with Chromium’s own words', () => {
    const record = inChrome('HTTP Authentication failed; no valid credentials available');
    expect(diagnosisOf('handshake-401', record)).toMatchObject({ confidence: 'certain', notes: [] });
  });

  it('says that the token has expired where an earlier connection was let in', () => {
    const found = diagnosisOf('handshake-401', refusedInChrome(401), { others: [openedBefore()] });
    expect(found).toMatchObject({ confidence: 'certain', notes: ['expired'] });
    expect(found?.evidence.map(({ fact }) => fact)).toEqual(['status', 'openedBefore']);
  });

  it('explains the wait of Firefox', () => {
    const { handshake } = refusedInFirefox(401, { 'WWW-Authenticate': 'Basic realm="x"' });
    const record = given(attempt(20_300), { handshake });
    const ids = answersOf(record, FIREFOX).map(({ id }) => id);
    expect(diagnosisOf('handshake-401', record, FIREFOX)).toMatchObject({ notes: ['firefoxWaits'] });
    expect(ids).not.toContain('handshake-timeout');
  });

  it('does not hold for a rejection after open', () => {
    const record = given([created(), opened, closed(1008, 'unauthorized')], { handshake: outcome({ status: 101 }) });
    expect(diagnosisOf('handshake-401', record)).toBeUndefined();
  });
});

describe('handshake-403', () => {
  it('holds with that status, and names the origin', () => {
    expect(diagnosisOf('handshake-403', refusedInChrome(403))).toMatchObject({
      confidence: 'certain',
      values: { origin: 'https://app.example' },
      notes: ['origin'],
    });
  });

  it('does not suspect an origin that has been let in', () => {
    const found = diagnosisOf('handshake-403', refusedInChrome(403), { others: [openedBefore()] });
    expect(found?.notes).toEqual(['workedBefore']);
  });

  it('suspects a new preview domain although another origin was let in', () => {
    const document = { ...topDocument, url: 'https://main.app.example/' };
    const found = diagnosisOf('handshake-403', refusedInChrome(403), { others: [{ ...openedBefore(), document }] });
    expect(found?.notes).toEqual(['origin']);
  });

  it('does not suspect the origin of the same host, or one that is not known', () => {
    const own = refusedInChrome(403, 'wss://app.example/live');
    const framed = { ...refusedInChrome(403), document: { ...topDocument, url: 'about:srcdoc' } };
    expect(diagnosisOf('handshake-403', own)?.notes).toEqual([]);
    expect(diagnosisOf('handshake-403', framed)?.notes).toEqual([]);
  });

  it('knows a bot wall and servers that refuse before they accept by their headers', () => {
    const wall = refusedInFirefox(403, { 'CF-Ray': '8a1b2c', server: 'cloudflare' });
    const uvicorn = refusedInFirefox(403, { server: 'uvicorn' });
    expect(diagnosisOf('handshake-403', wall, FIREFOX)?.notes).toEqual(['botWall', 'origin']);
    expect(diagnosisOf('handshake-403', uvicorn, FIREFOX)?.notes).toEqual(['beforeAccept', 'origin']);
  });

  it('does not hold with another status', () => {
    expect(diagnosisOf('handshake-403', refusedInChrome(404))).toBeUndefined();
  });
});

describe('handshake-404', () => {
  it('holds for a path that is not there', () => {
    expect(diagnosisOf('handshake-404', refusedInChrome(404))).toMatchObject({
      confidence: 'certain',
      values: { status: 404, path: '/live' },
      notes: [],
    });
  });

  it('says where the path has worked before', () => {
    const found = diagnosisOf('handshake-404', refusedInChrome(404), { others: [openedBefore()] });
    expect(found?.notes).toEqual(['workedBefore']);
  });

  it('does not hold where a web page came', () => {
    expect(diagnosisOf('handshake-404', refusedInChrome(200))).toBeUndefined();
  });
});

describe('handshake-upgrade-lost', () => {
  it('is likely with 426', () => {
    expect(diagnosisOf('handshake-upgrade-lost', refusedInChrome(426))).toMatchObject({
      confidence: 'likely',
      notes: [],
    });
  });

  it('is likely with 400, which may be the application’s own', () => {
    expect(diagnosisOf('handshake-upgrade-lost', refusedInChrome(400))).toMatchObject({
      confidence: 'likely',
      notes: ['ownAnswer'],
    });
  });

  it('gives way to the application’s own 400 where the upgrade has come through before', () => {
    const found = answersOf(refusedInChrome(400), { others: [openedBefore()] });
    expect(found.map(({ id, confidence, notes }) => [id, confidence, notes])).toEqual([
      ['handshake-other-status', 'certain', ['ownAnswer']],
      ['handshake-upgrade-lost', 'possible', ['workedBefore']],
    ]);
  });

  it('points at a TLS port', () => {
    const found = diagnosisOf('handshake-upgrade-lost', refusedInChrome(400, 'ws://api.example:443/live'));
    expect(found?.notes).toContain('tlsPort');
  });
});

describe('handshake-unknown-session', () => {
  const url = 'wss://api.example/app/socket.io/?EIO=4&transport=websocket&sid=Lbo5JLzTotvW3g2LAAAA';

  it('holds where Engine.IO takes up a session, instead of lost headers', () => {
    const record = refusedInChrome(400, url);
    expect(answersOf(record).map(({ id, confidence }) => [id, confidence])).toEqual([
      ['handshake-unknown-session', 'likely'],
    ]);
  });

  it('stands first where the endpoint has opened before', () => {
    const others = [openedBefore(url)];
    expect(answersOf(refusedInChrome(400, url), { others })[0]?.id).toBe('handshake-unknown-session');
  });

  it.each([
    ['without a session', 'wss://api.example/socket.io/?EIO=4&transport=websocket'],
    ['for another sid', 'wss://api.example/live?EIO=4&sid=1'],
    ['for another path', 'wss://api.example/my-socket.io/x?EIO=4&sid=1'],
  ])('does not hold %s', (_case, other) => {
    expect(diagnosisOf('handshake-unknown-session', refusedInChrome(400, other))).toBeUndefined();
  });
});

describe('handshake-429', () => {
  it('holds after retries, and counts them', () => {
    const others = [0, 1, 2].map((number) => earlier(refusedInChrome(429), number));
    const found = diagnosisOf('handshake-429', refusedInChrome(429), { others });
    expect(found?.confidence).toBe('certain');
    expect(found?.evidence).toContainEqual({ fact: 'repeated', values: { count: 4 } });
  });

  it('says that the answer holds a time', () => {
    const record = refusedInFirefox(429, { 'Retry-After': '30' });
    expect(diagnosisOf('handshake-429', record, FIREFOX)).toMatchObject({
      notes: ['retryAfter'],
      evidence: [{ fact: 'status' }, { fact: 'header', quote: '30' }],
    });
  });

  it('does not hold for a limit that is enforced after open', () => {
    const record = given([created(), opened, closed(1008, 'rate limit')], { handshake: outcome({ status: 101 }) });
    expect(diagnosisOf('handshake-429', record)).toBeUndefined();
  });
});

describe('handshake-bad-gateway', () => {
  it('holds for a proxy whose server is down', () => {
    const found = diagnosisOf('handshake-bad-gateway', refusedInChrome(502), { others: [openedBefore()] });
    expect(found).toMatchObject({ confidence: 'certain', values: { status: 502 }, notes: ['workedBefore'] });
  });

  it('tells a server that hangs from one that is down', () => {
    const record = refusedInFirefox(504, { server: 'nginx' });
    expect(diagnosisOf('handshake-bad-gateway', record, FIREFOX)).toMatchObject({
      notes: ['waited'],
      evidence: [{ fact: 'status' }, { fact: 'header', values: { name: 'server' }, quote: 'nginx' }],
    });
  });

  it('does not hold where the connection was refused', () => {
    const record = inChrome('Error in connection establishment: net::ERR_CONNECTION_REFUSED');
    expect(diagnosisOf('handshake-bad-gateway', record)).toBeUndefined();
  });
});

describe('handshake-unavailable', () => {
  it('holds for a load balancer without healthy targets', () => {
    expect(diagnosisOf('handshake-unavailable', refusedInChrome(503))).toMatchObject({ confidence: 'certain' });
  });

  it('says what else is known', () => {
    const record = refusedInFirefox(503, { 'Retry-After': '120' });
    const found = diagnosisOf('handshake-unavailable', record, { ...FIREFOX, others: [openedBefore()] });
    expect(found?.notes).toEqual(['workedBefore', 'retryAfter']);
  });

  it('does not hold for an answer that was cut off', () => {
    const record = inChrome('Error during WebSocket handshake: net::ERR_CONNECTION_CLOSED');
    expect(diagnosisOf('handshake-unavailable', record)).toBeUndefined();
  });
});

describe('handshake-500', () => {
  it('holds for an exception in the connect handler', () => {
    expect(diagnosisOf('handshake-500', refusedInChrome(500))).toMatchObject({ confidence: 'certain', notes: [] });
  });

  it('says that it fails each time', () => {
    const others = [earlier(refusedInChrome(500))];
    expect(diagnosisOf('handshake-500', refusedInChrome(500), { others })?.notes).toEqual(['eachTime']);
  });

  it('knows the statuses of Cloudflare', () => {
    expect(diagnosisOf('handshake-500', refusedInChrome(521))?.notes).toEqual(['cloudflare']);
  });

  it('does not hold for an error after open', () => {
    const record = given([created(), opened, closed(1011)], { handshake: outcome({ status: 101 }) });
    expect(diagnosisOf('handshake-500', record)).toBeUndefined();
  });
});

describe('handshake-200', () => {
  it('holds where the path falls to a web page', () => {
    expect(diagnosisOf('handshake-200', refusedInChrome(200))).toMatchObject({
      confidence: 'certain',
      values: { status: 200, path: '/live' },
    });
  });

  it('does not hold where Firefox reads bytes that are no HTTP as a 200', () => {
    const failure = failureWith('answer-not-http', '', 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED');
    const record = given(attempt(), { handshake: outcome({ status: 200, failure }) });
    expect(diagnosisOf('handshake-200', record, FIREFOX)).toBeUndefined();
    expect(diagnosisOf('handshake-not-http', record, FIREFOX)).toMatchObject({ confidence: 'certain' });
  });
});

describe('handshake-redirect', () => {
  const redirected = (location: string, url = API) => refusedInFirefox(302, { location }, url);

  it('says that the session has expired where it leads to a login', () => {
    expect(diagnosisOf('handshake-redirect', redirected('/login?next=%2Flive'), FIREFOX)).toMatchObject({
      confidence: 'certain',
      values: { status: 302, reason: 'login', target: '' },
      notes: ['login'],
    });
  });

  it.each([
    ['https://api.example/live', 'ws://api.example/live', 'secure', 'wss://api.example/live'],
    ['/live/', API, 'slash', 'wss://api.example/live/'],
  ])('to %s from %s finds what differs', (location, url, note, target) => {
    const found = diagnosisOf('handshake-redirect', redirected(location, url), FIREFOX);
    expect(found).toMatchObject({ values: { target }, notes: [note] });
  });

  it.each(['/authors/live', '/lesson', 'https://other.example/live'])('makes nothing more of %s', (location) => {
    expect(diagnosisOf('handshake-redirect', redirected(location), FIREFOX)?.notes).toEqual([]);
  });

  it('holds where Firefox gives no status', () => {
    const failure = parseWebRequestError('NS_ERROR_NET_ON_RECEIVING_FROM', API);
    const record = given(attempt(), { handshake: outcome({ failure }) });
    expect(diagnosisOf('handshake-redirect', record, FIREFOX)).toMatchObject({
      confidence: 'certain',
      values: { status: '' },
    });
  });

  it('holds in Chromium, which does not say where it leads', () => {
    const found = diagnosisOf('handshake-redirect', refusedInChrome(302));
    expect(found).toMatchObject({ confidence: 'certain', notes: [] });
    expect(found?.evidence).toHaveLength(1);
  });

  it('does not hold where the page itself was redirected', () => {
    expect(diagnosisOf('handshake-redirect', given(attempt()))).toBeUndefined();
  });
});

describe('handshake-other-status', () => {
  it.each([
    [405, ['method']],
    [414, ['tooLong']],
    [431, ['headersTooLarge']],
    [451, []],
  ])('holds with %i', (status, notes) => {
    expect(diagnosisOf('handshake-other-status', refusedInChrome(status))).toMatchObject({
      confidence: 'certain',
      values: { status },
      notes,
    });
  });

  it('does not hold where the status is not known', () => {
    expect(diagnosisOf('handshake-other-status', inChrome(''))).toBeUndefined();
  });
});

describe('handshake-bad-accept', () => {
  const answered101 = (observations: readonly BareObservation[]) =>
    given(observations, { handshake: outcome({ status: 101 }) });

  it.each([
    "Incorrect 'Sec-WebSocket-Accept' header value",
    "'Sec-WebSocket-Accept' header is missing",
    "'Upgrade' header is missing",
    "Found an unsupported extension 'x-foo' in 'Sec-WebSocket-Extensions' header",
  ])('is certain in Chromium: %s', (words) => {
    const record = inChrome(`Error during WebSocket handshake: ${words}`);
    expect(diagnosisOf('handshake-bad-accept', record)).toMatchObject({ confidence: 'certain', notes: [] });
  });

  it('is likely in Firefox with a 101 that did not open', () => {
    expect(diagnosisOf('handshake-bad-accept', answered101(attempt()), FIREFOX)).toMatchObject({
      confidence: 'likely',
      notes: ['unnamed'],
    });
  });

  it('does not hold where it opened, the server closed right behind the 101, or the page did', () => {
    const records = [
      answered101([created(), opened, closed(1006)]),
      answered101([created(), closed(4001, 'no')]),
      answered101([created(), closeCalled(0), errored, closed(1006)]),
      answered101([created(), left(false, 0)]),
    ];
    for (const record of records) expect(diagnosisOf('handshake-bad-accept', record, FIREFOX)).toBeUndefined();
  });

  it('does not hold for a subprotocol', () => {
    const record = inChrome(
      "Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
    );
    expect(diagnosisOf('handshake-bad-accept', record)).toBeUndefined();
  });
});

describe('subprotocol-mismatch', () => {
  const ignored =
    "Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received";
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  const asking = (protocolsOffered: readonly string[] | null, text = ignored) => ({
    ...inChrome(text),
    protocolsOffered,
  });

  it.each([
    [[token], ['token']],
    [['null'], ['notSet']],
    [['chat', 'undefined'], ['notSet']],
    [['graphql-ws'], []],
    [[], ['noneAsked']],
    [null, []],
  ])('is certain with Chromium’s words, asked for %j', (asked, notes) => {
    expect(diagnosisOf('subprotocol-mismatch', asking(asked))).toMatchObject({ confidence: 'certain', notes });
  });

  it('is possible without words, where the server switched', () => {
    const record = { ...asking(['chat']), handshake: outcome({ source: 'devtools.network', status: 101 }) };
    expect(diagnosisOf('subprotocol-mismatch', record)).toMatchObject({ confidence: 'possible', notes: ['unnamed'] });
    expect(diagnosisOf('subprotocol-mismatch', record, FIREFOX)).toBeUndefined();
  });

  it('is certain in Firefox where the answer names another, and not where it names one of them', () => {
    const answered = (chosen: string) => ({
      ...given(attempt(), { handshake: outcome({ status: 101, headers: { 'sec-websocket-protocol': chosen } }) }),
      protocolsOffered: ['chat.v1'],
    });
    expect(diagnosesOf(answered('chat.v2'), FIREFOX)[0]).toMatchObject({
      id: 'subprotocol-mismatch',
      confidence: 'certain',
      evidence: [{ fact: 'header', quote: 'chat.v2' }, { fact: 'protocolsAsked' }, {}],
    });
    expect(diagnosisOf('subprotocol-mismatch', answered('chat.v1'), FIREFOX)).toBeUndefined();
  });

  it('does not hold where none was asked for, or nothing more is known', () => {
    expect(diagnosisOf('subprotocol-mismatch', given(attempt()))).toBeUndefined();
    expect(diagnosisOf('subprotocol-mismatch', asking(['chat'], ''))).toBeUndefined();
  });
});

describe('handshake-not-http', () => {
  const text = 'Error during WebSocket handshake: net::ERR_INVALID_HTTP_RESPONSE';

  it('holds for an MQTT port, and names it', () => {
    const record = inChrome(text, attempt(20, 'ws://api.example:1883/'));
    expect(diagnosisOf('handshake-not-http', record)).toMatchObject({
      confidence: 'certain',
      values: { port: 1883, service: 'MQTT' },
      notes: ['knownPort'],
    });
  });

  it('holds in Firefox', () => {
    const handshake = fromAnswer({ url: API, statusCode: 200, statusLine: 'HTTP/0.9 200 OK' });
    const found = diagnosisOf('handshake-not-http', given(attempt(), { handshake }), FIREFOX);
    expect(found).toMatchObject({ confidence: 'certain', notes: [] });
  });

  it('does not hold where a TLS port hangs up', () => {
    const record = inChrome(
      'Connection closed before receiving a handshake response',
      attempt(20, 'ws://api.example:443/'),
    );
    expect(diagnosisOf('handshake-not-http', record)).toBeUndefined();
  });
});

describe('handshake-dropped', () => {
  const text = 'Connection closed before receiving a handshake response';

  it('points at TLS on its port', () => {
    const record = inChrome(text, attempt(20, 'ws://api.example:443/'));
    expect(diagnosisOf('handshake-dropped', record)).toMatchObject({
      confidence: 'certain',
      values: { port: 443 },
      notes: ['tlsPort'],
    });
  });

  it('does not where the endpoint has opened before', () => {
    const record = inChrome(text, attempt(20, 'ws://api.example:443/'));
    const found = diagnosisOf('handshake-dropped', record, { others: [openedBefore('ws://api.example:443/')] });
    expect(found?.notes).toEqual([]);
  });

  it('says that it happens each time', () => {
    const found = diagnosisOf('handshake-dropped', inChrome(text), { others: [earlier(inChrome(text))] });
    expect(found?.notes).toEqual(['eachTime']);
  });

  it('leaves open in Firefox whether the port speaks TLS', () => {
    const failure = parseWebRequestError('NS_ERROR_NET_RESET', API);
    const record = given(attempt(), { handshake: outcome({ failure }) });
    expect(diagnosisOf('handshake-dropped', record, FIREFOX)).toMatchObject({
      confidence: 'certain',
      notes: ['noTls'],
    });
  });

  it('does not hold where the connection was refused', () => {
    const record = inChrome('Error in connection establishment: net::ERR_CONNECTION_REFUSED');
    expect(diagnosisOf('handshake-dropped', record)).toBeUndefined();
  });
});

describe('handshake-timeout', () => {
  const unanswered = { handshake: outcome({ failure: NO_ANSWER }) };

  it('is certain in Firefox after its time limit, with a request and no answer', () => {
    expect(diagnosisOf('handshake-timeout', given(attempt(20_311), unanswered), FIREFOX)).toMatchObject({
      confidence: 'certain',
      values: { after: 20_311 },
      notes: ['holdsBack'],
    });
  });

  it('is likely where only the time is known', () => {
    expect(diagnosisOf('handshake-timeout', given(attempt(20_300)), FIREFOX)).toMatchObject({ confidence: 'likely' });
    expect(diagnosisOf('handshake-timeout', given(attempt(240_020)))).toMatchObject({
      confidence: 'likely',
      notes: [],
    });
  });

  it('is certain with Chromium’s words, also of a socket seen from the network', () => {
    const record = inChrome('WebSocket opening handshake timed out', attempt(240_000));
    const { handshake } = record;
    const outside = recordFromNetwork(1, { ...report, outcome: handshake ?? ASKED }, topDocument);
    expect(diagnosisOf('handshake-timeout', record)).toMatchObject({
      confidence: 'certain',
      values: { after: 240_000 },
    });
    expect(diagnosisOf('handshake-timeout', outside)).toMatchObject({
      confidence: 'certain',
      values: {},
      evidence: [{ fact: 'browserSays' }],
    });
  });

  it('is likely for a request of a worker that Firefox has waited for in vain', () => {
    const record = recordFromNetwork(1, { ...report, told: null, outcome: ASKED }, topDocument);
    expect(diagnosisOf('handshake-timeout', record, FIREFOX)).toMatchObject({
      confidence: 'likely',
      evidence: [{ fact: 'requestUnanswered' }],
    });
    expect(diagnosisOf('handshake-timeout', record)).toBeUndefined();
  });

  it('takes its time limit from the table', () => {
    const { browsers } = DEFAULT_LIMITS;
    const limits = { ...DEFAULT_LIMITS, browsers: { ...browsers, firefox: { ...browsers.firefox, open: 2300 } } };
    expect(diagnosisOf('handshake-timeout', given(attempt(2300)), { ...FIREFOX, limits })).toBeDefined();
  });

  it.each([
    [
      'the page gave up',
      given([
        { ...created(), at: 0 },
        { ...closeCalled(0), at: 5000 },
        { ...closed(1006), at: 5000 },
      ]),
    ],
    [
      'the page gave up at the time limit',
      given(
        [
          { ...created(), at: 0 },
          { ...closeCalled(0), at: 20_300 },
          { ...closed(1006), at: 20_300 },
        ],
        unanswered,
      ),
    ],
    [
      'the page was left at the time limit',
      given([
        { ...created(), at: 0 },
        { ...left(false, 0), at: 20_300 },
      ]),
    ],
    ['it took another time', given(attempt(9000), unanswered)],
    [
      'there was a status',
      given(attempt(20_300), { handshake: outcome({ failure: failureOfStatus(403, ''), status: 403 }) }),
    ],
    [
      'the network says why',
      given(attempt(20_300), { handshake: outcome({ failure: failureWith('timed-out', '', 'NS_ERROR_NET_TIMEOUT') }) }),
    ],
  ])('does not hold where %s', (_case, record) => {
    expect(diagnosisOf('handshake-timeout', record, FIREFOX)).toBeUndefined();
  });
});
