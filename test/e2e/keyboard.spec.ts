/** The panel without a mouse, from the filter to the copy and back. Nothing here clicks. */
import type { PanelDriver } from './drivers/panel-driver.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const rowCount = (expected: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected;
const hasFocus = (selector: string) => document.activeElement?.matches(selector) ?? false;
const selected = () => document.querySelector('tbody tr[aria-selected=true]')?.textContent ?? '';

function isFocused(panel: PanelDriver, selector: string): Promise<unknown> {
  return panel.waitFor(hasFocus, { args: [selector], what: `the focus on ${selector}` });
}

/** No control is further away than this. */
const MOST_STOPS = 40;

/** By the Tab key alone. */
async function tabTo(panel: PanelDriver, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await panel.evaluate(hasFocus, selector)) return;
    const isInside = await panel.evaluate(() => {
      Object.assign(globalThis, { focusBefore: document.activeElement });
      return document.activeElement !== document.body;
    });
    await panel.press('Tab');
    // It arrives after the key: another one now would go past.
    if (!isInside) continue;
    await panel.waitFor(() => document.activeElement !== (globalThis as { focusBefore?: unknown }).focusBefore, {
      what: 'the next stop of the Tab key',
    });
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

/** DevTools have the focus when they have opened the panel: the Tab key leads from their tabs into it. */
async function toFilter(panel: PanelDriver): Promise<void> {
  await tabTo(panel, '#tab-disconnects');
  await panel.press('Control+f');
  await isFocused(panel, '[role=combobox]');
}

test('filter, choose, read, copy and go back by keys alone', async ({ tab, stage, panel }) => {
  for (const path of ['/close/1012/restart', '/close/4001/kicked', '/close/4002/kicked', '/drop']) {
    await tab.evaluate(openAndWait, stage.socketUrl(path));
  }
  await panel.waitFor(rowCount, { args: [4], what: 'four rows' });

  await toFilter(panel);
  for (const key of 'kicked') await panel.press(key);
  await panel.waitFor(rowCount, { args: [2], what: 'the two that match' });

  await tabTo(panel, 'tbody tr');
  await panel.press('ArrowDown');
  await panel.press('End');
  await panel.waitFor(`return (${selected.toString()})().includes('4001')`, { what: 'the last row chosen' });
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('.detail h1') !== null, { what: 'the detail' });
  await isFocused(panel, 'tbody tr[aria-selected=true]');

  await panel.press('F6');
  await isFocused(panel, '.detail');
  await tabTo(panel, '.detail summary[aria-label=Copy]');
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('.copy') !== null, { what: 'the forms of a copy' });
  await tabTo(panel, '.copy .choice');
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('.notice-line')?.textContent === 'Copied: Markdown report', {
    what: 'the copy',
  });
  await isFocused(panel, '.detail summary[aria-label=Copy]');

  await panel.press('Escape');
  await panel.waitFor(() => document.querySelector('.detail') === null, { what: 'no detail' });
  await isFocused(panel, 'tbody tr[aria-selected=true]');
  await panel.press('Escape');
  await panel.waitFor(rowCount, { args: [4], what: 'all rows again' });
});

test('what ends meanwhile takes the focus from no row', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  await panel.waitFor(rowCount, { args: [1], what: 'a row' });
  await toFilter(panel);
  await tabTo(panel, 'tbody tr');
  await panel.press('Home');
  await panel.waitFor(() => document.querySelector('tr[aria-selected=true]') !== null, { what: 'the row chosen' });
  for (const code of [4002, 4003, 4004]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}/later`));
  await panel.waitFor(rowCount, { args: [4], what: 'four rows' });
  await isFocused(panel, 'tr[aria-selected=true]');
  expect(await panel.evaluate(selected)).toContain('4001');
});

test('a question mark shows the keys, and Escape goes back to where one was', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  await panel.waitFor(rowCount, { args: [1], what: 'a row' });
  await toFilter(panel);
  await tabTo(panel, 'tbody tr');
  await panel.press('?');
  await panel.waitFor(() => document.querySelector('dialog[open] .shortcuts') !== null, { what: 'the keys' });
  expect(await panel.evaluate(() => (document.querySelector('dialog[open]') as HTMLElement).innerText)).toContain(
    'from the list to the detail and back',
  );
  await panel.press('Escape');
  await panel.waitFor(() => document.querySelector('dialog') === null, { what: 'no dialog' });
  await isFocused(panel, 'tbody tr');
});
