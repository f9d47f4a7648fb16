// @vitest-environment happy-dom
/** What the browser said, what went on in the page, and the sockets around: in the detail of a disconnect. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { HandshakeFailureKind, HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import { HANDSHAKE_FAILURE_KINDS } from '../../../src/record/handshake-outcome.ts';
import type { PageContext } from '../../../src/record/page-context.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { cells, drawPanel, factsOf, plain, rows, sectionOf } from './dom.tsx';
import { dropped, fixtureSource, moment, socket } from './fixtures.ts';

afterEach(cleanup);

const handshake = (more: Partial<HandshakeOutcome> = {}): HandshakeOutcome => ({
  source: 'devtools.network',
  status: null,
  failure: null,
  headers: null,
  remoteAddress: null,
  redirectTo: null,
  ...more,
});

const failed = (kind: HandshakeFailureKind, words = '', netError: string | null = null) => ({
  kind,
  text: words,
  netError,
});

const neverOpened = (outcome: HandshakeOutcome | null): SocketRecord => ({
  ...socket({ openMs: null, close: { code: 1006, wasClean: false }, errored: true }),
  handshake: outcome,
});

const REFUSED = handshake({
  status: 403,
  failure: failed('http-status', 'Error during WebSocket handshake: Unexpected response code: 403'),
});

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
/** How sure the first cause is. */
const sureness = () => sectionOf('Why').querySelector('.sure')?.textContent;

describe('the headline of a handshake that failed', () => {
  it('is the first cause, and the code’s name stays beside it', () => {
    drawPanel([neverOpened(REFUSED)]);
    expect(cells(rows()[0])[1]).toBe('The server refused the connection (HTTP 403) · Abnormal Closure');
  });

  it.each(HANDSHAKE_FAILURE_KINDS.map((kind) => [kind]))('has words for %s in each language', (kind) => {
    for (const texts of [en, de]) {
      const words = texts.failures[kind];
      for (const status of [null, 302, 403, 404, 426, 429, 200, 503]) {
        expect(words.headline(status)).toMatch(/^\p{Lu}[^.]+$/u);
        expect(words.headline(status).length).toBeLessThan(80);
        expect(words.meaning(status)).toMatch(/^\p{Lu}.*\.$/u);
      }
    }
    expect(de.failures[kind].headline(500)).not.toBe(en.failures[kind].headline(500));
  });

  it('is certain where the browser named the cause, with the fact as evidence and what to do', () => {
    open(neverOpened(REFUSED));
    expect(sureness()).toBe('certain');
    expect(text()).toContain(
      'The server, or a proxy before it, answered the handshake with HTTP 403 instead of 101. The attempt ended after 84 ms; the page itself is only told 1006.',
    );
    expect(text()).toContain('The server answered HTTP 403');
    expect(text()).toContain('Do:');
  });

  it('hides why where another extension makes the browser withhold it, and says what would tell', () => {
    open(neverOpened(handshake({ failure: failed('withheld') })));
    expect(headline()).toBe('The connection could not be opened; the browser hides why');
    expect(sectionOf('Why').textContent).toMatch(/extension/);
  });

  it('says so where Firefox took a wrong answer for a good one', () => {
    open(neverOpened(handshake({ source: 'webRequest', status: 101 })), 'firefox');
    expect(headline()).toBe('The answer did not come from a WebSocket server for this request');
    expect(sureness()).toBe('likely');
  });

  it('says to keep DevTools open where Chrome was not listened to', () => {
    open(neverOpened(null));
    expect(sectionOf('Why').textContent).toMatch(/DevTools/);
  });

  it('names broken bytes after open', () => {
    open({
      ...dropped(),
      errored: moment(135_083),
      handshake: handshake({ status: 101, failure: failed('bad-text') }),
    });
    expect(headline()).toBe('The server sent text that is not UTF-8');
    expect(text()).toContain('The connection was open for 2 min 14 s. A text message held bytes that are not UTF-8.');
  });

  it('does not put a failure above what is certain without it', () => {
    const closeCall = { ...moment(1050), code: null, reason: null, readyState: 0 as const, stack: null };
    open({ ...neverOpened(handshake({ failure: failed('page-cancelled') })), closeCall });
    expect(headline()).toBe('Your own code closed the socket before it was open');
  });
});

describe('a policy that forbade the connection', () => {
  const violation = {
    directive: 'connect-src',
    disposition: 'enforce',
    blockedUrl: 'wss://api.acme.dev/live',
  } as const;
  const born = { ...socket({ openMs: null }, { createdReadyState: 3, errored: moment(1001) }), violation };

  it('is certain, and the advice names what to add', () => {
    open(born);
    expect(headline()).toBe('Blocked by the page’s Content Security Policy (connect-src)');
    expect(sureness()).toBe('certain');
    expect(text()).toContain('wss://api.acme.dev');
    expect(screen.queryByRole('heading', { name: 'Handshake' })).toBeNull();
  });

  it('is no cause where it only reports', () => {
    open({ ...born, violation: { ...violation, disposition: 'report' } });
    expect(sureness()).toBe('likely');
    expect(factsOf('The page at that moment')['policy']).toBe(
      'connect-src (report only) would forbid wss://api.acme.dev/live',
    );
  });
});

describe('mixed content', () => {
  const threw = { name: 'SecurityError', message: 'An insecure WebSocket connection may not be initiated.' };
  const refused = { ...socket({ openMs: null }), url: 'ws://api.acme.dev:8080/live', createdReadyState: null, threw };

  it('is certain, and the advice names the address to use', () => {
    open(refused);
    expect(headline()).toMatch(/^Blocked/);
    expect(sureness()).toBe('certain');
    expect(text()).toContain('wss://api.acme.dev:8080');
  });

  it.each([
    ['another error', { ...refused, threw: { ...threw, name: 'SyntaxError' } }],
    ['an encrypted address', { ...refused, url: 'wss://api.acme.dev/live' }],
    ['a page without TLS', { ...refused, document: { ...refused.document, url: 'http://app.acme.dev/' } }],
    ['an address that is not known', { ...refused, url: null }],
  ])('is not said of %s', (_, record) => {
    open(record);
    expect(text()).not.toContain('mixed content');
  });
});

describe('the handshake', () => {
  it('is told with the browser’s words as they are, headers, address and source', () => {
    const outcome = handshake({
      source: 'webRequest',
      status: 502,
      failure: failed('http-status', 'HTTP/1.1 502 Bad Gateway', 'NS_ERROR_X'),
      headers: { server: 'nginx/1.25.4', 'retry-after': '3' },
      remoteAddress: '10.0.0.7',
      redirectTo: 'https://login.acme.dev/',
    });
    open(neverOpened(outcome), 'firefox');
    expect(factsOf('Handshake')).toEqual({
      failure: 'Handshake refused with HTTP 502',
      'the browser’s words': 'HTTP/1.1 502 Bad Gateway',
      'network error': 'NS_ERROR_X',
      answer: 'HTTP 502',
      'redirected to': 'https://login.acme.dev/',
      'remote address': '10.0.0.7',
      'answer headers': 'server: nginx/1.25.4retry-after: 3',
      'told by': 'Firefox’s webRequest',
    });
    expect(within(sectionOf('Handshake')).getByText('HTTP/1.1 502 Bad Gateway').closest('code')).not.toBeNull();
  });

  it('says of each missing fact why it is missing', () => {
    open(neverOpened(handshake({ failure: failed('connection-refused', 'net::ERR_CONNECTION_REFUSED') })));
    expect(factsOf('Handshake')).toMatchObject({
      answer: en.notKnown['no-answer-came'],
      'remote address': en.notKnown['chrome-gives-no-addresses'],
      'answer headers': en.notKnown['chrome-gives-no-headers-of-failures'],
    });
    cleanup();
    open(dropped());
    expect(factsOf('Handshake')).toEqual({ answer: en.notKnown['devtools-closed'] });
  });
});

describe('the page at that moment', () => {
  it('says what happened, and nothing of what did not', () => {
    open({ ...dropped(), context: ORDINARY });
    expect(factsOf('The page at that moment')).toEqual({ tab: 'in front', network: 'online' });
  });

  it('says all there is', () => {
    const context: PageContext = {
      ...ORDINARY,
      visibility: 'hidden',
      hiddenMs: 312_000,
      online: false,
      offlineAgoMs: 4000,
      onlineAgoMs: 60_000,
      connectionType: 'wifi',
      connectionChangeAgoMs: 5000,
      frozenAgoMs: 50_000,
      resumedAgoMs: 700,
      timerGapMs: 41_000,
      timerGapAgoMs: 900,
      longTaskMs: 350,
    };
    open({ ...dropped(), context });
    expect(factsOf('The page at that moment')).toEqual({
      tab: 'in the background for 5 min 12 s',
      network: 'offline; went offline 4.0 s before the end; came online 1 min 0 s before the end',
      connection: 'wifi; changed 5.0 s before the end',
      'page life': 'frozen 50 s before the end; resumed 0.7 s before the end',
      timers: 'one was 41 s late, 0.9 s before the end: asleep, or busy',
      'longest task': '0.4 s, in the last 10 s',
    });
  });

  it('says what Firefox does not tell', () => {
    open({ ...dropped(), context: ORDINARY }, 'firefox');
    expect(factsOf('The page at that moment')).toMatchObject({
      connection: 'The browser does not say.',
      'longest task': 'The browser does not say.',
    });
  });

  it('is left out where nothing is known', () => {
    open(dropped());
    expect(screen.queryByRole('heading', { name: 'The page at that moment' })).toBeNull();
  });
});

describe('a socket seen from outside only', () => {
  const outside = (outcome: HandshakeOutcome): SocketRecord => ({
    ...socket({ openMs: null }, { createdReadyState: null, protocolsOffered: null }),
    seenFrom: 'network',
    handshake: outcome,
    reported: moment(1100),
  });

  it('says so, and claims nothing that cannot be known', () => {
    drawPanel([outside(handshake({ status: 101 }))]);
    expect(cells(rows()[0])).toContain('not known');
    fireEvent.click(rows()[0]?.querySelector('td') as HTMLElement);
    expect(text()).toContain(en.surroundings.outside);
    expect(text()).not.toMatch(/never opened|No error event|none came|after 0/);
    expect(plain(sectionOf('Close code').textContent)).toContain(en.notKnown.worker);
  });

  it('tells why its handshake failed', () => {
    open(outside(REFUSED));
    expect(headline()).toBe('The server refused the connection (HTTP 403)');
  });
});

describe('around it', () => {
  const first = dropped(1, 0);
  const second = dropped(2, 200_000);
  const elsewhere = socket({
    number: 3,
    at: 300_000,
    url: 'wss://push.acme.dev/x',
    openMs: 34_200,
    close: { code: 1001 },
  });

  it('are the sockets that ended with it and the attempts before it, and a click shows one', () => {
    const { model } = open([first, second, elsewhere, socket({ number: 4, at: 1 })]);
    const around = factsOf('Around it');
    expect(around['ended within 1 s']).toMatch(/^1 to another host ?1001 push\.acme\.dev\/x/);
    expect(around['stayed open']).toBe('1 socket');
    expect(around['earlier attempts']).toMatch(/^2 to this endpoint ?still there/);
    expect(around['earlier attempts']).toMatch(/1006 13:42:14\.084 +2 min 14 s, next 65\.9 s later/);
    fireEvent.click(within(sectionOf('Around it')).getByText('push.acme.dev/x'));
    expect(model.selectedId.value).toBe('doc/3');
    expect(headline()).toBe('The server is leaving: shutdown, deploy or idle clean-up');
  });

  it('says that there were none', () => {
    open(first);
    expect(factsOf('Around it')).toEqual({
      'ended within 1 s': 'no other socket',
      'stayed open': 'no other socket',
      'earlier attempts': 'none to this endpoint',
    });
  });
});

function open(records: SocketRecord | readonly SocketRecord[], browser: 'chrome' | 'firefox' = 'chrome') {
  const list = Array.isArray(records) ? (records as readonly SocketRecord[]) : [records as SocketRecord];
  const drawn = drawPanel(fixtureSource(list, {}, browser));
  // The one in the middle of the story.
  const id = list.length > 1 ? 'doc/2' : (list[0]?.id ?? '');
  act(() => {
    drawn.model.select(id);
    drawn.model.openDetail();
  });
  return drawn;
}

function text(): string {
  return plain(screen.getByRole('region', { name: 'Details' }).textContent);
}
