/** Several windows, private ones, and DevTools that move: each shows its own tab, and nothing outlives what it belongs to. */
import type { PanelDriver, ScriptHost } from './drivers/panel-driver.ts';
import { until } from './drivers/until.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const PAGE = { html: '<!doctype html><title>A page</title>' };
/** A name that appears nowhere but where a test puts it. */
const CONFIDENTIAL = 'confidential.test';

const shows = (host: ScriptHost, text: string) =>
  host.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });

/** The codes in the list of the panel or in the popup, newest first, as soon as they are these. */
const showsCodes = (host: ScriptHost, ...codes: readonly number[]) =>
  host.waitFor(
    (all: string) => {
      const badges = [...document.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden]) .badge, .latest .badge')];
      return badges.map(({ innerText }) => innerText.trim().slice(-4)).join() === all;
    },
    { args: [codes.join()], what: `the codes ${codes.join()}` },
  );

/** All that the extension has written: in memory, and on disk. */
const written = (host: ScriptHost) =>
  host.evaluate(async () => ({
    session: JSON.stringify(await chrome.storage.session.get(null)),
    local: JSON.stringify(await chrome.storage.local.get(null)),
  }));

async function openDetail(panel: PanelDriver): Promise<void> {
  await panel.click('tbody tr:not([aria-hidden]) td');
  await panel.waitFor(() => document.querySelector('.pack-choice option[value=pusher]'), { what: 'the products' });
}

test('two DevTools show a tab each, also in windows of their own', async ({ app, stage, tab, panel }) => {
  const other = await app.newWindow(stage.show('/other', PAGE), { isPrivate: false });
  const otherPanel = await other.openPanel();
  for (const code of [4001, 4002]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}`));
  await other.evaluate(openAndWait, stage.socketUrl('/close/4003'));
  await showsCodes(panel, 4002, 4001);
  await showsCodes(otherPanel, 4003);
  // To clear the one is nothing to the other.
  await panel.click('button[aria-label="Clear"]');
  await showsCodes(panel);
  await other.evaluate(openAndWait, stage.socketUrl('/close/4004'));
  await showsCodes(otherPanel, 4004, 4003);
  await other.closeDevTools();
  await other.close();
});

test('the popup and the panel show the same tab’s log, and both go on', async ({ stage, tab, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001'));
  await showsCodes(panel, 4001);
  const popup = await tab.openPopup();
  try {
    await showsCodes(popup, 4001);
    await tab.evaluate(openAndWait, stage.socketUrl('/close/4002'));
    await showsCodes(popup, 4002, 4001);
    await showsCodes(panel, 4002, 4001);
  } finally {
    await popup.close();
  }
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4003'));
  await showsCodes(panel, 4003, 4002, 4001);
});

test('a tab that is moved to another window keeps its log, and goes on', async ({ stage, tab, panel, target }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001'));
  await showsCodes(panel, 4001);
  await tab.moveToNewWindow();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002'));
  // Chromium takes the DevTools along; Firefox closes them, as it makes a tab anew from the one that was.
  const moved = target === 'chrome' ? panel : await tab.openPanel();
  await showsCodes(moved, 4002, 4001);
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4003'));
  await showsCodes(moved, 4003, 4002, 4001);
});

test('DevTools that are docked elsewhere show what they showed', async ({ stage, tab, panel }) => {
  for (const code of [4001, 4002, 1000]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}`));
  await showsCodes(panel, 1000, 4002, 4001);
  await panel.type('[role=combobox]', 'is:abnormal ');
  await showsCodes(panel, 4002, 4001);
  await panel.click('tbody tr:not([aria-hidden]) + tr:not([aria-hidden]) td');
  const shown = () =>
    panel.evaluate(() => ({
      filter: document.querySelector<HTMLInputElement>('[role=combobox]')?.value,
      rows: [...document.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden]) .badge')].map((each) =>
        each.innerText.trim().slice(-4),
      ),
      selected: document.querySelector<HTMLElement>('tbody tr[aria-selected=true] .badge')?.innerText.trim().slice(-4),
      hasDetail: document.querySelector('.detail') !== null,
    }));
  const before = await shown();
  expect(before).toMatchObject({ rows: ['4002', '4001'], selected: '4001', hasDetail: true });
  for (const side of ['right', 'bottom'] as const) {
    await tab.dockDevTools(side);
    await until(async () => JSON.stringify(await shown()) === JSON.stringify(before), {
      what: `the same at the ${side}`,
    });
  }
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4003'));
  await showsCodes(panel, 4003, 4002, 4001);

  // Whoever closes DevTools starts anew.
  await tab.closeDevTools();
  await showsCodes(await tab.openPanel(), 4003, 1000, 4002, 4001);
});

test('of a private window nothing is written that outlives it', async ({ launch, stage }) => {
  const app = await launch({ hosts: [CONFIDENTIAL] });
  await app.allowInPrivateWindows();
  stage.show('/private', PAGE);
  const tab = await app.newWindow(stage.url('/private', CONFIDENTIAL), { isPrivate: true });
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001', CONFIDENTIAL));
  const panel = await tab.openPanel();
  await showsCodes(panel, 4001);

  // A product for the endpoint, and the site switched off.
  await openDetail(panel);
  await panel.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('.pack-choice select');
    if (!choice) throw new Error('there is no choice');
    choice.value = 'pusher';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(panel, 'Set in a private window: products chosen for endpoints.');
  await panel.click('.bar > button:last-of-type');
  await panel.waitFor(() => document.querySelector('dialog[open] .settings-form') !== null, { what: 'the settings' });
  await panel.click('.settings-form .sites-this');
  await panel.press('Escape');
  await shows(panel, 'Set in a private window: products chosen for endpoints and sites that are switched off.');
  await shows(panel, 'This site is not recorded');
  const now = await written(panel);
  expect(now.session).toContain(CONFIDENTIAL);
  expect(now.local).not.toContain(CONFIDENTIAL);

  // It is off in private windows alone.
  const ordinary = await app.newTab(stage.url('/private', CONFIDENTIAL));
  const ordinaryPanel = await ordinary.openPanel();
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002', CONFIDENTIAL));
  await ordinary.evaluate(openAndWait, stage.socketUrl('/close/4003', CONFIDENTIAL));
  await showsCodes(ordinaryPanel, 4003);
  expect((await written(panel)).session).not.toContain('/close/4002');

  await ordinary.close();
  const rest = await (await app.newTab(stage.show('/rest', PAGE))).openPanel();
  await tab.closeDevTools();
  await tab.close();
  await until(async () => !(await written(rest)).session.includes(CONFIDENTIAL), { what: 'a memory without the site' });
  expect((await written(rest)).local).not.toContain(CONFIDENTIAL);
});
