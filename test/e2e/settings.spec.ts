/** Settings in the real panel: each counts at once, in the background too, and outlives DevTools. */
import { settingKey } from '../../src/settings/read-settings.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { until } from './drivers/until.ts';
import { axeFaults } from './support/axe.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test as base } from './support/stage-fixture.ts';

/** What a test stores must not reach the next one: they share a browser. */
const test = base.extend({
  panel: async ({ tab, panel }, use) => {
    await use(panel);
    // A test may have closed this one.
    const open = await tab.openPanel();
    await open.evaluate(() => chrome.storage.local.clear());
  },
});

const GEAR = '.bar > button:last-of-type';

/** The form is loaded when it is first asked for, and shown after it is drawn: until then it cannot be clicked. */
async function openSettings(panel: PanelDriver): Promise<void> {
  await panel.click(GEAR);
  await panel.waitFor(() => document.querySelector('dialog[open] .settings-form') !== null, { what: 'the settings' });
}
const LANGUAGE = '.settings-form select';

const shows = (panel: PanelDriver, text: string) =>
  panel.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });

/** The codes in the list, newest first, as soon as they are these. */
const showsCodes = (panel: PanelDriver, ...codes: number[]) =>
  panel.waitFor(
    (...expected: number[]) => {
      const found = [...document.querySelectorAll('tbody tr:not([aria-hidden]) td:first-child')];
      const shown = found.map(({ textContent }) => textContent?.trim()).join();
      if (shown !== expected.join()) throw new Error(`the rows are ${shown}`);
      return true;
    },
    { args: codes, what: `the rows ${codes.join(', ')}` },
  );

const store = <Key extends keyof Settings>(panel: PanelDriver, key: Key, value: Settings[Key]) =>
  panel.evaluate(
    (name, stored) => chrome.storage.local.set({ [name]: JSON.parse(stored) as unknown }),
    settingKey(key),
    JSON.stringify(value),
  );

const choose = (panel: PanelDriver, selector: string, value: string) =>
  panel.evaluate(
    (place, chosen) => {
      const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(place);
      if (!field) throw new Error(`there is no ${place}`);
      field.value = chosen;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );

test('another language is spoken at once, and still when DevTools are opened again', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/1012/restart'));
  await shows(panel, 'The server is restarting');
  await openSettings(panel);
  await panel.waitFor((selector: string) => document.querySelector(selector) !== null, { args: [LANGUAGE] });
  await choose(panel, LANGUAGE, 'de');
  await shows(panel, 'Der Server startet neu');
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('de');
  await panel.press('Escape');
  await panel.waitFor(() => document.querySelector('dialog') === null, { what: 'the settings closed' });

  await tab.closeDevTools();
  const again = await tab.openPanel();
  await shows(again, 'Der Server startet neu');
  await again.evaluate(() => chrome.storage.local.clear());
  await shows(again, 'The server is restarting');
});

test('two windows of DevTools are in step', async ({ app, stage, panel }) => {
  const other = await app.newTab(stage.url('/'));
  const otherPanel = await other.openPanel();
  await openSettings(otherPanel);
  await otherPanel.waitFor((selector: string) => document.querySelector(selector) !== null, { args: [LANGUAGE] });
  await choose(otherPanel, LANGUAGE, 'de');
  await shows(panel, 'Aufzeichnung läuft');
  await other.closeDevTools();
  await other.close();
});

test('of a site that is switched off nothing is recorded, until it is on again', async ({
  tab,
  stage,
  panel,
  readRecords,
}) => {
  const elsewhere = stage.url('/').replace('localhost', '127.0.0.1');
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/before'));
  await showsCodes(panel, 4001);
  await openSettings(panel);
  await panel.click('.settings-form .sites-this');
  await shows(panel, 'This site is not recorded');
  await panel.press('Escape');
  await panel.click('button[aria-label="Clear"]');
  await shows(panel, `Nothing is recorded on ${new URL(stage.url('/')).host}`);

  // Once in the page, and in a frame of another site within it: one that has ended, one that ends with the page, and one that
  // is made when the frame goes, which is told when the tab may show the next page.
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/unseen'));
  const inFrame = [stage.socketUrl('/close/4003/unseen'), stage.socketUrl('/echo/unseen')].map((url) =>
    JSON.stringify(url),
  );
  stage.show('/frame', {
    html: `<!doctype html><script>
      new WebSocket(${inFrame[1]}).addEventListener('open', () =>
        (${openAndWait})(${inFrame[0]}).then(() => parent.postMessage('ended', '*')));
      addEventListener('pagehide', () => new WebSocket(${inFrame[1]}));
    </script>`,
  });
  await tab.evaluate(
    (url: string) =>
      new Promise<void>((resolve) => {
        addEventListener('message', () => resolve(), { once: true });
        document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
      }),
    `${elsewhere}frame`,
  );

  // A worker's socket, of which the browser alone tells, is in the log last: what was before it would have arrived.
  await tab.goto(elsewhere);
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4004/elsewhere'));
  await showsCodes(panel, 4004);
  await tab.evaluate((url: string) => {
    const script = `new WebSocket(${JSON.stringify(url)})`;
    new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  }, stage.socketUrl('/close/4005/in-worker'));
  const recorded = () => panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  await until(async () => (await recorded()).includes('in-worker'), { what: 'the socket of the worker' });
  expect(await recorded()).not.toContain('unseen');

  await tab.goto(stage.url('/'));
  await shows(panel, 'This site is not recorded');
  await panel.click('button[aria-label="Clear"]');
  await panel.click('.empty .action');
  await shows(panel, 'Recording since');
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4005/again'));
  await showsCodes(panel, 4005);
  expect((await readRecords()).map(({ closed }) => closed?.code)).toEqual([4005]);
});

test('a smaller log lets the oldest go at once, also in a background that is started again', async ({
  app,
  tab,
  stage,
  panel,
}) => {
  for (let code = 4001; code <= 4012; code++) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}/x`));
  await shows(panel, '12 disconnects');
  await openSettings(panel);
  await panel.waitFor(() => document.querySelector('.number-field input') !== null, { what: 'the size of the log' });
  await choose(panel, '.number-field input', '10');
  await shows(panel, '10 disconnects');
  await panel.press('Escape');
  await app.stopBackground();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4013/x'));
  await showsCodes(panel, ...Array.from({ length: 10 }, (_, index) => 4013 - index));
});

test('the columns and an export’s masking are as they were left', async ({ tab, panel }) => {
  await panel.click('summary[aria-label="Columns and groups"]');
  await panel.click('.popover input[type=checkbox]');
  const chosen = () =>
    [...document.querySelectorAll('.popover input')].map((input) => (input as HTMLInputElement).checked);
  const before = await panel.evaluate(chosen);
  await panel.press('Escape');
  await openSettings(panel);
  await panel.click('.settings-form input[type=checkbox]');
  await panel.press('Escape');
  await panel.waitFor(
    async () => (await chrome.storage.local.get('settings:maskExports'))['settings:maskExports'] === false,
    {
      what: 'the setting stored',
    },
  );
  await tab.closeDevTools();

  const again = await tab.openPanel();
  await again.click('summary[aria-label="Columns and groups"]');
  await again.waitFor(
    (all: string) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.popover input')];
      return JSON.stringify(boxes.map(({ checked }) => checked)) === all;
    },
    { args: [JSON.stringify(before)], what: 'the columns as they were' },
  );
  await again.press('Escape');
  await again.click('summary[aria-label="Export session"]');
  await again.waitFor(() => document.querySelector<HTMLInputElement>('.export input')?.checked === false, {
    what: 'an export that is not masked',
  });
  await again.press('Escape');
});

test('a store that is broken is said to be so, and what can be read of it is kept', async ({ tab, panel }) => {
  await panel.evaluate(() =>
    chrome.storage.local.set({
      'settings:version': 9,
      'settings:language': 'de',
      'settings:bounds': { disconnectsPerTab: -1 },
      'settings:sitesOff': 'everything',
    }),
  );
  await tab.closeDevTools();
  const again = await tab.openPanel();
  await shows(again, 'Größe des Logs und ausgeschaltete Websites');
  await shows(again, 'eine neuere Version der Erweiterung');
  await again.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.banner .link')];
    buttons.find(({ innerText }) => innerText === 'Standardwerte speichern')?.click();
  });
  await again.waitFor(() => !document.body.innerText.includes('Größe des Logs'), { what: 'the notice gone' });
  expect(await again.evaluate(() => chrome.storage.local.get(null))).toEqual({
    'settings:version': 9,
    'settings:language': 'de',
  });
});

test('a store without room says so, and what was set counts until DevTools are closed', async ({ panel }) => {
  await panel.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
  });
  await openSettings(panel);
  await panel.waitFor((selector: string) => document.querySelector(selector) !== null, { args: [LANGUAGE] });
  await choose(panel, LANGUAGE, 'de');
  await shows(panel, 'keinen Platz mehr');
});

test('axe finds nothing in settings that are at fault, in either theme', async ({ panel }) => {
  await store(panel, 'sitesOff', ['app.example.com', '*.other.test']);
  await store(panel, 'bounds', null as never);
  await openSettings(panel);
  await panel.waitFor(() => document.querySelectorAll('.entries li').length === 2, { what: 'the sites' });
  await choose(panel, '.number-field input', '0');
  await panel.waitFor(() => document.querySelector('[aria-invalid=true]') !== null, { what: 'the fault' });
  for (const theme of ['dark', 'light'] as const) {
    await panel.setTheme(theme);
    expect(await axeFaults(panel), theme).toEqual([]);
  }
  await panel.press('Escape');
});
