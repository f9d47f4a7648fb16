/** The extension is reloaded or updated under open tabs: their pages notice nothing, and their panel says what to do. */
import type { BrowserUnderTest, PageUnderTest, PanelDriver } from './drivers/panel-driver.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test as base } from './support/stage-fixture.ts';

const RELOAD = 'Reload the page to record';
/** With an icon of its own: a browser that finds none says so in the console. */
const PAGE = '<!doctype html><link rel="icon" href="data:,"><title>A page of before</title>';

interface Reloaded {
  readonly app: BrowserUnderTest;
  /** A tab whose page, with an open socket, was there before the extension was reloaded. */
  readonly oldTab: PageUnderTest;
}

const test = base.extend<object & { reloaded: Reloaded }>({
  reloaded: async ({ launch, stage }, use) => {
    const app = await launch();
    const oldTab = await app.newTab(stage.show('/old', { html: PAGE }));
    await oldTab.evaluate(
      `window.faults = [];
       addEventListener('error', ({ message }) => faults.push(message));
       addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
       window.constructorBefore = WebSocket;
       window.socket = new WebSocket(arguments[0]);
       await new Promise((resolve) => socket.addEventListener('open', resolve));`,
      stage.socketUrl('/echo'),
    );
    await app.reloadExtension();
    await use({ app, oldTab });
  },
});

const shows = (panel: PanelDriver, text: string) =>
  panel.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });

test('the page goes on working and its console stays clean', async ({ reloaded: { app, oldTab }, stage }) => {
  const echo = await oldTab.evaluate(
    `socket.send('still there');
     return new Promise((resolve) => socket.addEventListener('message', ({ data }) => resolve(data)));`,
  );
  expect(echo).toBe('still there');
  await oldTab.evaluate(openAndWait, stage.socketUrl('/close/4001/after-the-reload'));
  stage.closeSockets(4000);
  await oldTab.waitFor('return socket.readyState === 3', { what: 'the end of the old socket' });

  // What comes after all that, in another tab, is recorded: had the old tab told anything, it would be there by now.
  // (Firefox's network log does see the old tab's new socket, from outside: without its close code.)
  const freshTab = await app.newTab(stage.url('/old'));
  await freshTab.evaluate(openAndWait, stage.socketUrl('/close/4002/fresh'));
  const panel = await freshTab.openPanel();
  await panel.waitFor(() => document.querySelector('tbody')?.textContent?.includes('4002'), { what: 'the fresh row' });
  const stored = JSON.stringify(await panel.evaluate(() => chrome.storage.session.get(null)));
  expect(stored).toContain('"code":4002');
  expect(stored).not.toContain('"code":4001');

  expect(await oldTab.evaluate('return faults')).toEqual([]);
  expect(await oldTab.consoleErrors()).toEqual([]);
});

test('the hook is not put around the page’s WebSocket a second time', async ({ reloaded: { oldTab } }) => {
  expect(await oldTab.evaluate('return WebSocket === constructorBefore')).toBe(true);
});

test('the panel of such a tab asks for a reload, and records after it', async ({ reloaded: { oldTab }, stage }) => {
  const panel = await oldTab.openPanel();
  await shows(panel, RELOAD);
  await oldTab.reload();
  await shows(panel, 'Recording');
  expect(await panel.text()).not.toContain(RELOAD);
  await oldTab.evaluate(openAndWait, stage.socketUrl('/close/4003/recorded'));
  await panel.waitFor(() => document.querySelector('tbody')?.textContent?.includes('4003'), { what: 'the new row' });
});

test('the panel of a page of before the extension asks for a reload too', async ({ launch, stage }) => {
  const app = await launch();
  await app.setExtensionEnabled(false);
  const tab = await app.newTab(stage.show('/before', { html: PAGE }));
  await app.setExtensionEnabled(true);
  const panel = await tab.openPanel();
  await shows(panel, RELOAD);
  await tab.reload();
  await shows(panel, 'Recording');
  expect(await panel.text()).not.toContain(RELOAD);
});

test('a page that was reloaded before DevTools were opened needs no other reload', async ({ reloaded: { oldTab } }) => {
  await oldTab.reload();
  const panel = await oldTab.openPanel();
  await shows(panel, 'Recording');
  expect(await panel.text()).not.toContain(RELOAD);
  expect((await readRecordedLog(panel)).records).toEqual([]);
});

test('a tab of after the reload is recorded as ever', async ({ reloaded: { app }, stage }) => {
  const tab = await app.newTab(stage.url('/old'));
  const panel = await tab.openPanel();
  await shows(panel, 'Recording');
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4004/new'));
  await panel.waitFor(() => document.querySelector('tbody')?.textContent?.includes('4004'), { what: 'the row' });
  expect(await panel.text()).not.toContain(RELOAD);
});
