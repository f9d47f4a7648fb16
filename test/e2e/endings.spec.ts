/** Every ending of the lab, provoked in a real browser, is recorded and shown as the lab's table says. */
import type { RecordedLog } from './drivers/recorded-log.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import type { PanelRow } from './drivers/panel-driver.ts';
import { until } from './drivers/until.ts';
import { provokeEndings } from '../../scripts/start/provoke-endings.ts';
import { judge } from '../../scripts/start/verdict.ts';
import { ENDINGS_OF_THE_LAB } from '../lab/endings.ts';
import { expect, test as base } from './fixtures.ts';

interface LabRun {
  readonly log: RecordedLog;
  readonly rows: readonly PanelRow[];
}

/** Chromium gives a handshake that is never answered up after 240 s; all others run beside it. */
const RUN_TIMEOUT_MS = 300_000;

const test = base.extend<object, { labRun: LabRun }>({
  labRun: [
    async ({ app, lab }, use) => {
      const tab = await app.newTab(lab.url);
      const panel = await tab.openPanel();
      const endings = await provokeEndings(tab, { labUrl: lab.url, quick: false, onProgress: () => {} });
      const ended = endings.filter(({ expected }) => expected[app.browser].kind !== null).length;
      const rows = await until(
        async () => {
          const shown = await panel.rows();
          return shown.length >= ended && shown;
        },
        { what: `${ended} rows` },
      );
      await use({ log: await readRecordedLog(panel), rows: rows || [] });
      await tab.close();
    },
    { scope: 'worker', timeout: RUN_TIMEOUT_MS },
  ],
});

for (const ending of ENDINGS_OF_THE_LAB) {
  test(ending.id, ({ labRun, target }) => {
    const { problems } = judge(ending, { browser: target, records: labRun.log.records, rows: labRun.rows });
    expect(problems).toEqual([]);
  });
}

test('nothing was lost on the way', ({ labRun }) => {
  expect(labRun.log.lost).toEqual({ evicted: 0, dropped: 0 });
});
