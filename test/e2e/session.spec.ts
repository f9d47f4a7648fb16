/** Session files: written by a button of the panel, read again by it, and refused with the place where one is wrong. */
import { parseSessionFile } from '../../src/record/read-session-file.ts';
import type { SessionFile } from '../../src/record/session-file.ts';
import type { PanelDriver, PanelRow } from './drivers/panel-driver.ts';
import { until } from './drivers/until.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const rowCount = (expected: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected;

const EXPORT = 'summary[aria-label="Export session"]';
const SAVE = '.export button';
const MASK = '.export input[type=checkbox]';
const BACK = '.banner .link';
const SECRET = 's3cr3t-Pa55word-of-mine';

function waitForRows(panel: PanelDriver, count: number): Promise<unknown> {
  return panel.waitFor(rowCount, { args: [count], what: `${count} rows` });
}

/** As a file that the user has chosen, or dropped on the panel. */
async function give(panel: PanelDriver, name: string, text: string, way: 'choose' | 'drop' = 'choose'): Promise<void> {
  await panel.evaluate(
    (fileName, content, how) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'application/json' }));
      if (how === 'drop') {
        dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, cancelable: true }));
        dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
        return;
      }
      const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!chooser) throw new Error('there is no file chooser');
      chooser.files = transfer.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
    way,
  );
}

const bannerText = () => (document.querySelector('.banner') as HTMLElement | null)?.innerText ?? '';

/** Once the outcome of every handshake is in: the browser tells it after the close event, and the row's text with it. */
async function exported(panel: PanelDriver): Promise<{ readonly name: string; readonly text: string }> {
  return until(
    async () => {
      await panel.click(EXPORT);
      const file = await panel.download(SAVE);
      return (JSON.parse(file.text) as SessionFile).sockets.every(({ handshake }) => handshake) && file;
    },
    { what: 'an export with every outcome' },
  );
}

/** Everything but what masking changes on purpose. */
function comparable(rows: readonly PanelRow[]): readonly unknown[] {
  return rows.map(({ cells }) => cells);
}

test('an export is masked unless the user asks otherwise, and holds all that was recorded', async ({
  tab,
  stage,
  panel,
  readRecords,
}) => {
  await tab.evaluate(openAndWait, stage.socketUrl(`/close/4401/bad%20token%20${SECRET}?token=${SECRET}&room=lobby`));
  await tab.evaluate(openAndWait, stage.socketUrl('/drop'));
  await waitForRows(panel, 2);

  const masked = await exported(panel);
  expect(masked.name).toMatch(/^websocket-disconnects-\d{4}-\d\d-\d\d-\d{4}\.json$/);
  expect(masked.text).not.toContain(SECRET);
  expect(masked.text).not.toContain('lobby');
  const file = JSON.parse(masked.text) as SessionFile;
  expect(file.masked).toBe(true);
  expect(file.sockets.map(({ url }) => url)).toEqual([
    expect.stringContaining('?token=*masked-1*&room=*masked-2*'),
    stage.socketUrl('/drop'),
  ]);
  expect(file.sockets[0]?.closed?.reason).toBe('bad token *masked-1*');
  expect(parseSessionFile(masked.text)).toHaveProperty('ok.records.length', 2);

  await panel.click(EXPORT);
  await panel.click(MASK);
  const plain = JSON.parse((await panel.download(SAVE)).text) as SessionFile;
  expect(plain.masked).toBe(false);
  const recorded = (await readRecords()).map(({ document, ...record }) => ({ ...record, document: document.id }));
  expect(plain.sockets).toEqual(JSON.parse(JSON.stringify(recorded)));
});

test('an imported session is shown as it was, marked, and the live log waits behind it', async ({
  tab,
  stage,
  panel,
  app,
}) => {
  for (const path of ['/close/1012/restart?v=1', '/close/4001/kicked', '/drop']) {
    await tab.evaluate(openAndWait, stage.socketUrl(path));
  }
  await waitForRows(panel, 3);
  const { text } = await exported(panel);
  const before = await panel.rows();
  await panel.click('button[aria-label="Clear"]');
  await waitForRows(panel, 0);

  await give(panel, 'from-a-colleague.json', text);
  await waitForRows(panel, 3);
  expect(comparable(await panel.rows())).toEqual(comparable(before));
  const banner = await panel.evaluate(bannerText);
  expect(banner).toContain('from-a-colleague.json');
  expect(banner).toContain(app.browser === 'chrome' ? 'Chrome ' : 'Firefox ');
  expect(banner).toContain('masked');
  expect(await panel.evaluate(() => document.querySelector('button.record'))).toBeNull();

  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/meanwhile'));
  await panel.click(BACK);
  await waitForRows(panel, 1);
  expect((await panel.rows())[0]?.cells['Code']).toBe('4002');
  expect(await panel.evaluate(bannerText)).toBe('');
});

test('a file may be dropped on the panel', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/kicked'));
  await waitForRows(panel, 1);
  const { text } = await exported(panel);
  await give(panel, 'dropped.json', text, 'drop');
  await panel.waitFor(`return (${bannerText.toString()})().includes('dropped.json')`, { what: 'the banner' });
  await panel.click(BACK);
});

test('a file that is no session is refused with the place, and the log is as it was', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/kicked'));
  await waitForRows(panel, 1);
  const { text } = await exported(panel);
  const broken = JSON.parse(text) as { sockets: [{ closed: { code: unknown } }]; version: number };
  broken.sockets[0].closed.code = 'four thousand';

  const refusal = async (name: string, content: string, expected: string) => {
    await give(panel, name, content);
    await panel.waitFor(
      (part) => (document.querySelector('[role=alert]') as HTMLElement | null)?.innerText.includes(part) ?? false,
      { args: [expected], what: `“${expected}” in the notice` },
    );
    expect(await panel.evaluate(bannerText)).toContain(`${name} was not opened`);
    await waitForRows(panel, 1);
  };
  await refusal(
    'wrong.json',
    JSON.stringify(broken),
    'sockets[0].closed.code Found "four thousand", but expected integer.',
  );
  await refusal('cut-off.json', text.slice(0, -20), ', column ');
  await refusal('future.json', JSON.stringify({ ...broken, version: 9 }), 'Update the extension to open it.');
  await refusal('trace.json', '{"log": {}}', 'not a session of WebSocket Disconnects');
  await panel.click('.banner [aria-label="Dismiss"]');
  expect(await panel.evaluate(bannerText)).toBe('');
});
