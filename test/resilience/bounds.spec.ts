/** The log's bounds over all tabs: the oldest go, from the tab that has the most, and each tab's panel says how many. */
import { readRecordedLog } from '../e2e/drivers/recorded-log.ts';
import type { PanelDriver } from '../e2e/drivers/panel-driver.ts';
import { BOUNDS } from '../../src/record/socket-log.ts';
import { showsDisconnects, saysThatWent, throwAtOnce } from './support/crowd.ts';
import { expect, test } from './fixtures.ts';

/** Of each tab in turn: what came, what the bound of all tabs leaves of it. */
const TABS = [
  { came: 5000, stay: 3500 },
  { came: 4000, stay: 3500 },
  { came: 3000, stay: 3000 },
] as const;
const ALL = TABS.reduce((sum, { came }) => sum + came, 0);

/** `ftp:` throws. */
const address = (tab: number) => `ftp://127.0.0.1/${tab}-`;

/** The numbers in the addresses of a tab's records. Chromium's store lists them in an order of its own. */
async function numbersOf(panel: PanelDriver, tab: number) {
  const { records, lost } = await readRecordedLog(panel);
  expect(records.every(({ url }) => url?.startsWith(address(tab)))).toBe(true);
  return { numbers: records.map(({ url }) => Number(url?.slice(address(tab).length))).toSorted((a, b) => a - b), lost };
}

test(`${ALL} disconnects in three tabs: ${BOUNDS.sockets} stay, the oldest of the fullest went`, async ({
  app,
  tab,
  stage,
  panel,
  tell,
}) => {
  const errors = await app.collectErrors();
  const panels = [panel];
  for (const [index, { came }] of TABS.entries()) {
    const page = index === 0 ? tab : await app.newTab(stage.url('/'));
    if (index > 0) panels.push(await page.openPanel());
    await throwAtOnce(page, address(index), came);
    await showsDisconnects(panels[index] as PanelDriver, index === 2 ? TABS[2].stay : came);
  }
  let kept = 0;
  let counted = 0;
  let twice = 0;
  for (const [index, { came, stay }] of TABS.entries()) {
    const own = panels[index] as PanelDriver;
    await showsDisconnects(own, stay);
    const { numbers, lost } = await numbersOf(own, index);
    // The newest, each once.
    expect(numbers).toEqual(Array.from({ length: stay }, (_, number) => came - stay + number));
    expect(lost).toEqual({ evicted: came - stay, dropped: 0 });
    if (lost.evicted > 0) await saysThatWent(own, lost.evicted);
    kept += numbers.length;
    counted += lost.evicted;
    twice += numbers.length - new Set(numbers).size;
  }
  tell({ storm: ALL, kept, counted, lost: ALL - kept - counted, twice });
  expect(kept).toBe(BOUNDS.sockets);
  expect(await errors()).toEqual([]);
});

test(`addresses of 8,000 characters: the log stays within ${BOUNDS.bytes} bytes`, async ({ app, tab, panel, tell }) => {
  const MADE = 1500;
  const errors = await app.collectErrors();
  const long = `${address(0)}${'x'.repeat(8000)}/`;
  await throwAtOnce(tab, long, MADE);
  const last = await panel.waitFor(
    async (end: string) => {
      const all = await chrome.storage.session.get(null);
      return Object.values(all).includes(end) && all;
    },
    { args: [`${long}${MADE - 1}`], what: 'the last of them in the store', timeout: 60_000 },
  );
  const bytes = Object.entries(last).reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);
  const { records, lost } = await readRecordedLog(panel);
  const numbers = records.map(({ url }) => Number(url?.slice(long.length))).toSorted((a, b) => a - b);
  tell({ storm: MADE, bytes, kept: numbers.length, counted: lost.evicted, lost: MADE - numbers.length - lost.evicted });
  expect(bytes).toBeLessThanOrEqual(BOUNDS.bytes);
  // As many as there is room for, and no fewer.
  expect(bytes).toBeGreaterThan(BOUNDS.bytes * 0.98);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, number) => MADE - numbers.length + number));
  expect(lost).toEqual({ evicted: MADE - numbers.length, dropped: 0 });
  await saysThatWent(panel, lost.evicted);
  expect(await errors()).toEqual([]);
});
