/**
 * `WebSocketStream`, which Chromium alone has, is recorded like a socket: each way in which one can end, in the real
 * panel. That the page sees no difference is the matter of `transparency/streams.spec.ts`.
 */
import type { WebSocketStream as Stream } from '../../src/hook/web-socket-stream.ts';
import { endingOf } from '../../src/record/ending.ts';
import { whyNoHandshake } from '../../src/record/not-known.ts';
import { endOf, type SocketRecord } from '../../src/record/socket-record.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import { until } from './drivers/until.ts';
import { expect, test } from './support/stage-fixture.ts';

interface OpenStream extends Stream {
  readonly opened: Promise<{
    readonly protocol: string;
    readonly extensions: string;
    readonly readable: ReadableStream<unknown>;
    readonly writable: WritableStream<unknown>;
  }>;
}
declare const WebSocketStream: new (url: string, options?: object) => OpenStream;

interface Case {
  readonly path: string;
  /** In the page. */
  readonly run: (url: string) => unknown;
  readonly kind: ReturnType<typeof endingOf>;
  readonly record: Partial<Record<keyof SocketRecord, unknown>>;
  readonly row: string;
}

const FAILED = { name: 'WebSocketError', message: 'WebSocket was not cleanly closed.' };
const clean = (code: number, reason = '') => ({
  closed: expect.objectContaining({ code, reason, wasClean: true }) as unknown,
  opened: expect.any(Object) as unknown,
});
const unclean = {
  closed: expect.objectContaining({ code: 1006, reason: '', wasClean: false }) as unknown,
  rejection: FAILED,
};

const CASES: Readonly<Record<string, Case>> = {
  'closed by the server': {
    path: '/close/4401/expired',
    run: (url) => new WebSocketStream(url, { protocols: ['chat'] }).closed,
    kind: 'server-closed',
    record: { ...clean(4401, 'expired'), closeCall: null, protocolsOffered: ['chat'], protocol: 'chat' },
    row: 'The server did not accept your login',
  },
  'closed by the page': {
    path: '/echo',
    run: async (url) => {
      const stream = new WebSocketStream(url);
      await stream.opened;
      stream.close({ closeCode: 4321, reason: 'logged out' });
      await stream.closed;
    },
    kind: 'page-closed',
    record: {
      ...clean(4321, 'logged out'),
      closeCall: expect.objectContaining({ code: 4321, reason: 'logged out', readyState: 1 }),
    },
    row: 'Your page closed this connection',
  },
  'closed through its writer': {
    path: '/echo',
    run: async (url) => {
      const stream = new WebSocketStream(url);
      await (await stream.opened).writable.getWriter().close();
      await stream.closed;
    },
    kind: 'stream-closed',
    record: { ...clean(1005), closeCall: null },
    row: 'Closed without a code, by the server or the page',
  },
  'closed while connecting': {
    path: '/echo',
    run: (url) => {
      const stream = new WebSocketStream(url);
      stream.close({ closeCode: 4000 });
      return stream.closed.catch(() => undefined);
    },
    kind: 'closed-while-connecting',
    record: { ...unclean, opened: null, closeCall: expect.objectContaining({ code: 4000, readyState: 0 }) },
    row: 'Your own code closed the socket before it was open',
  },
  'aborted by its signal': {
    path: '/echo',
    run: (url) => {
      const abort = new AbortController();
      const stream = new WebSocketStream(url, { signal: abort.signal });
      abort.abort();
      return stream.closed.catch(() => undefined);
    },
    kind: 'stream-aborted',
    record: { opened: null, closed: null, rejection: expect.objectContaining({ name: 'AbortError' }) },
    row: 'Your own code closed the socket before it was open',
  },
  dropped: {
    path: '/drop',
    run: async (url) => {
      const stream = new WebSocketStream(url);
      await stream.closed.catch(() => undefined);
    },
    kind: 'dropped',
    record: { ...unclean, opened: expect.any(Object), handshake: expect.objectContaining({ status: 101 }) },
    row: 'The connection was lost',
  },
};

test.describe('WebSocketStream', { tag: '@chromium' }, () => {
  for (const [name, { path, run, kind, record: expected, row }] of Object.entries(CASES)) {
    test(`a stream that is ${name}`, async ({ tab, stage, panel }) => {
      const url = stage.socketUrl(path);
      await tab.evaluate(run as (url: string) => unknown, url);
      const record = await onlyEnded(panel, ({ handshake }) => handshake !== null);
      expect(record).toMatchObject({
        api: 'WebSocketStream',
        seenFrom: 'page',
        url,
        traffic: null,
        violation: null,
        createdStack: expect.any(String),
        context: { visibility: 'visible' },
        ...expected,
      });
      expect(endingOf(record, 'chrome')).toBe(kind);
      await panel.waitFor((text) => document.querySelector('tbody')?.textContent?.includes(text), {
        args: [row],
        what: `"${row}"`,
      });
    });
  }

  test('a stream whose handshake fails has the outcome of the handshake', async ({ tab, lab, panel }) => {
    await tab.evaluate(async (url: string) => {
      await new WebSocketStream(url).closed.catch(() => undefined);
    }, lab.urlOf('http-403'));
    const record = await onlyEnded(panel, ({ handshake }) => handshake !== null);
    expect(record).toMatchObject({ ...unclean, opened: null, seenFrom: 'page', handshake: { status: 403 } });
    expect(endingOf(record, 'chrome')).toBe('never-opened');
  });

  test('a stream that gets broken bytes: Chromium tells nothing of its handshake', async ({ tab, lab, panel }) => {
    await tab.evaluate(async (url: string) => {
      const stream = new WebSocketStream(url);
      // The word by which the lab's server is asked for the ending.
      await (await stream.opened).writable.getWriter().write('go');
      await stream.closed.catch(() => undefined);
    }, lab.urlOf('reserved-bits'));
    const record = await onlyEnded(panel);
    expect(record).toMatchObject({ ...unclean, opened: expect.any(Object), handshake: null });
    expect(endingOf(record, 'chrome')).toBe('stream-failed');
    expect(whyNoHandshake(record, 'chrome')).toBe('chrome-is-silent-on-failed-streams');
  });

  test('a stream that a policy forbids', async ({ tab, stage, panel }) => {
    const headers = { 'content-security-policy': "connect-src 'none'" };
    await tab.goto(stage.show('/no-streams', { html: '<!doctype html><title>No streams</title>', headers }));
    await tab.evaluate(async () => {
      await new WebSocketStream('wss://api.invalid/live').closed.catch(() => undefined);
    });
    const record = await onlyEnded(panel, ({ violation }) => violation !== null);
    expect(record).toMatchObject({ closed: null, opened: null, rejection: { name: 'SecurityError' } });
    expect(record.violation).toMatchObject({ directive: 'connect-src', disposition: 'enforce' });
    expect(endingOf(record, 'chrome')).toBe('stream-refused');
    await panel.waitFor(
      () => document.querySelector('tbody tr:not([aria-hidden])')?.textContent?.includes('connect-src'),
      { what: 'the row with the directive' },
    );
  });

  test('a constructor that throws', async ({ tab, panel }) => {
    await tab.evaluate(() => {
      try {
        new WebSocketStream('ftp://a.example/');
      } catch {
        // As it should.
      }
    });
    expect(await onlyEnded(panel)).toMatchObject({ api: 'WebSocketStream', threw: { name: 'SyntaxError' } });
  });

  test('a stream whose page is left', async ({ tab, stage, panel }) => {
    await tab.evaluate(async (url: string) => {
      await new WebSocketStream(url).opened;
    }, stage.socketUrl('/echo'));
    await tab.goto(stage.show('/elsewhere', { html: '<!doctype html>elsewhere' }));
    const record = await onlyEnded(panel);
    expect(record).toMatchObject({ api: 'WebSocketStream', closed: null, left: { readyState: 1 } });
  });

  test('the detail says which interface it was, and why its messages are not counted', async ({
    tab,
    stage,
    panel,
  }) => {
    await tab.evaluate((url: string) => new WebSocketStream(url).closed, stage.socketUrl('/close/4001/bye'));
    await onlyEnded(panel);
    await panel.click('tbody tr:not([aria-hidden])');
    const text = await panel.text();
    for (const said of ['WebSocketStream', 'closed was fulfilled with closeCode', 'not counted']) {
      expect(text).toContain(said);
    }
  });
});

/** The tab's only record, once it has ended and its surroundings are known. */
async function onlyEnded(
  panel: PanelDriver,
  isDone: (record: SocketRecord) => boolean = () => true,
): Promise<SocketRecord> {
  const record = await until(
    async () => {
      const { records } = await readRecordedLog(panel);
      const [only] = records;
      return records.length === 1 && only && endOf(only) && only.context && isDone(only) && only;
    },
    { what: 'one stream that has ended' },
  );
  await panel.waitFor((expected) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected, {
    args: [1],
    what: 'its row',
  });
  return record;
}
