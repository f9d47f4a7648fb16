// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { en } from '../../../src/texts/en/index.ts';
import { drawPanel, facts, plain, rows, sectionOf } from './dom.tsx';
import { CHROME_STACK, dropped, fixtureSource, moment, pageClosed, serverClosed, socket } from './fixtures.ts';

afterEach(cleanup);

describe('what happened', () => {
  it('is a headline and a sentence', () => {
    open(dropped());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Cut after 60\.0\s+s of silence: /);
    expect(text()).toContain(
      'The connection was open for 2 min 14 s. No message went either way for the last 60.0 s, then it dropped without a Close frame.',
    );
    expect(text()).toContain('Abnormal Closure · ended by the network · 13:42:15.084');
  });

  it('has the reason, and whose it is', () => {
    open(serverClosed(4401, 'token expired'));
    expect(text()).toContain('The server’s reason: token expired');
    cleanup();
    open(pageClosed());
    expect(text()).toContain('The page’s reason: bye');
    expect(text()).toContain('Your page then called close(1000, …), and the server confirmed with a Close frame.');
  });

  it('says that it is certain where the browser said it', () => {
    open(serverClosed(1012));
    expect(sectionOf('Why').querySelector('.sure')?.textContent).toBe('certain');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The server is restarting');
  });

  it('says what would settle it where the page cannot know', () => {
    open(socket({ openMs: null, close: { code: 1006, wasClean: false }, errored: true }));
    expect(screen.getByText('What would settle it:')).toBeDefined();
  });

  it('quotes the exception of a constructor that threw', () => {
    const threw = { name: 'SecurityError', message: 'insecure' };
    open(socket({ openMs: null }, { createdReadyState: null, threw }));
    expect(text()).toContain('new WebSocket(…) threw: SecurityError: insecure');
    expect(text()).toContain('No close event came, so there is no close code.');
  });

  it('explains a missing code of a page that was left', () => {
    open(socket({}, { left: { ...moment(9000), persisted: false, readyState: 1 } }));
    expect(text()).toContain('The browser tells the server 1001.');
  });
});

describe('the close code', () => {
  it('has its name, meaning, category and rules', () => {
    open(dropped());
    const section = sectionOf('Close code 1006');
    expect(facts(section)).toMatchObject({
      'may be sent by': 'nobody: filled in by the browser',
      'on the wire': 'never: the browser fills it in',
      'close() accepts it': 'no',
      'registered (IANA)': 'yes',
    });
    expect(within(section).getByText('Dropped')).toBeDefined();
  });

  it('links its sources in new tabs that learn nothing', () => {
    open(dropped());
    const links = within(sectionOf('Close code 1006')).getAllByRole('link') as HTMLAnchorElement[];
    expect(links[0]?.textContent).toBe('RFC 6455 §7.4.1');
    expect(links[0]?.href).toBe('https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1');
    for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  });
});

describe('where in the code', () => {
  it('opens a position in Sources', () => {
    const { source } = open(pageClosed());
    const [first] = within(sectionOf('Where in the code')).getAllByRole('button', { name: 'live.ts:48' });
    fireEvent.click(first as HTMLElement);
    expect(source.asked).toEqual([['openResource', 'https://app.acme.dev/assets/live.ts', 48, 17]]);
  });

  it('says that the page did not close, and that a stack is not known', () => {
    open({ ...dropped(), createdStack: null });
    expect(facts(sectionOf('Where in the code'))).toEqual({
      'opened by': 'not known: the browser gave no stack that could be read',
      'closed by': 'not by the page',
    });
  });

  it('shows a stack that cannot be read as it is', () => {
    open({ ...dropped(), createdStack: 'something\u0000else' });
    expect(facts(sectionOf('Where in the code'))['opened by']).toBe('something␀else');
  });
});

describe('everything recorded', () => {
  it('is a table', () => {
    const closeCall = { ...moment(40_000), code: 1000, reason: 'bye', readyState: 1 as const, stack: CHROME_STACK };
    open({ ...dropped(), protocolsOffered: ['a', 'b'], protocol: 'b', closeCall });
    expect(facts(sectionOf('Recorded'))).toEqual({
      URL: 'wss://api.acme.dev/live?token=secret',
      code: '1006',
      reason: 'empty',
      wasClean: 'false',
      'error event': 'none came',
      'protocols asked': 'a, b',
      'protocol chosen': 'b',
      extensions: 'permessage-deflate',
      'close() call': 'close(1000, …), readyState 1 (OPEN), 95.1 s before the end',
      'The page’s reason': 'bye',
      received: '212 messages, 38.2 kB, largest 720 B',
      'last received': '60.0 s before the end, 180 B',
      sent: '64 messages, 6.1 kB, largest 384 B',
      'last sent': '60.7 s before the end, 96 B',
      'unsent at the end': '0 B',
      created: '24 Nov 2026, 13:40:01.000',
      opened: '13:40:01.084 (84 ms after created)',
      ended: '13:42:15.084 (134.1 s after created)',
      interface: 'WebSocket',
      'seen from': 'the page',
      frame: 'top',
      document: 'https://app.acme.dev/board',
    });
  });

  it('tells apart what is empty, absent and not known', () => {
    open({ ...socket({ openMs: null, close: { code: 1006 } }), protocolsOffered: null });
    expect(facts(sectionOf('Recorded'))).toMatchObject({
      'protocols asked': 'not known',
      opened: 'never',
      received: 'none',
      'last received': 'never',
      'close() call': 'none',
    });
  });
});

describe('hostile strings', () => {
  const hostile = '<img src=x onerror=alert(1)>\u202egnp\u0000\n"><script>';

  it('are text, and neither hide nor reorder anything', () => {
    const { container } = open({
      ...serverClosed(4000, hostile, { url: `wss://api.acme.dev/${encodeURIComponent('<b>')}?${'q'.repeat(4000)}` }),
      document: { id: 'doc', frameId: 7, isTop: false, url: hostile },
      protocolsOffered: [hostile],
      createdStack: `Error\n    at <b>evil</b> (https://x/${hostile}:1:2)`,
    });
    expect(container.querySelector('img, script, td b b, bdi img')).toBeNull();
    expect(container.textContent).not.toContain('\u202e');
    expect(container.textContent).not.toContain('\u0000');
    expect(facts(sectionOf('Recorded'))).toMatchObject({
      reason: '<img src=x onerror=alert(1)>\\u{202E}gnp␀␊"><script>',
      frame: 'sub-frame 7',
    });
  });

  it('never become a link', () => {
    open(serverClosed(4000, 'https://evil.example', { url: 'wss://evil.example/' }));
    for (const link of screen.getAllByRole('link') as HTMLAnchorElement[]) {
      expect(link.href).toMatch(/^https:\/\/(?:www\.rfc-editor|www\.iana|developer\.mozilla|websockets\.spec)/u);
    }
  });
});

function open(record: SocketRecord) {
  const drawn = drawPanel(fixtureSource([record]));
  fireEvent.click(rows()[0] as HTMLElement);
  return drawn;
}

function text(): string {
  return plain(screen.getByRole('region', { name: 'Details' }).textContent);
}

describe('the room for the detail', () => {
  const edge = () => screen.getByRole('separator', { name: en.report.detail.edge });

  it('is changed by key, within bounds, and put back', () => {
    const { container } = drawPanel([dropped()]);
    fireEvent.click(rows()[0] as HTMLElement);
    const share = () => container.querySelector<HTMLElement>('.with-detail')?.style.getPropertyValue('--detail-share');
    expect([edge().getAttribute('aria-valuenow'), share()]).toEqual(['40', '40%']);
    fireEvent.keyDown(edge(), { key: 'ArrowLeft' });
    expect([edge().getAttribute('aria-valuenow'), share()]).toEqual(['42', '42%']);
    fireEvent.keyDown(edge(), { key: 'ArrowRight', shiftKey: true });
    expect(share()).toBe('32%');
    fireEvent.keyDown(edge(), { key: 'End' });
    fireEvent.keyDown(edge(), { key: 'ArrowLeft' });
    expect(share()).toBe('85%');
    fireEvent.keyDown(edge(), { key: 'Home' });
    expect(share()).toBe('20%');
    fireEvent.keyDown(edge(), { key: 'Enter' });
    expect(share()).toBe('40%');
  });

  it('stays as it was for the next one', () => {
    drawPanel([dropped(1, 0), dropped(2, 300_000)]);
    fireEvent.click(rows()[0] as HTMLElement);
    fireEvent.keyDown(edge(), { key: 'ArrowLeft' });
    fireEvent.click(screen.getByRole('button', { name: 'Close details' }));
    fireEvent.click(rows()[1] as HTMLElement);
    expect(edge().getAttribute('aria-valuenow')).toBe('42');
  });

  it('is gone to with F6, and left with it', () => {
    drawPanel([dropped()]);
    fireEvent.click(rows()[0] as HTMLElement);
    fireEvent.keyDown(document.body, { key: 'F6' });
    const detail = screen.getByRole('region', { name: 'Details' });
    expect(document.activeElement).toBe(detail);
    fireEvent.keyDown(detail, { key: 'F6' });
    expect(document.activeElement).toBe(rows()[0]);
  });
});
