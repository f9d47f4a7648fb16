/** Access to sites, withdrawn by the user: each page of ours that says so has a button that asks for it. */
import type { BrowserUnderTest, ScriptHost } from './drivers/panel-driver.ts';
import { axeFaults } from './support/axe.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const OPTIONS = 'extension/options.html';
const PAGE = { html: '<!doctype html><title>A page</title>' };
/** As if the user of Firefox had agreed to each prompt. In Chromium nobody can: there the tests see that it is asked. */
const AGREED = { prefs: { 'extensions.webextOptionalPermissionPrompts': false } };
const NO_ACCESS = 'The browser does not let the extension into this site';

const shows = (host: ScriptHost, text: string) =>
  host.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });

/** What Chromium is asked for, and whether it counts as asked by the user, instead of its prompt. */
const noteRequests = (host: ScriptHost) =>
  host.evaluate(() => {
    chrome.permissions.request = ((asked: unknown, answer: (granted: boolean) => void) => {
      document.body.dataset['asked'] = JSON.stringify([asked, navigator.userActivation.isActive]);
      answer(false);
    }) as typeof chrome.permissions.request;
  });
const isAsked = (host: ScriptHost) =>
  host.waitFor(() => document.body.dataset['asked'] === '[{"origins":["<all_urls>"]},true]', {
    what: 'the request for all sites, in the click',
  });

const optionsOf = async (app: BrowserUnderTest) => app.newTab(await app.extensionUrl(OPTIONS));

const BY_PANEL = 'Firefox’s panel leads to the page that asks, and says when the page has to be reloaded';
test(BY_PANEL, { tag: '@firefox' }, async ({ launch, stage }) => {
  const app = await launch(AGREED);
  const tab = await app.newTab(stage.show('/', PAGE));
  const panel = await tab.openPanel();
  // A panel of Firefox has no API for it; where that changes, it can ask by itself.
  expect(await panel.evaluate(() => typeof chrome.permissions)).toBe('undefined');
  await app.setSiteAccess(false);
  await shows(panel, NO_ACCESS);
  await panel.click('.empty .action');
  const options = await app.ownTab(OPTIONS);
  await shows(options, 'The browser does not let the extension into all sites');
  await options.click('.action');
  await shows(options, 'The browser lets the extension into all sites.');
  await shows(panel, 'Reload the page to record');
  await tab.reload();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/seen'));
  await panel.waitFor(() => document.querySelector('tbody')?.textContent?.includes('4001'), { what: 'the row' });
});

test('Chromium’s panel asks by itself, in the click', { tag: '@chromium' }, async ({ launch, stage }) => {
  const app = await launch();
  const tab = await app.newTab(stage.show('/', PAGE));
  const panel = await tab.openPanel();
  await app.setSiteAccess(false);
  await shows(panel, NO_ACCESS);
  await noteRequests(panel);
  await panel.click('.empty .action');
  await isAsked(panel);
});

test('the popup asks, in the click', async ({ launch, stage, target }) => {
  const app = await launch(AGREED);
  const tab = await app.newTab(stage.show('/', PAGE));
  await app.setSiteAccess(false);
  const popup = await tab.openPopup();
  await shows(popup, NO_ACCESS);
  if (target === 'chrome') await noteRequests(popup);
  await popup.click('.action');
  await (target === 'chrome' ? isAsked(popup) : shows(popup, 'Reload the page to record'));
  await popup.close();
});

test('the page of options has the settings, and follows what is granted elsewhere', async ({ launch }) => {
  const app = await launch();
  const options = await optionsOf(app);
  await shows(options, 'The browser lets the extension into all sites.');
  await app.setSiteAccess(false);
  await shows(options, 'The browser does not let the extension into all sites');
  await app.setSiteAccess(true);
  await shows(options, 'The browser lets the extension into all sites.');
  await options.evaluate(() => {
    const select = document.querySelector('select') as HTMLSelectElement;
    select.value = 'de';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(options, 'Einstellungen von WebSocket Disconnects');
  expect(await axeFaults(options)).toEqual([]);
});
