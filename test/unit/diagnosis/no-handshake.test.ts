import { describe, expect, it } from 'vitest';
import { diagnose, withoutNeedlessFallbacks } from '../../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { parseFailureText, parseWebRequestError } from '../../../src/record/handshake-failure.ts';
import { createNeighbourhood } from '../../../src/record/neighbours.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import {
  type BareObservation,
  closeCalled,
  closed,
  created,
  errored,
  left,
  opened,
  rejected,
  stream,
} from '../support/observations.ts';
import { outsideRecord, topDocument } from '../support/records.ts';
import { diagnosesOf, diagnosisOf, given, outcome } from './support.ts';

const WALL = 1_700_000_000_000;
const SECURE_PAGE = topDocument;
const LOCAL_PAGE = { ...topDocument, url: 'http://localhost:5173/' };

/** An attempt at that address that failed `after` milliseconds. */
function failing(after: number, url?: string): BareObservation[] {
  return [
    { ...created(url), at: 0 },
    { ...errored, at: after },
    { ...closed(1006), at: after },
  ];
}

/** As Chromium tells it in DevTools. */
const said = (text: string) => {
  const { status, failure } = parseFailureText(text);
  return { handshake: outcome({ source: 'devtools.network', status, failure }) };
};
const establishing = (netError: string) => said(`Error in connection establishment: net::${netError}`);
/** As Firefox's webRequest tells it. */
const firefoxSaid = (error: string, url = 'wss://api.example/live') => ({
  handshake: outcome({ failure: parseWebRequestError(error, url) }),
});

function threw(errorName: string, url: string, facts: Partial<SocketRecord> = {}): SocketRecord {
  const observation: BareObservation = {
    kind: 'threw',
    url,
    protocols: [],
    errorName,
    errorMessage: 'no',
    stack: null,
  };
  return given([observation], facts);
}

function violation(disposition: 'enforce' | 'report') {
  return { violation: { directive: 'connect-src', disposition, blockedUrl: 'wss://api.example/live' } };
}

/** Another record of the log, `ms` later by both clocks. */
function another(number: number, observations: readonly BareObservation[], ms = 0, facts: Partial<SocketRecord> = {}) {
  const record = given(observations, facts);
  const later = <M extends { at: number; wall: number } | null>(moment: M): M =>
    moment && { ...moment, wall: WALL + moment.at + ms, at: moment.at + ms };
  return {
    ...record,
    id: `${record.document.id}/${number}`,
    created: later(record.created),
    opened: later(record.opened),
    errored: later(record.errored),
    closed: later(record.closed),
  };
}

describe('bad-constructor-arguments', () => {
  it('holds where the browser threw a SyntaxError', () => {
    const diagnosis = diagnosisOf('bad-constructor-arguments', threw('SyntaxError', 'wss://a/#x'));
    expect(diagnosis).toMatchObject({ confidence: 'certain' });
    expect(diagnosis?.evidence[0]).toEqual({
      fact: 'constructorThrew',
      values: { api: 'WebSocket' },
      quote: 'SyntaxError: no',
    });
  });

  it('is likely where an argument had the wrong type', () => {
    expect(diagnosisOf('bad-constructor-arguments', threw('TypeError', 'wss://a/'))).toMatchObject({
      confidence: 'likely',
    });
  });

  it('does not where a socket was made', () => {
    expect(diagnosisOf('bad-constructor-arguments', given([created('ws://host/'), opened, closed(1000)]))).toBe(
      undefined,
    );
  });
});

describe('mixed-content', () => {
  it('holds where a secure page asks for ws:', () => {
    expect(diagnosisOf('mixed-content', threw('SecurityError', 'ws://api.example/'))).toMatchObject({
      confidence: 'certain',
      values: { host: 'api.example' },
    });
  });

  it('holds for a stream', () => {
    const record = given([{ ...stream, url: 'ws://api.example/' } as BareObservation, rejected('SecurityError')]);
    expect(diagnosisOf('mixed-content', record)).toMatchObject({ confidence: 'certain' });
    const forbidden = { ...record, ...violation('enforce') };
    expect(diagnosisOf('mixed-content', forbidden)).toBeUndefined();
  });

  it('is likely in a frame whose address has no scheme of its own', () => {
    const document = { ...topDocument, isTop: false, url: 'about:srcdoc' };
    expect(diagnosisOf('mixed-content', threw('SecurityError', 'ws://api.example/', { document }))).toMatchObject({
      confidence: 'likely',
    });
  });

  it('does not for loopback, wss: or a page by http:', () => {
    for (const record of [
      threw('SecurityError', 'ws://127.0.0.1:3000/'),
      threw('SecurityError', 'wss://api.example/'),
      threw('SecurityError', 'ws://api.example/', { document: { ...topDocument, url: 'http://app.example/' } }),
    ]) {
      expect(diagnosisOf('mixed-content', record)).toBeUndefined();
    }
  });
});

describe('csp-blocked', () => {
  const bornClosed = [{ ...created(), readyState: 3 } as BareObservation, errored];

  it('is certain with the violation, and likely without', () => {
    expect(diagnosisOf('csp-blocked', given(bornClosed, violation('enforce')))).toMatchObject({
      confidence: 'certain',
      values: { directive: 'connect-src', origin: 'wss://api.example' },
    });
    expect(diagnosisOf('csp-blocked', given(bornClosed))).toMatchObject({ confidence: 'likely' });
  });

  it('holds where the constructor threw (Firefox)', () => {
    const record = threw('NS_ERROR_CONTENT_BLOCKED', 'wss://api.example/live');
    expect(diagnosisOf('csp-blocked', record, { browser: 'firefox' })).toMatchObject({ confidence: 'likely' });
    const violated = { ...record, ...violation('enforce') };
    expect(diagnosisOf('csp-blocked', violated, { browser: 'firefox' })).toMatchObject({ confidence: 'certain' });
  });

  it('holds for a stream that was refused', () => {
    const record = given([stream, rejected('SecurityError')], violation('enforce'));
    expect(diagnosisOf('csp-blocked', record)).toMatchObject({ confidence: 'certain' });
    expect(diagnosisOf('csp-blocked', { ...record, violation: null })).toMatchObject({ confidence: 'likely' });
    expect(diagnosisOf('csp-blocked', { ...record, violation: null, url: 'ws://a.example/' })).toMatchObject({
      confidence: 'possible',
    });
  });

  it('does not where the policy only reports, and the handshake failed', () => {
    const record = given(failing(40), {
      ...violation('report'),
      ...said('Error during WebSocket handshake: Unexpected response code: 404'),
    });
    expect(diagnosisOf('csp-blocked', record)).toBeUndefined();
  });
});

describe('blocked-port', () => {
  const url = 'ws://127.0.0.1:25/';

  it('is certain where the browser says so', () => {
    const record = given(failing(4, url), establishing('ERR_UNSAFE_PORT'));
    expect(diagnosisOf('blocked-port', record)).toMatchObject({ confidence: 'certain', values: { port: 25 } });
  });

  it('is likely where it failed at once without a word', () => {
    expect(diagnosisOf('blocked-port', given(failing(4, url)), { browser: 'firefox' })).toMatchObject({
      confidence: 'likely',
    });
  });

  it('does not where Firefox was set to allow the port, and it opened', () => {
    const record = given([created(url), opened, closed(1006)]);
    expect(diagnosisOf('blocked-port', record, { browser: 'firefox' })).toBeUndefined();
  });

  it('does not on another port, after a while, or with other words', () => {
    for (const record of [
      given(failing(3, 'ws://127.0.0.1:8081/'), establishing('ERR_CONNECTION_REFUSED')),
      given(failing(3, 'ws://127.0.0.1:8081/')),
      given(failing(300, url)),
      given(failing(4, url), establishing('ERR_CONNECTION_REFUSED')),
    ]) {
      expect(diagnosisOf('blocked-port', record)).toBeUndefined();
    }
  });
});

describe('local-network-blocked', () => {
  const url = 'ws://127.0.0.1:3002/';

  it('is certain where the browser says so', () => {
    const record = given(failing(7, url), {
      ...establishing('ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'),
      document: { ...SECURE_PAGE, isTop: false },
    });
    expect(diagnosisOf('local-network-blocked', record)).toMatchObject({ confidence: 'certain', notes: ['frame'] });
  });

  it('is possible where a public page failed at once', () => {
    expect(diagnosisOf('local-network-blocked', given(failing(7, url)))).toMatchObject({ confidence: 'possible' });
  });

  it('does not between local places, in Firefox, or where it had opened before', () => {
    const local = given(failing(7, 'ws://localhost:3002/'), { document: LOCAL_PAGE });
    expect(diagnosisOf('local-network-blocked', local)).toBeUndefined();
    const record = given(failing(7, url));
    expect(diagnosisOf('local-network-blocked', record, { browser: 'firefox' })).toBeUndefined();
    const others = [
      another(
        2,
        [
          { ...created(url), at: 0 },
          { ...opened, at: 5 },
        ],
        -60_000,
      ),
    ];
    expect(diagnosisOf('local-network-blocked', record, { others })).toBeUndefined();
  });
});

describe('blocked-by-extension', () => {
  it('is likely where the browser names a client', () => {
    const record = given(failing(20), establishing('ERR_BLOCKED_BY_CLIENT'));
    expect(diagnosisOf('blocked-by-extension', record)).toMatchObject({ confidence: 'likely' });
  });

  it('does not with an empty text alone', () => {
    const record = given(failing(20), said(''));
    expect(diagnosisOf('blocked-by-extension', record)).toBeUndefined();
    expect(diagnosisOf('never-opened-unknown', record)?.notes).toContain('withheld');
  });
});

describe('too-many-sockets', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      another(
        index + 2,
        [
          { ...created(`wss://h.example/${index}`), at: 0 },
          { ...opened, at: 5 },
        ],
        -1000,
      ),
    );
  const record = another(1, failing(2));

  it('is certain where the browser says so', () => {
    const named = { ...record, ...said('Insufficient resources') };
    expect(diagnosisOf('too-many-sockets', named, { others: crowd(3) })).toMatchObject({
      confidence: 'certain',
      evidence: [{ fact: 'browserSays' }, { fact: 'openAtOnce', values: { count: 4 } }],
    });
  });

  it('is likely for the socket after the last that is allowed', () => {
    expect(diagnosisOf('too-many-sockets', record, { others: crowd(255) })).toMatchObject({ confidence: 'likely' });
    expect(diagnosisOf('too-many-sockets', record, { others: crowd(254) })).toMatchObject({ confidence: 'possible' });
    expect(diagnosisOf('too-many-sockets', record, { others: crowd(200) })).toBeUndefined();
    expect(diagnosisOf('too-many-sockets', record, { others: crowd(200), browser: 'firefox' })).toMatchObject({
      confidence: 'likely',
    });
  });

  it('does not with a few', () => {
    expect(diagnosisOf('too-many-sockets', record, { others: crowd(12) })).toBeUndefined();
  });
});

describe('offline', () => {
  const context = { ...ORDINARY, online: false, offlineAgoMs: 4000 };

  it('is certain where the browser says so', () => {
    const record = given(failing(2), establishing('ERR_INTERNET_DISCONNECTED'));
    expect(diagnosisOf('offline', record)).toMatchObject({ confidence: 'certain' });
  });

  it('is likely by navigator.onLine, and stands before the name that could not be found', () => {
    expect(diagnosisOf('offline', given(failing(2), { context }))).toMatchObject({
      confidence: 'likely',
      evidence: [{ fact: 'isOffline' }, { fact: 'offline', values: { ago: 4000 } }],
    });
    const nameless = given(failing(2), { context, ...establishing('ERR_NAME_NOT_RESOLVED') });
    expect(diagnosesOf(nameless).map(({ id }) => id)).toEqual(['offline', 'dns-failed']);
  });

  it('does not for loopback, an open socket, or where another opened', () => {
    expect(diagnosisOf('offline', given(failing(2, 'ws://localhost:1/'), { context }))).toBeUndefined();
    expect(diagnosisOf('offline', given([created(), opened, closed(1006)], { context }))).toBeUndefined();
    const record = { ...another(1, failing(2)), context };
    const others = [
      another(2, [
        { ...created('wss://b.example/'), at: 0 },
        { ...opened, at: 5 },
      ]),
    ];
    expect(diagnosisOf('offline', record, { others })).toBeUndefined();
  });
});

describe('dns-failed', () => {
  it.each([
    ['Chromium', establishing('ERR_NAME_NOT_RESOLVED')],
    ['Firefox', firefoxSaid('NS_ERROR_UNKNOWN_HOST')],
  ])('holds where %s says so', (_browser, facts) => {
    const record = given(failing(30, 'wss://api.exmaple.com/'), facts);
    expect(diagnosisOf('dns-failed', record)).toMatchObject({
      confidence: 'certain',
      values: { host: 'api.exmaple.com' },
      notes: [],
    });
  });

  it('says that a name is right which worked a moment ago', () => {
    const record = { ...another(1, failing(30)), ...establishing('ERR_NAME_NOT_RESOLVED') };
    const others = [
      another(
        2,
        [
          { ...created(), at: 0 },
          { ...opened, at: 5 },
          { ...closed(1006), at: 9 },
        ],
        -30_000,
      ),
    ];
    expect(diagnosisOf('dns-failed', record, { others })).toMatchObject({ notes: ['resolvedBefore'] });
  });

  it('does not for a refused port', () => {
    const record = given(failing(3), establishing('ERR_CONNECTION_REFUSED'));
    expect(diagnosisOf('dns-failed', record)).toBeUndefined();
  });
});

describe('connection-refused', () => {
  it.each([
    ['Chromium', establishing('ERR_CONNECTION_REFUSED')],
    ['Firefox', firefoxSaid('NS_ERROR_CONNECTION_REFUSED')],
  ])('holds where %s says so', (_browser, facts) => {
    expect(diagnosisOf('connection-refused', given(failing(3), facts))).toMatchObject({
      confidence: 'certain',
      notes: [],
    });
  });

  it('holds for a socket that only the network log saw', () => {
    const record = { ...outsideRecord(null), ...establishing('ERR_CONNECTION_REFUSED') };
    expect(diagnosisOf('connection-refused', record)).toMatchObject({ confidence: 'certain' });
  });

  it('notes that it worked before, and the two addresses of localhost', () => {
    const url = 'ws://localhost:3000/';
    const record = { ...another(1, failing(3, url)), ...establishing('ERR_CONNECTION_REFUSED') };
    const others = [
      another(
        2,
        [
          { ...created(url), at: 0 },
          { ...opened, at: 5 },
        ],
        -30_000,
      ),
    ];
    expect(diagnosisOf('connection-refused', record, { others })?.notes).toEqual(['workedBefore', 'loopback']);
  });

  it('does not where a proxy answered', () => {
    const record = given(failing(3), { handshake: outcome({ status: 502 }) });
    expect(diagnosisOf('connection-refused', record)).toBeUndefined();
  });
});

describe('connect-timeout', () => {
  it.each(['ERR_CONNECTION_TIMED_OUT', 'ERR_TIMED_OUT'])('holds with %s', (netError) => {
    const record = given(failing(21_000, 'ws://10.0.0.7/'), establishing(netError));
    expect(diagnosisOf('connect-timeout', record)).toMatchObject({
      confidence: 'certain',
      notes: ['privateAddress'],
    });
  });

  it('notes that there is no route', () => {
    const record = given(failing(900), establishing('ERR_ADDRESS_UNREACHABLE'));
    expect(diagnosisOf('connect-timeout', record)?.notes).toEqual(['noRoute']);
  });

  it('does not where the handshake timed out, or another got through meanwhile', () => {
    const handshake = given(failing(240_000), said('WebSocket opening handshake timed out'));
    expect(diagnosisOf('connect-timeout', handshake)).toBeUndefined();
    const record = { ...another(1, failing(21_000)), ...establishing('ERR_TIMED_OUT') };
    const others = [
      another(
        2,
        [
          { ...created('wss://api.example/b'), at: 0 },
          { ...opened, at: 50 },
        ],
        500,
      ),
    ];
    expect(diagnosisOf('connect-timeout', record, { others })).toBeUndefined();
  });
});

describe('client-proxy', () => {
  const failed = (number: number, host: string) => another(number, failing(80, `wss://${host}/`), number);
  const record = failed(1, 'a.example');

  it('is certain where the browser or the proxy says so', () => {
    const tunnel = given(failing(80), said('Establishing a tunnel via proxy server failed.'));
    expect(diagnosisOf('client-proxy', tunnel)).toMatchObject({ confidence: 'certain', notes: [] });
    const login = given(failing(80, 'ws://a.example/'), { handshake: outcome({ status: 407 }) });
    expect(diagnosisOf('client-proxy', login)).toMatchObject({ confidence: 'certain', notes: ['plain', 'login'] });
  });

  it('is likely where wss: fails to every host, and pages load', () => {
    const others = [failed(2, 'b.example'), failed(3, 'c.example')];
    expect(diagnosisOf('client-proxy', record, { others })).toMatchObject({
      confidence: 'likely',
      evidence: [{ fact: 'secureFailsEverywhere', values: { hosts: 3 } }, {}, {}],
    });
  });

  it('is likely for the last to fail as for the first, in the panel too', () => {
    const log = [1, 2, 3].map((number) => {
      const each = failed(number, `${number}.example`);
      const moment = { at: 60_000 * number, wall: WALL + 60_000 * number };
      return { ...each, created: moment, closed: each.closed && { ...each.closed, ...moment } };
    });
    const neighboursOf = createNeighbourhood(log);
    for (const each of log) {
      const diagnoses = diagnose(each, { browser: 'chrome', limits: DEFAULT_LIMITS, neighboursOf });
      expect(diagnoses[0]?.id).toBe('client-proxy');
    }
  });

  it('does not with one host, or where one has opened', () => {
    expect(diagnosisOf('client-proxy', record, { others: [failed(2, 'a.example')] })).toBeUndefined();
    const openedOnce = another(
      4,
      [
        { ...created('wss://d.example/'), at: 0 },
        { ...opened, at: 5 },
        { ...closed(1000), at: 9 },
      ],
      -500_000,
    );
    const others = [failed(2, 'b.example'), failed(3, 'c.example'), openedOnce];
    expect(diagnosisOf('client-proxy', record, { others })).toBeUndefined();
  });
});

const failed1015: BareObservation[] = [created(), errored, closed(1015, '', false)];

describe('tls-certificate', () => {
  it('is certain where Chromium says so', () => {
    const record = given(failing(20, 'wss://localhost:8443/'), establishing('ERR_CERT_AUTHORITY_INVALID'));
    expect(diagnosisOf('tls-certificate', record)).toMatchObject({ confidence: 'certain', notes: ['development'] });
  });

  it('is likely with 1015 of Firefox, unless its words blame TLS, or without words the port is plain as a rule', () => {
    const facts = firefoxSaid('Das Zertifikat ist nicht vertrauenswürdig.');
    const firefox = { browser: 'firefox' as const };
    expect(diagnosisOf('tls-certificate', given(failed1015, facts), firefox)).toMatchObject({
      confidence: 'likely',
      notes: ['tlsFailed'],
    });
    expect(diagnosisOf('tls-protocol', given(failed1015, facts), firefox)).toMatchObject({ confidence: 'possible' });
    const blamed = given(failed1015, firefoxSaid('SSL hat einen zu langen Datensatz empfangen.'));
    expect(diagnosisOf('tls-certificate', blamed, firefox)).toMatchObject({ confidence: 'possible' });
    expect(diagnosisOf('tls-protocol', blamed, firefox)).toMatchObject({ confidence: 'likely' });
    // Without a word of SSL, as those of versions and ciphers are.
    const mismatch = given(failed1015, firefoxSaid('对等端报告不兼容或不支持的协议版本。'));
    expect(diagnosisOf('tls-protocol', mismatch, firefox)).toMatchObject({ confidence: 'likely' });
    expect(diagnosisOf('tls-certificate', mismatch, firefox)).toMatchObject({ confidence: 'possible' });
    const plain = given([created('wss://dev.example:3000/'), ...failed1015.slice(1)]);
    expect(diagnosisOf('tls-certificate', plain, firefox)).toMatchObject({ confidence: 'possible' });
    expect(diagnosisOf('tls-protocol', plain, firefox)).toMatchObject({ confidence: 'likely', notes: ['plainPort'] });
  });

  it('is possible where the handshake was cancelled, as for a client certificate', () => {
    const record = given(failing(60), said('WebSocket opening handshake was canceled'));
    expect(diagnosisOf('tls-certificate', record)).toMatchObject({
      confidence: 'possible',
      notes: ['clientCertificate'],
    });
  });

  it('does not where 1015 came over the wire, nor with an empty text', () => {
    const onTheWire = given([created(), closed(1015, '', true)]);
    expect(diagnosisOf('tls-certificate', onTheWire, { browser: 'firefox' })).toBeUndefined();
    const withheld = given(failing(60), said(''));
    expect(diagnosisOf('tls-certificate', withheld)).toBeUndefined();
    expect(diagnosisOf('never-opened-unknown', withheld)?.notes).toContain('tls');
  });
});

describe('tls-protocol', () => {
  it('is certain where Chromium says so', () => {
    const record = given(failing(5, 'wss://localhost:3000/'), establishing('ERR_SSL_PROTOCOL_ERROR'));
    expect(diagnosisOf('tls-protocol', record)).toMatchObject({ confidence: 'certain', notes: ['plainPort'] });
  });

  it('notes where only the version or the cipher differs', () => {
    const record = given(failing(5, 'wss://a.example:8080/'), establishing('ERR_SSL_VERSION_OR_CIPHER_MISMATCH'));
    expect(diagnosisOf('tls-protocol', record)?.notes).toEqual(['nothingInCommon']);
  });

  it('does not for ws:, a certificate, or a port that has spoken TLS', () => {
    const plain = given(
      failing(5, 'ws://a.example:443/'),
      said('Connection closed before receiving a handshake response'),
    );
    expect(diagnosisOf('tls-protocol', plain)).toBeUndefined();
    const certificate = given(failing(5), establishing('ERR_CERT_DATE_INVALID'));
    expect(diagnosisOf('tls-protocol', certificate)).toBeUndefined();
    const others = [
      another(
        2,
        [
          { ...created(), at: 0 },
          { ...opened, at: 5 },
        ],
        -90_000,
      ),
    ];
    const record = another(1, failed1015);
    expect(diagnosisOf('tls-protocol', record, { others, browser: 'firefox' })).toBeUndefined();
    expect(diagnosisOf('tls-certificate', record, { others, browser: 'firefox' })?.notes).toContain('workedBefore');
  });
});

describe('closed-while-connecting', () => {
  const gaveUp = (after: number, stack: string | null = null): BareObservation[] => [
    { ...created(), at: 0 },
    { ...closeCalled(0), at: after, stack } as BareObservation,
    { ...errored, at: after + 1 },
    { ...closed(1006), at: after + 1 },
  ];

  it('holds, and notes a socket that follows at once', () => {
    const record = another(1, gaveUp(3));
    const others = [
      another(
        2,
        [
          { ...created(), at: 0 },
          { ...opened, at: 20 },
        ],
        4,
      ),
    ];
    expect(diagnosisOf('closed-while-connecting', record, { others })).toMatchObject({
      confidence: 'certain',
      values: { after: 3 },
      notes: ['remount'],
    });
    const elsewhere = [another(2, [{ ...created('wss://b.example/'), at: 0 }], 4)];
    expect(diagnosisOf('closed-while-connecting', record, { others: elsewhere })?.notes).toEqual([]);
  });

  it('notes a clean-up of React, and a time limit of the page', () => {
    const react = given(gaveUp(3, 'Error\n  at safelyCallDestroy (https://a.example/react-dom.js:1:2)'));
    expect(diagnosisOf('closed-while-connecting', react)?.notes).toEqual(['effect']);
    const click = given(gaveUp(3, 'Error\n  at processDispatchQueue (https://a.example/react-dom.js:1:2)'));
    expect(diagnosisOf('closed-while-connecting', click)?.notes).toEqual([]);
    expect(diagnosisOf('closed-while-connecting', given(gaveUp(5000)))?.notes).toEqual(['ownTimeout']);
  });

  it('holds for a stream whose signal was aborted', () => {
    const record = given([stream, rejected('AbortError')]);
    expect(diagnosisOf('closed-while-connecting', record)).toMatchObject({
      confidence: 'certain',
      evidence: [{ fact: 'rejected', quote: 'AbortError: no' }, { fact: 'neverOpened' }],
      notes: ['aborted'],
    });
  });

  it('holds for a worker’s socket where Chromium says so', () => {
    const facts = said('WebSocket is closed before the connection is established.');
    expect(diagnosisOf('closed-while-connecting', { ...outsideRecord(null), ...facts })).toMatchObject({
      confidence: 'certain',
    });
  });

  it('does not after open', () => {
    const record = given([created(), opened, closeCalled(1), closed(1005)]);
    expect(diagnosisOf('closed-while-connecting', record)).toBeUndefined();
  });
});

describe('page-left-while-connecting', () => {
  it('holds where the page went away', () => {
    const record = given([created(), left(false, 0)]);
    expect(diagnosesOf(record)).toMatchObject([{ id: 'page-left-while-connecting', confidence: 'certain' }]);
  });

  it('does not where it was only hidden', () => {
    const record = given(failing(40), { context: { ...ORDINARY, visibility: 'hidden', hiddenMs: 9000 } });
    expect(diagnosisOf('page-left-while-connecting', record)).toBeUndefined();
  });
});

describe('never-opened-unknown', () => {
  it('lists what was looked at', () => {
    const record = given(failing(300), { context: ORDINARY });
    expect(diagnosesOf(record)).toMatchObject([
      {
        id: 'never-opened-unknown',
        confidence: 'likely',
        values: { browser: 'chrome', address: 'https://api.example/live' },
        notes: ['roundTrip', 'tls', 'devtoolsClosed'],
      },
    ]);
    expect(diagnosisOf('never-opened-unknown', record)?.evidence.map(({ fact }) => fact)).toEqual([
      'neverOpened',
      'closeEvent',
      'noWords',
      'noCloseCall',
      'noViolation',
      'isOnline',
      'portAllowed',
    ]);
  });

  it.each([
    [3, 'ws://localhost:3000/', 'instantLocal'],
    [3, 'ws://a.example/', 'instant'],
    [200, 'ws://a.example/', 'roundTrip'],
    [9000, 'ws://a.example/', 'slow'],
  ])('says after %i ms at %s: %s', (after, url, note) => {
    expect(diagnosisOf('never-opened-unknown', given(failing(after, url)))?.notes).toContain(note);
  });

  it('compares with earlier attempts', () => {
    const record = another(1, failing(300));
    const worked = [
      another(
        2,
        [
          { ...created(), at: 0 },
          { ...opened, at: 5 },
        ],
        -90_000,
      ),
    ];
    expect(diagnosisOf('never-opened-unknown', record, { others: worked })?.notes).toContain('openedBefore');
    const never = [another(2, failing(300), -90_000)];
    expect(diagnosisOf('never-opened-unknown', record, { others: never })?.notes).toContain('neverBefore');
  });

  it('stays last where another cause is merely possible, and speaks of the throw of a page’s own', () => {
    const possible = given(failing(7, 'ws://127.0.0.1:3002/'));
    expect(diagnosesOf(possible).map(({ id }) => id)).toEqual(['local-network-blocked', 'never-opened-unknown']);
    const ownError = threw('MyError', 'wss://a.example/');
    expect(diagnosesOf(ownError)).toMatchObject([{ id: 'never-opened-unknown', values: { api: 'WebSocket' } }]);
  });

  it('does not where a cause is likely, nor where nobody failed', () => {
    const port = given(failing(4, 'ws://a.example:25/'));
    expect(diagnosesOf(port).map(({ id }) => id)).toEqual(['blocked-port']);
    expect(diagnosisOf('never-opened-unknown', given([created(), opened, closed(1006)]))).toBeUndefined();
    expect(diagnosisOf('never-opened-unknown', outsideRecord(101))).toBeUndefined();
  });
});

describe('a fallback', () => {
  const diagnosis = (id: Diagnosis['id'], confidence: Diagnosis['confidence'], isFallback = false): Diagnosis => ({
    id,
    confidence,
    isFallback,
    evidence: [],
    values: {},
    notes: [],
    links: [],
    refines: [],
  });
  const unknown = diagnosis('never-opened-unknown', 'certain', true);

  it('goes where a cause is certain or likely', () => {
    for (const confidence of ['certain', 'likely'] as const) {
      const known = diagnosis('blocked-port', confidence);
      expect(withoutNeedlessFallbacks([unknown, known])).toEqual([known]);
    }
  });

  it('stays where a cause is merely possible', () => {
    const possible = diagnosis('blocked-port', 'possible');
    expect(withoutNeedlessFallbacks([unknown, possible])).toEqual([unknown, possible]);
  });
});
