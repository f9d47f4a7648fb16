/** Every view of a panel that `stockPanel` has opened. Each is brought up from the list, and leaves the panel there again. */
import { toSessionFile } from '../../src/record/session-file.ts';
import { settingKey } from '../../src/settings/read-settings.ts';
import type { PanelDriver } from '../../test/e2e/drivers/panel-driver.ts';
import { pictureLog } from './picture-log.ts';

export interface PictureView {
  /** Of the files. */
  readonly name: string;
  show(panel: PanelDriver): Promise<unknown>;
  leave(panel: PanelDriver): Promise<unknown>;
}

/** Sockets in the page that live. */
const LIVE = 3;

const SITES_OFF = settingKey('sitesOff');
export const GEAR = '.bar > button:last-of-type';
const COLUMNS = 'summary[aria-label="Columns and groups"]';

/** The newest in the log: cut after 60 s of silence. */
const IDLE_CUT = 'tbody tr[aria-rowindex="2"] td';

const isThere = (panel: PanelDriver, selector: string) =>
  panel.waitFor((css: string) => document.querySelector(css) !== null, { args: [selector], what: selector });
const isGone = (panel: PanelDriver, selector: string) =>
  panel.waitFor((css: string) => document.querySelector(css) === null, { args: [selector], what: `no ${selector}` });

const toList = async (panel: PanelDriver) => {
  await panel.click('#tab-disconnects');
  await isThere(panel, '.list');
};

/** A view of its own tab. */
const ofTab = (name: string, tab: string, ready: string): PictureView => ({
  name,
  async show(panel) {
    await panel.click(`#tab-${tab}`);
    await isThere(panel, ready);
  },
  leave: toList,
});

/** What a menu of the toolbar opens. */
const ofMenu = (name: string, summary: string): PictureView => ({
  name,
  async show(panel) {
    await panel.click(summary);
    await isThere(panel, '.popover');
  },
  async leave(panel) {
    await panel.press('Escape');
    await isGone(panel, '.popover');
  },
});

/** A dialog that Escape closes, opened from where `from` leads. */
const ofDialog = (
  name: string,
  button: string,
  from: (panel: PanelDriver) => Promise<unknown>,
  after = toList,
): PictureView => ({
  name,
  async show(panel) {
    await from(panel);
    await panel.click(button);
    await isThere(panel, 'dialog[open]');
  },
  async leave(panel) {
    await panel.press('Escape');
    await isGone(panel, 'dialog[open]');
    await after(panel);
  },
});

const showLive = async (panel: PanelDriver) => {
  await panel.click('#tab-live');
  await panel.waitFor((count: number) => document.querySelectorAll('.live tbody tr').length === count, {
    args: [LIVE],
    what: `${LIVE} live sockets`,
  });
};

const switchSitesOff = (panel: PanelDriver) =>
  panel.evaluate((key) => chrome.storage.local.set({ [key]: ['*.bank.example', 'mail.example.com'] }), SITES_OFF);
const switchSitesOn = (panel: PanelDriver) => panel.evaluate((key) => chrome.storage.local.remove(key), SITES_OFF);

async function openDetail(panel: PanelDriver): Promise<void> {
  await panel.click(IDLE_CUT);
  await isThere(panel, '.detail');
}

async function closeDetail(panel: PanelDriver): Promise<void> {
  await panel.click('.detail-head > .tool');
  await isGone(panel, '.detail');
}

async function groupBy(panel: PanelDriver, position: number): Promise<void> {
  await panel.click(COLUMNS);
  await isThere(panel, '.popover');
  await panel.click(`.popover label:nth-of-type(${position}) input`);
  await panel.press('Escape');
  await isGone(panel, '.popover');
}

async function filterBy(panel: PanelDriver, text: string): Promise<void> {
  await panel.click('[role=combobox]');
  await panel.type('[role=combobox]', text);
}

async function clearFilter(panel: PanelDriver): Promise<void> {
  await panel.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) return;
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await isThere(panel, '.list');
}

async function importSession(panel: PanelDriver): Promise<void> {
  const { records } = pictureLog(Date.UTC(2026, 10, 24, 14, 5));
  const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
  const session = { recordedBy, lost: { evicted: 0, dropped: 0 }, records };
  const file = toSessionFile(session, new Date(Date.UTC(2026, 10, 24, 14, 5)), { mask: true });
  await drop(panel, 'from-a-colleague.json', JSON.stringify(file));
  await isThere(panel, '.banner');
}

/** On the panel, as a user does it. */
function drop(panel: PanelDriver, fileName: string, text: string): Promise<void> {
  return panel.evaluate(
    (name, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name, { type: 'application/json' }));
      dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    },
    fileName,
    text,
  );
}

const backToLive = async (panel: PanelDriver) => {
  await panel.click('.banner .link');
  await isGone(panel, '.banner');
};

export const VIEWS: readonly PictureView[] = [
  { name: 'disconnects', show: toList, leave: toList },
  { name: 'detail', show: openDetail, leave: closeDetail },
  {
    name: 'copy',
    show: async (panel) => {
      await openDetail(panel);
      await panel.click('.detail-head summary');
      await isThere(panel, '.copy');
    },
    leave: async (panel) => {
      await panel.press('Escape');
      await closeDetail(panel);
    },
  },
  {
    name: 'findings',
    show: async (panel) => {
      await panel.click('.finding [aria-expanded]');
      await isThere(panel, '.finding .cause');
    },
    leave: (panel) => panel.click('.finding [aria-expanded]'),
  },
  { name: 'grouped', show: (panel) => groupBy(panel, 2), leave: (panel) => groupBy(panel, 1) },
  {
    name: 'filter',
    show: async (panel) => {
      await filterBy(panel, 'cause:');
      await isThere(panel, '[role=option]');
    },
    leave: clearFilter,
  },
  ofMenu('filter-help', '.filter .menu summary'),
  {
    name: 'no-match',
    show: async (panel) => {
      // With a key that there is not, of which is told below the field.
      await filterBy(panel, 'nowhere colour:red');
      await isThere(panel, '.empty h1');
    },
    leave: clearFilter,
  },
  { name: 'live', show: showLive, leave: toList },
  ofDialog('live-simulate', '.live tbody button:nth-of-type(2)', showLive),
  ofTab('endpoints', 'endpoints', '.lane-chart'),
  {
    name: 'endpoints-time',
    show: async (panel) => {
      await panel.click('#tab-endpoints');
      await panel.click('.zoom .tool:nth-of-type(6)');
      await isThere(panel, '.brush-end');
    },
    leave: async (panel) => {
      await panel.click('.chip.range');
      await toList(panel);
    },
  },
  ofTab('codes', 'codes', '.pack-entry'),
  {
    name: 'own-pack',
    show: async (panel) => {
      await panel.click('#tab-codes');
      await panel.click('.own-packs .action');
      await isThere(panel, '.pack-editor .pack-entry');
    },
    leave: async (panel) => {
      await panel.click('.pack-editor .link');
      await toList(panel);
    },
  },
  ofDialog('shortcuts', '[aria-keyshortcuts]', toList),
  ofDialog('settings', GEAR, switchSitesOff, switchSitesOn),
  ofMenu('export', 'summary[aria-label="Export session"]'),
  ofMenu('columns', COLUMNS),
  { name: 'imported-session', show: importSession, leave: backToLive },
  {
    name: 'refused',
    show: async (panel) => {
      await drop(panel, 'trace.json', '{ "sockets": [');
      await isThere(panel, '.banner.failed');
    },
    leave: (panel) => panel.click('.banner .tool'),
  },
];
