/** The log outlives what a developer does while hunting a disconnect: reloads, navigations, DevTools closed and opened. */
import type { PanelDriver } from './drivers/panel-driver.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Opens a socket in the page and returns when it is open. */
const openAndKeep = (url: string) =>
  new Promise<void>((resolve) => {
    new WebSocket(url).addEventListener('open', () => resolve());
  });

/** The codes in the panel, newest first, as soon as there are so many rows. */
async function codes(panel: PanelDriver, count: number): Promise<(string | undefined)[]> {
  await panel.waitFor(
    (expected: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected,
    { args: [count], what: `${count} rows` },
  );
  return (await panel.rows()).map(({ cells }) => cells['Code']);
}

test('what happened before DevTools was opened is there', async ({ tab, stage }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  await tab.evaluate(openAndWait, stage.socketUrl('/drop'));
  const panel = await tab.openPanel();
  expect(await codes(panel, 2)).toEqual(['1006', '4001']);
});

test('what happened before a reload and before a navigation is there', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  await tab.reload();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/second'));
  await tab.goto(stage.show('/elsewhere', { html: '<!doctype html>elsewhere' }).replace('localhost', '127.0.0.1'));
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4003/third'));
  expect(await codes(panel, 3)).toEqual(['4003', '4002', '4001']);
});

test('DevTools closed and opened again show the same', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  expect(await codes(panel, 1)).toEqual(['4001']);
  await tab.closeDevTools();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/second'));
  expect(await codes(await tab.openPanel(), 2)).toEqual(['4002', '4001']);
});

test('nothing is lost when the background is stopped, before a disconnect and after it', async ({
  app,
  tab,
  stage,
  panel,
}) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  expect(await codes(panel, 1)).toEqual(['4001']);
  await app.stopBackground();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/second'));
  expect(await codes(panel, 2)).toEqual(['4002', '4001']);
  await app.stopBackground();
  await tab.closeDevTools();
  expect(await codes(await tab.openPanel(), 2)).toEqual(['4002', '4001']);
});

test('a socket whose background was stopped while it was open ends in the same row', async ({
  app,
  tab,
  stage,
  panel,
  readRecords,
}) => {
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await app.stopBackground();
  stage.closeSockets(1012, 'restarting');
  expect(await codes(panel, 1)).toEqual(['1012']);
  const [record, ...others] = await readRecords();
  expect(others).toEqual([]);
  expect(record).toMatchObject({ closed: { code: 1012, reason: 'restarting' }, opened: { at: expect.any(Number) } });
});

test('each tab has its own log', async ({ app, tab, stage }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  const other = await app.newTab(stage.url('/'));
  await other.evaluate(openAndWait, stage.socketUrl('/close/4002/second'));
  expect(await codes(await other.openPanel(), 1)).toEqual(['4002']);
  await other.close();
  expect(await codes(await tab.openPanel(), 1)).toEqual(['4001']);
});

test('the log of a tab goes with the tab', async ({ app, stage, panel }) => {
  const other = await app.newTab(stage.url('/'));
  await other.evaluate(openAndWait, stage.socketUrl('/close/4002/unique-to-the-closed-tab'));
  const isStored = async () => {
    const entries = await chrome.storage.session.get(null);
    return JSON.stringify(entries).includes('unique-to-the-closed-tab');
  };
  await panel.waitFor(isStored, { what: 'the record in the store' });
  await other.close();
  await panel.waitFor(
    async () => !JSON.stringify(await chrome.storage.session.get(null)).includes('unique-to-the-closed-tab'),
    { what: 'the record gone from the store' },
  );
});

test('a hundred sockets that fail in one tick are a hundred rows', async ({ tab, panel, stage }) => {
  await tab.evaluate(
    (url: string) => {
      for (let index = 0; index < 100; index++) new WebSocket(`${url}?${index}`);
    },
    stage.socketUrl('/close/4000/burst').replace('localhost', '127.0.0.1'),
  );
  await panel.waitFor(() => document.body.textContent?.includes('100 disconnects'), {
    what: '100 disconnects',
    timeout: 45_000,
  });
});

test('sockets one after another are told in a few deliveries a second', async ({ tab, panel, stage }) => {
  await panel.evaluate(() => {
    const heard = { deliveries: 0, sockets: 0 };
    Object.assign(window, { heard });
    chrome.storage.session.onChanged.addListener((changes) => {
      const keys = Object.keys(changes);
      if (keys.some((key) => key.startsWith('document:'))) heard.deliveries++;
      heard.sockets += keys.filter((key) => key.startsWith('socket:') && !changes[key]?.oldValue).length;
    });
  });
  const ms = await tab.evaluate(async (url: string) => {
    const began = performance.now();
    for (let number = 0; number < 100; number++) {
      await new Promise<void>((resolve) => {
        const socket = new WebSocket(url);
        socket.addEventListener('open', () => socket.close());
        socket.addEventListener('close', () => resolve());
      });
    }
    return performance.now() - began;
  }, stage.socketUrl('/echo'));
  await panel.waitFor(() => document.querySelector('.foot b')?.textContent === '100', { what: '100 disconnects' });
  const { deliveries, sockets } = await panel.evaluate(
    () => (window as unknown as { heard: { deliveries: number; sockets: number } }).heard,
  );
  expect(sockets).toBe(100);
  // Each answer takes 100 ms, so what is told meanwhile travels together.
  expect(deliveries).toBeLessThanOrEqual(Math.ceil(ms / 100) + 1);
});
