/** Why a socket ended, in the real panel: its causes in row and detail, and what many rows have in common above them. */
import type { PanelDriver } from './drivers/panel-driver.ts';
import { expect, test } from './support/stage-fixture.ts';

const openInTurn = async (url: string, paths: readonly string[]) => {
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await new Promise<void>((resolve) => {
      new WebSocket(url + path).addEventListener('close', () => resolve());
    });
  }
};

const FIRST_ROW = 'tbody tr:not([aria-hidden]) td';

function waitForRows(panel: PanelDriver, count: number): Promise<unknown> {
  return panel.waitFor((expected) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected, {
    args: [count],
    what: `${count} rows`,
  });
}

const textOf = (selector: string) => (document.querySelector(selector) as HTMLElement | null)?.innerText ?? '';

test('the row says the first cause; the detail how sure it is, on what grounds, what to do, and what else it may be', async ({
  tab,
  stage,
  panel,
}) => {
  await tab.evaluate(openInTurn, stage.socketUrl(''), ['/close/1008/token%20expired']);
  await waitForRows(panel, 1);
  expect((await panel.rows())[0]?.cells['What happened']).toContain('The server did not accept your login');
  await panel.click(FIRST_ROW);
  const why = await panel.evaluate(textOf, 'section:has(> article.cause)');
  for (const said of ['certain', 'token expired', 'Get a fresh token before each attempt']) expect(why).toContain(said);
  await panel.click('details.cause summary');
  const other = await panel.evaluate(textOf, 'details.cause[open]');
  expect(other).toContain('The server refused by a rule of its own (1008)');
});

test('a storm is one finding above the list, which shows its rows alone', async ({ tab, stage, panel }) => {
  const storm = Array.from({ length: 6 }, () => '/close/1008/token%20expired');
  await tab.evaluate(openInTurn, stage.socketUrl(''), ['/close/1000/done', ...storm]);
  await waitForRows(panel, 7);
  await panel.waitFor(() => document.querySelector('.finding')?.textContent?.includes('6 attempts'), {
    what: 'the finding',
  });
  const count = await panel.evaluate(
    () =>
      [...document.querySelectorAll('.finding')].filter((each) => each.textContent?.includes('Reconnecting')).length,
  );
  expect(count).toBe(1);
  await panel.click('.finding button');
  await waitForRows(panel, 6);
  await panel.click(FIRST_ROW);
  expect(await panel.evaluate(textOf, '.detail')).toContain('Part of');
  await panel.click('.finding button');
  await waitForRows(panel, 7);
});
