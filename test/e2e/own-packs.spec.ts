/** The user's own close packs, and products that they chose, in the real panel: used at once, and kept. */
import type { PageUnderTest, PanelDriver } from './drivers/panel-driver.ts';
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

const PACK = {
  id: 'acme-chat',
  name: 'Acme chat',
  detect: { hosts: ['^localhost$'] },
  codes: [{ code: 4100, name: 'Room closed', meaning: 'A moderator closed the room.', retry: 'no' }],
};
const TEXT = JSON.stringify(PACK, null, 2);
const ROW = 'Acme chat: Room closed · Private Use';

const GEAR = '.bar > button:last-of-type';
const EDITOR = '.pack-editor textarea';
const SAVE = '.pack-editor .action';
const OWN = '.own-packs';

const end = (tab: PageUnderTest, url: string) =>
  tab.evaluate(
    (address: string) =>
      new Promise<void>((resolve) => {
        new WebSocket(address).addEventListener('close', () => resolve());
      }),
    url,
  );

const shows = (panel: PanelDriver, selector: string, text: string) =>
  panel.waitFor(
    (place: string, expected: string) => {
      const shown = [...document.querySelectorAll<HTMLElement>(place)].map(({ innerText }) => innerText).join('\n');
      return shown.replaceAll('\u00a0', ' ').includes(expected);
    },
    { args: [selector, text], what: `${text} in ${selector}` },
  );

const inRow = (panel: PanelDriver, text: string) => shows(panel, 'tbody tr:not([aria-hidden])', text);

const isThere = (panel: PanelDriver, selector: string) =>
  panel.waitFor((place: string) => document.querySelector(place) !== null, { args: [selector], what: selector });

async function showPacks(panel: PanelDriver): Promise<void> {
  await panel.click(GEAR);
  await isThere(panel, 'dialog[open] .packs-show');
  await panel.click('.packs-show');
  await isThere(panel, OWN);
}

const showDisconnects = (panel: PanelDriver) => panel.click('[role=tab]');

/** In place of what stands there. */
const write = (panel: PanelDriver, text: string) =>
  panel.evaluate(
    (place: string, value: string) => {
      const editor = document.querySelector<HTMLTextAreaElement>(place);
      if (!editor) throw new Error(`there is no ${place}`);
      editor.value = value;
      editor.dispatchEvent(new Event('input', { bubbles: true }));
    },
    EDITOR,
    text,
  );

test('a pack that the user writes explains the code, and outlives DevTools and an update', async ({
  app,
  tab,
  stage,
  panel,
}) => {
  await end(tab, stage.socketUrl('/close/4100/by moderator'));
  await inRow(panel, '4100');
  await showPacks(panel);
  await panel.click(`${OWN} .action`);
  await isThere(panel, EDITOR);
  await write(panel, TEXT.replace('4100', '2000'));
  await shows(panel, '.pack-editor', 'line 11, column 15');
  await write(panel, TEXT);
  await shows(panel, '.pack-editor', 'It explains 1 of the 1 disconnects in the log.');
  await shows(panel, '.pack-editor .pack-entry', 'A moderator closed the room.');
  await panel.click(SAVE);
  await shows(panel, OWN, 'Acme chat');
  await showDisconnects(panel);
  await inRow(panel, ROW);

  await tab.closeDevTools();
  const again = await tab.openPanel();
  await inRow(again, ROW);

  await tab.closeDevTools();
  await app.reloadExtension();
  await tab.reload();
  const updated = await tab.openPanel();
  await end(tab, stage.socketUrl('/close/4100/again'));
  await inRow(updated, ROW);
});

test('a pack comes from a file, and goes into one for others', async ({ panel }) => {
  await showPacks(panel);
  await panel.evaluate(
    (place: string, text: string) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'acme.json', { type: 'application/json' }));
      const chooser = document.querySelector<HTMLInputElement>(`${place} input[type=file]`);
      if (!chooser) throw new Error('there is no file chooser');
      chooser.files = transfer.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    },
    OWN,
    TEXT,
  );
  await shows(panel, '.pack-editor', 'The pack is valid.');
  await panel.click(SAVE);
  await isThere(panel, `${OWN} li`);
  const saved = await panel.download(`${OWN} li [aria-label="Save Acme chat as a file"]`);
  expect(saved.name).toBe('acme-chat.json');
  expect(JSON.parse(saved.text)).toEqual(PACK);
});

test('a product that the user chose for an endpoint is kept, and can be taken back in the settings', async ({
  tab,
  stage,
  panel,
}) => {
  await end(tab, stage.socketUrl('/close/4003/'));
  await inRow(panel, '4003');
  await panel.click('tbody tr:not([aria-hidden]) td');
  await isThere(panel, '.pack-choice option:nth-child(2)');
  await panel.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('.pack-choice select');
    if (!choice) throw new Error('there is no choice of a product');
    choice.value = 'soketi';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(panel, '.reading', 'you chose it for this endpoint');
  await inRow(panel, 'soketi: ');
  await tab.closeDevTools();

  const again = await tab.openPanel();
  await inRow(again, 'soketi: ');
  await again.click(GEAR);
  await shows(again, '.settings-form .entries', 'soketi');
  await again.click('.settings-form .entries button');
  await again.press('Escape');
  await again.waitFor(() => !document.querySelector('tbody tr:not([aria-hidden])')?.textContent?.includes('soketi'), {
    what: 'the product recognised again',
  });
});

test('a code that looks like an HTTP status is read as one, as a possibility, where no product is known', async ({
  tab,
  stage,
  panel,
}) => {
  await end(tab, stage.socketUrl('/close/4429/'));
  await inRow(panel, '4429');
  await panel.click('tbody tr:not([aria-hidden]) td');
  await shows(
    panel,
    '.detail',
    'Possible: many servers build such codes from an HTTP status; this would be “too many requests”.',
  );
});
