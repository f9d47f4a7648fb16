/** Reports to hand on, from the real panel: what is put on the clipboard is pasted again to be read. */
import { parseSessionFile } from '../../src/record/read-session-file.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const rowCount = (expected: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === expected;
const told = (expected: string) => document.querySelector('.notice-line')?.textContent === expected;

const ROW = 'tbody tr:not([aria-hidden]) td';
const COPY = '.detail summary[aria-label="Copy"]';
const EXPORT = 'summary[aria-label="Export session"]';
const SECRET = 's3cr3t-Pa55word-of-mine';
/** What a server might try on whoever reads the report. */
const REASON = `</details> @octocat https://evil.test ${SECRET}`;

async function isTold(panel: PanelDriver, message: string): Promise<void> {
  await panel.waitFor(told, { args: [message], what: `“${message}”` });
}

/** Pasted by key into a field that is there for that alone: neither browser lets a panel read the clipboard. */
async function pasted(panel: PanelDriver): Promise<string> {
  await panel.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.body.append(field);
    field.focus();
  });
  await panel.press('Control+v');
  const text = await panel.waitFor(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value, {
    what: 'what was pasted',
  });
  await panel.evaluate(() => document.querySelector('#paste')?.remove());
  return text ?? '';
}

async function copyAs(panel: PanelDriver, index: number): Promise<void> {
  await panel.click(COPY);
  await panel.click(`.copy .choice:nth-of-type(${index})`);
}

test('a disconnect is copied as a report, as JSON and as one line, without secrets', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl(`/close/4401/${encodeURIComponent(REASON)}?token=${SECRET}`));
  await panel.waitFor(rowCount, { args: [1], what: 'a row' });
  await panel.click(ROW);

  await copyAs(panel, 1);
  await isTold(panel, 'Copied: Markdown report');
  const report = await pasted(panel);
  expect(report).toMatch(/^## .+\n\n4401/);
  expect(report).toContain('### Why');
  expect(report).toContain('| reason | `</details> @octocat https://evil.test');
  expect(report.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/@octocat|evil\.test|<\/details>/);
  expect(report).not.toContain(SECRET);

  await copyAs(panel, 2);
  await isTold(panel, 'Copied: JSON');
  const json = await pasted(panel);
  expect(parseSessionFile(json)).toMatchObject({ ok: { masked: true, records: [{ closed: { code: 4401 } }] } });
  expect(json).not.toContain(SECRET);

  await copyAs(panel, 3);
  await isTold(panel, 'Copied: One line');
  const line = await pasted(panel);
  expect(line).toMatch(/^4401 [^\n]* · ended by the server · [^\n]+$/);
  expect(line).not.toMatch(/:\/\/|@/);
  expect(line).not.toContain(SECRET);
});

test('Ctrl+C copies the row that is selected', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/1012/restart'));
  await panel.waitFor(rowCount, { args: [1], what: 'a row' });
  await panel.click(ROW);
  await panel.press('Control+c');
  await isTold(panel, 'Copied: One line');
  expect(await pasted(panel)).toMatch(/^1012 Service Restart: /);
});

test('the summary of a session is copied, and saved as a file', async ({ tab, stage, panel }) => {
  for (const path of ['/close/1012/restart', '/close/4001/kicked', `/close/4001/kicked?token=${SECRET}`]) {
    await tab.evaluate(openAndWait, stage.socketUrl(path));
  }
  await panel.waitFor(rowCount, { args: [3], what: 'three rows' });
  await panel.click(EXPORT);
  await panel.click('.summary button');
  await isTold(panel, 'Copied: Summary');
  const copied = await pasted(panel);
  expect(copied).toContain('## WebSocket session: 3 disconnects');
  expect(copied).toContain('### By cause');
  expect(copied).not.toContain(SECRET);

  await panel.click(EXPORT);
  const { name, text } = await panel.download('.summary button + button');
  expect(name).toMatch(/^websocket-disconnects-\d{4}-\d\d-\d\d-\d{4}\.md$/);
  expect(text).toBe(copied);
  await isTold(panel, `Saved: ${name}`);
});
