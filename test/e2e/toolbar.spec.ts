/** The button in the browser's toolbar: the number on it, and its popup. */
import { mkdir, writeFile } from 'node:fs/promises';
import { settingKey } from '../../src/settings/read-settings.ts';
import type { PageUnderTest, PopupDriver } from './drivers/panel-driver.ts';
import { axeFaults } from './support/axe.ts';
import { cutText } from './support/cut-text.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

/** For whoever judges the look. */
const DIRECTORY = 'artifacts/screens';

const EMPTY_PAGE = { html: '<!doctype html><title>A page</title>' };

/** Waits until the button says that of the tab in front. */
const saysOnButton = (popup: PopupDriver, text: string) =>
  popup.waitFor(
    async (expected: string) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const tabId = tab?.id ?? -1;
      const [badge, title] = [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
      return badge === expected && title.includes(expected === '' ? 'WebSocket Disconnects' : `: ${expected} abnormal`);
    },
    { args: [text], what: `"${text}" on the button` },
  );

const shows = (popup: PopupDriver, text: string) =>
  popup.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });

const codesOf = (popup: PopupDriver) =>
  popup.evaluate(() => [...document.querySelectorAll('.latest .badge')].map(({ textContent }) => textContent));

/** What a test opens in the window it shares with the others, it closes. */
async function inPopup(tab: PageUnderTest, look: (popup: PopupDriver) => Promise<unknown>): Promise<void> {
  const popup = await tab.openPopup();
  try {
    await look(popup);
  } finally {
    await popup.close();
  }
}

test('the button counts what the panel finds by is:abnormal, with DevTools closed too', async ({ tab, stage }) => {
  for (const path of ['/close/4001/kicked', '/close/1000', '/drop'])
    await tab.evaluate(openAndWait, stage.socketUrl(path));
  await inPopup(tab, async (popup) => {
    await saysOnButton(popup, '2');
    await shows(popup, '3 disconnects in this tab · 2 abnormal');
    expect(await codesOf(popup)).toEqual(['1006', '1000', '4001']);
  });
  const panel = await tab.openPanel();
  await panel.type('[role=combobox]', 'is:abnormal ');
  await panel.waitFor(() => document.querySelectorAll('tbody tr:not([aria-hidden])').length === 2, {
    what: 'two rows',
  });
  await tab.closeDevTools();
});

test('the number outlives the background and the page, is of its tab alone, and goes with the log', async ({
  app,
  tab,
  panel,
  stage,
}) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/before'));
  await panel.waitFor(() => document.querySelectorAll('tbody tr:not([aria-hidden])').length === 1, { what: 'the row' });
  await app.stopBackground();
  await inPopup(tab, (popup) => saysOnButton(popup, '1'));
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/after'));
  await inPopup(tab, (popup) => saysOnButton(popup, '2'));

  const other = await app.newTab(stage.show('/other', EMPTY_PAGE));
  await inPopup(other, async (popup) => {
    await saysOnButton(popup, '');
    await shows(popup, 'No WebSocket has disconnected');
  });
  await other.close();

  // The browser takes it away with the page; the next page that opens a socket has it back.
  await tab.reload();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/1000'));
  await inPopup(tab, (popup) => saysOnButton(popup, '2'));

  const again = await tab.openPanel();
  await again.click('[aria-label="Clear"]');
  await inPopup(tab, (popup) => saysOnButton(popup, ''));
});

test('the number is switched off and on in the settings, at once', async ({ tab, panel, stage }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/counted'));
  await inPopup(tab, (popup) => saysOnButton(popup, '1'));
  await panel.evaluate((key) => chrome.storage.local.set({ [key]: false }), settingKey('badge'));
  try {
    await inPopup(tab, (popup) => saysOnButton(popup, ''));
  } finally {
    await panel.evaluate(() => chrome.storage.local.clear());
  }
  await inPopup(tab, (popup) => saysOnButton(popup, '1'));
});

test('the popup follows the tab, has the panel’s headline, and says how to open the panel', async ({ tab, stage }) => {
  await inPopup(tab, async (popup) => {
    await shows(popup, 'No WebSocket has disconnected');
    await tab.evaluate(openAndWait, stage.socketUrl('/close/1012/deploy'));
    await shows(popup, '1 disconnect in this tab');
    await shows(popup, stage.socketUrl('/close/1012/deploy'));
    await shows(popup, 'and choose Disconnects');
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
  });
  const panel = await tab.openPanel();
  await panel.waitFor(() => document.querySelector('tbody tr:not([aria-hidden])') !== null, { what: 'the row' });
  const [row] = await panel.rows();
  await tab.closeDevTools();
  await inPopup(tab, async (popup) => {
    const headline = await popup.evaluate(() => document.querySelector('.headline')?.textContent ?? '');
    expect(headline).not.toBe('');
    expect(row?.cells['What happened']).toContain(headline);
  });
});

test('a site that is switched off can be recorded again from the popup', async ({ tab, panel }) => {
  await panel.evaluate((key) => chrome.storage.local.set({ [key]: ['localhost'] }), settingKey('sitesOff'));
  try {
    await inPopup(tab, async (popup) => {
      await shows(popup, 'is recorded');
      await popup.click('.action');
      await shows(popup, 'No WebSocket has disconnected');
    });
  } finally {
    await panel.evaluate(() => chrome.storage.local.clear());
  }
});

const LATE = 'a page that was there before the extension is reloaded from the popup, and recorded from then on';
test(LATE, { tag: '@firefox' }, async ({ launch, stage }) => {
  const app = await launch();
  await app.setExtensionEnabled(false);
  const tab = await app.newTab(stage.show('/late', EMPTY_PAGE));
  await tab.evaluate(() => document.body.classList.add('late'));
  await app.setExtensionEnabled(true);
  await inPopup(tab, async (popup) => {
    await shows(popup, 'Reload the page to record');
    await popup.click('.action');
    await tab.waitFor(() => document.readyState === 'complete' && !document.body.classList.contains('late'), {
      what: 'the page, loaded again',
    });
  });
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/seen'));
  await inPopup(tab, (popup) => saysOnButton(popup, '1'));
});

test('on a page of the browser’s own it says that nothing can be recorded there', async ({ app, target }) => {
  const tab = await app.newTab(target === 'chrome' ? 'chrome://version/' : 'about:license');
  await inPopup(tab, (popup) => shows(popup, 'Nothing can be recorded on this page'));
  await tab.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the popup is whole, axe finds nothing in it, and it is pictured, ${theme}`, async ({ tab, stage, target }) => {
    const judge = (name: string) =>
      inPopup(tab, async (popup) => {
        await popup.setTheme(theme);
        await mkdir(DIRECTORY, { recursive: true });
        await writeFile(`${DIRECTORY}/popup-${name}-${target}-${theme}.png`, await popup.screenshot());
        const overflow = () => document.documentElement.scrollWidth - innerWidth;
        expect.soft(await popup.evaluate(overflow), name).toBeLessThanOrEqual(0);
        expect.soft(await popup.evaluate(cutText), name).toEqual([]);
        expect.soft(await axeFaults(popup), name).toEqual([]);
      });
    await judge('empty');
    for (const path of ['/close/4001/kicked', '/close/1012', '/close/1008', '/drop', '/close/1000', '/close/1011']) {
      await tab.evaluate(openAndWait, stage.socketUrl(path));
    }
    const long = stage.socketUrl('/close/1013/a/path/that/is/longer/than/any/popup/is/wide/and/goes/on');
    await tab.evaluate(openAndWait, long);
    await judge('list');
  });
}
