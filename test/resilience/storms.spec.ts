/** More at once than anybody needs: nothing is lost within the log's bounds, and what goes beyond them is counted. */
import { readRecordedLog } from '../e2e/drivers/recorded-log.ts';
import type { PanelDriver } from '../e2e/drivers/panel-driver.ts';
import { BOUNDS } from '../../src/record/socket-log.ts';
import { allEnded, openAtOnce, paths, refusingAddress, saysThatWent, showsDisconnects } from './support/crowd.ts';
import { placeOf, NOTHING_AMISS, tallyOf } from './support/tally.ts';
import { expect, test } from './fixtures.ts';

const IN_ONE_TICK = 1000;
const WITHIN_SECONDS = 10_000;
/** What the browsers let a page have: https://source.chromium.org (`kMaxPendingWebSocketConnections`), `network.websocket.max-connections`. */
const MOST_OPEN = { chrome: 255, firefox: 200 } as const;
const TABS = 50;
const A_TAB = 20;

async function tallyOfLog(panel: PanelDriver, expected: readonly string[]) {
  const { records, lost } = await readRecordedLog(panel);
  return { ...tallyOf(expected, records.map(placeOf)), gone: lost };
}

const NOTHING_GONE = { evicted: 0, dropped: 0 };

test(`${IN_ONE_TICK} attempts that fail in one tick`, async ({ app, tab, panel, tell }) => {
  const errors = await app.collectErrors();
  const all = paths(IN_ONE_TICK);
  await openAtOnce(tab, await refusingAddress(), all);
  await allEnded(tab, IN_ONE_TICK);
  await showsDisconnects(panel, IN_ONE_TICK);
  const { gone, ...tally } = await tallyOfLog(panel, all);
  tell({ storm: IN_ONE_TICK, lost: tally.lost.length, twice: tally.twice.length });
  expect(tally).toEqual(NOTHING_AMISS);
  expect(gone).toEqual(NOTHING_GONE);
  expect(await errors()).toEqual([]);
});

test(`${WITHIN_SECONDS} attempts that fail within seconds`, async ({ app, tab, panel, tell }) => {
  const errors = await app.collectErrors();
  const base = await refusingAddress();
  const all = paths(WITHIN_SECONDS);
  const start = performance.now();
  for (let first = 0; first < all.length; first += IN_ONE_TICK) {
    await openAtOnce(tab, base, all.slice(first, first + IN_ONE_TICK));
  }
  await allEnded(tab, WITHIN_SECONDS);
  const seconds = (performance.now() - start) / 1000;
  await showsDisconnects(panel, BOUNDS.socketsPerTab);
  const { records, lost } = await readRecordedLog(panel);
  const { twice, foreign } = tallyOf(all, records.map(placeOf));
  const missing = WITHIN_SECONDS - records.length - lost.evicted;
  tell({
    storm: WITHIN_SECONDS,
    seconds,
    kept: records.length,
    counted: lost.evicted,
    lost: missing,
    twice: twice.length,
  });
  expect({ kept: records.length, twice, foreign }).toEqual({ kept: BOUNDS.socketsPerTab, twice: [], foreign: [] });
  expect(lost).toEqual({ evicted: WITHIN_SECONDS - BOUNDS.socketsPerTab, dropped: 0 });
  await saysThatWent(panel, lost.evicted);
  expect(await errors()).toEqual([]);
});

test('as many open sockets as the browser allows, dropped at once', async ({
  app,
  target,
  tab,
  stage,
  panel,
  tell,
}) => {
  const errors = await app.collectErrors();
  const all = paths(MOST_OPEN[target], '/echo/');
  await openAtOnce(tab, stage.socketUrl(''), all);
  await tab.waitFor((count: number) => (window as unknown as { opened: number }).opened === count, {
    args: [all.length],
    what: `${all.length} open sockets`,
    timeout: 60_000,
  });
  stage.dropSockets();
  await allEnded(tab, all.length);
  await showsDisconnects(panel, all.length);
  const { records } = await readRecordedLog(panel);
  const tally = tallyOf(all, records.map(placeOf));
  tell({ storm: all.length, lost: tally.lost.length, twice: tally.twice.length });
  expect(tally).toEqual(NOTHING_AMISS);
  expect(new Set(records.map(({ closed }) => closed?.code))).toEqual(new Set([1006]));
  expect(records.every(({ opened }) => opened !== null)).toBe(true);
  expect(await errors()).toEqual([]);
});

test(`${TABS} tabs at once`, async ({ app, tab, stage, panel, tell }) => {
  const errors = await app.collectErrors();
  const base = stage.socketUrl('');
  const tabs = [tab];
  while (tabs.length < TABS) tabs.push(await app.newTab(stage.url('/')));
  await Promise.all(tabs.map((each, index) => openAtOnce(each, base, paths(A_TAB, `/close/4000/${index}-`))));
  await Promise.all(tabs.map((each) => allEnded(each, A_TAB)));

  const isStored = async (count: number) => {
    const keys = Object.keys(await chrome.storage.session.get(null));
    return keys.filter((key) => key.startsWith('socket:')).length >= count;
  };
  await panel.waitFor(isStored, { args: [TABS * A_TAB], what: 'the records of all tabs', timeout: 60_000 });
  let lost = 0;
  let twice = 0;
  for (const [index, each] of tabs.entries()) {
    const own = index === 0 ? panel : await each.openPanel();
    await showsDisconnects(own, A_TAB);
    const { gone, ...tally } = await tallyOfLog(own, paths(A_TAB, `/close/4000/${index}-`));
    lost += tally.lost.length;
    twice += tally.twice.length;
    expect(tally, `tab ${index}`).toEqual(NOTHING_AMISS);
    expect(gone).toEqual(NOTHING_GONE);
    if (index > 0) await each.close();
  }
  tell({ tabs: TABS, storm: TABS * A_TAB, lost, twice });
  expect(await errors()).toEqual([]);
});
