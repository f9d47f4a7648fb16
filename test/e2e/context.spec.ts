/** What went on around a disconnect: only what the browser itself tells the extension, in the page's own frame. */
import https from 'node:https';

import type { SocketRecord } from '../../src/record/socket-record.ts';
import type { PageUnderTest, PanelDriver } from './drivers/panel-driver.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import { until } from './drivers/until.ts';
import { selfSignedCertificate } from '../lab/certificate.ts';
import { listenOnLoopback } from '../lab/loopback.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Opens a socket in the page and returns when it is open. */
const openAndKeep = (url: string) =>
  new Promise<void>((resolve) => {
    new WebSocket(url).addEventListener('open', () => resolve());
  });

/** The only record of the tab, as soon as its surroundings are there. */
async function onlyRecord(panel: PanelDriver, isDone = (record: SocketRecord) => record.context !== null) {
  return until(
    async () => {
      const { records } = await readRecordedLog(panel);
      return records.length === 1 && records[0] && isDone(records[0]) && records[0];
    },
    { what: 'the record with its surroundings' },
  );
}

const PAGE = '<!doctype html><title>A page with a policy</title>';

async function attempt(tab: PageUnderTest, url: string): Promise<void> {
  await tab.evaluate((address: string) => {
    try {
      new WebSocket(address);
    } catch {
      // Firefox throws where a policy forbids the connection.
    }
  }, url);
}

test('a page in front, with a network, to which nothing has happened', async ({ tab, stage, panel, target }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  stage.closeSockets(4000);
  const { context } = await onlyRecord(panel);
  expect(context).toMatchObject({
    visibility: 'visible',
    hiddenMs: null,
    online: true,
    offlineAgoMs: null,
    frozenAgoMs: null,
    restoredAgoMs: null,
    timerGapMs: null,
  });
  expect(context?.connectionType).toEqual(target === 'chrome' ? expect.any(String) : null);
});

test('a page that was hidden by another tab', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await tab.setHidden(true);
  await tab.waitFor(() => document.hidden, { what: 'the page to be hidden' });
  stage.closeSockets(4000);
  const { context } = await onlyRecord(panel);
  await tab.setHidden(false);
  expect(context).toMatchObject({ visibility: 'hidden', hiddenMs: expect.any(Number) });
});

test('a browser that has lost its network', async ({ app, tab, stage, panel }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await app.setOffline(true);
  await tab.waitFor(() => !navigator.onLine, { what: 'the page to be offline' });
  stage.closeSockets(4000);
  const { context } = await onlyRecord(panel);
  await app.setOffline(false);
  expect(context).toMatchObject({ online: false, offlineAgoMs: expect.any(Number), onlineAgoMs: null });
});

test('a browser that has lost its network and has it back', async ({ app, tab, stage, panel }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  for (const offline of [true, false]) {
    await app.setOffline(offline);
    await tab.waitFor((isOffline: boolean) => navigator.onLine !== isOffline, { args: [offline] });
  }
  stage.closeSockets(4000);
  const { context } = await onlyRecord(panel);
  expect(context).toMatchObject({
    online: true,
    offlineAgoMs: expect.any(Number),
    onlineAgoMs: expect.any(Number),
  });
});

test('a page whose thread was blocked', async ({ tab, stage, panel, target }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const start = performance.now();
          while (performance.now() - start < 2500);
          resolve();
        });
      }),
  );
  stage.closeSockets(4000);
  const { context } = await onlyRecord(panel);
  expect(context?.timerGapMs).toBeGreaterThan(1400);
  expect(context?.timerGapAgoMs).toBeLessThan(15_000);
  if (target === 'chrome') expect(context?.longTaskMs).toBeGreaterThan(2400);
  else expect(context?.longTaskMs).toBeNull();
});

// Firefox keeps no page with an open socket.
test('a page back from the back/forward cache', { tag: '@chromium' }, async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await tab.goto(stage.show('/elsewhere', { html: '<!doctype html>elsewhere' }));
  await tab.goBack();
  const { context, left } = await onlyRecord(panel, ({ closed }) => closed !== null);
  expect(left?.persisted).toBe(true);
  expect(context?.restoredAgoMs).toBeLessThan(1000);
  expect(context?.frozenAgoMs).toBeGreaterThan(0);
  // The time in the cache is no gap.
  expect(context?.timerGapMs).toBeNull();
});

test('a page that was left', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await tab.reload();
  const { context } = await onlyRecord(panel);
  expect(context).toMatchObject({ online: true, timerGapMs: null });
});

for (const directive of ['connect-src', 'default-src']) {
  test(`a policy that forbids the connection: ${directive}`, async ({ tab, stage, panel }) => {
    const policy = `${directive} 'self' 'unsafe-inline'`;
    await tab.goto(stage.show(`/${directive}`, { html: PAGE, headers: { 'content-security-policy': policy } }));
    await attempt(tab, 'wss://bob:secret@api.invalid/live?token=1');
    const { context, violation } = await onlyRecord(panel, (record) => record.violation !== null);
    expect(violation).toEqual({
      directive: 'connect-src',
      disposition: 'enforce',
      blockedUrl: 'wss://api.invalid/live?token=1',
    });
    expect(context).toMatchObject({ visibility: 'visible', online: true });
  });
}

test('mixed content: an unencrypted connection from a page with TLS', async ({ launch }) => {
  const server = https.createServer(await selfSignedCertificate(), (_, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  const port = await listenOnLoopback(server);
  const app = await launch({ hosts: ['app.test', 'api.test'], trustsAnyCertificate: true });
  const tab = await app.newTab(`https://app.test:${port}/`);
  const panel = await tab.openPanel();
  await attempt(tab, `ws://api.test:${port}/live`);
  const { threw, url, context } = await onlyRecord(panel);
  expect(threw?.name).toBe('SecurityError');
  expect(url).toBe(`ws://api.test:${port}/live`);
  expect(context).toMatchObject({ visibility: 'visible', online: true });
  await panel.waitFor(
    (expected: string) => document.querySelector('tbody tr:not([aria-hidden])')?.textContent?.includes(expected),
    { args: ['Blocked: a secure page may not open an insecure ws:// connection'], what: 'the row' },
  );
  server.close();
  server.closeAllConnections();
});

test('a policy that only reports', async ({ tab, stage, panel }) => {
  const headers = { 'content-security-policy-report-only': "connect-src 'none'" };
  await tab.goto(stage.show('/report-only', { html: PAGE, headers }));
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  const { violation, closed } = await onlyRecord(panel, (record) => record.violation !== null);
  expect(violation).toMatchObject({ disposition: 'report', blockedUrl: stage.socketUrl('/echo') });
  expect(closed).toBeNull();
});

test('no violation for a failure that has nothing to do with the policy', async ({ tab, stage, panel }) => {
  const headers = { 'content-security-policy': 'connect-src ws://localhost:*' };
  await tab.goto(stage.show('/allowed', { html: PAGE, headers }));
  await attempt(tab, stage.socketUrl('/drop'));
  const { violation } = await onlyRecord(panel);
  expect(violation).toBeNull();
});
