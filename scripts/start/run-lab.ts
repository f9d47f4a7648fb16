/** The lab without a window: provokes its endings, reads the panel, writes the session. */
import { mkdir, writeFile } from 'node:fs/promises';

import { toSessionFile } from '../../src/record/session-file.ts';
import type { BrowserUnderTest, PanelDriver, PanelRow } from '../../test/e2e/drivers/panel-driver.ts';
import { readRecordedLog, type RecordedLog } from '../../test/e2e/drivers/recorded-log.ts';
import { until } from '../../test/e2e/drivers/until.ts';
import type { LabEnding } from '../../test/lab/lab-ending.ts';
import { version } from '../../package.json' with { type: 'json' };
import { labReport } from './lab-report.ts';
import { createProgress } from './progress.ts';
import { provokeEndings } from './provoke-endings.ts';
import { readSettledLog } from './settled-log.ts';
import { judge, type Verdict } from './verdict.ts';

/** How long the last records may take from the page to the panel, in milliseconds. */
const SETTLE_MS = 10_000;

export interface LabRunOptions {
  readonly labUrl: string;
  readonly quick: boolean;
}

/** Returns whether every ending was as expected. */
export async function runLab(app: BrowserUnderTest, { labUrl, quick }: LabRunOptions): Promise<boolean> {
  const progress = createProgress();
  const tab = await app.newTab(labUrl);
  const panel = await tab.openPanel();
  const endings = await provokeEndings(tab, { labUrl, quick, onProgress: progress.show });
  progress.show('reading the panel');
  // The outcomes of handshakes come last, and the causes in picture and session rest on them.
  await readSettledLog(panel, endings, app.browser);
  const { verdicts, log } = await readVerdicts(app, panel, endings);
  progress.end();
  console.log(labReport(verdicts, app.browser));
  await writeArtifacts(app, panel, log);
  return conclude(verdicts);
}

interface Reading {
  readonly verdicts: readonly Verdict[];
  readonly log: RecordedLog;
}

/** Reads until all is as expected, or for as long as records may be under way. */
async function readVerdicts(
  app: BrowserUnderTest,
  panel: PanelDriver,
  endings: readonly LabEnding[],
): Promise<Reading> {
  let last: Reading | undefined;
  const read = async () => {
    const log = await readRecordedLog(panel);
    const rows: readonly PanelRow[] = await panel.rows();
    const findings = { browser: app.browser, records: log.records, rows };
    last = { verdicts: endings.map((ending) => judge(ending, findings)), log };
    return last.verdicts.every(({ problems }) => problems.length === 0) && last;
  };
  try {
    return await until(read, { what: 'every ending in the panel', timeout: SETTLE_MS });
  } catch (error) {
    if (!last) throw error;
    return last;
  }
}

async function writeArtifacts(
  app: BrowserUnderTest,
  panel: PanelDriver,
  { records, lost }: RecordedLog,
): Promise<void> {
  const directory = `artifacts/lab-${app.browser}`;
  const recordedBy = { browser: app.browser, browserVersion: app.version, version };
  const session = toSessionFile({ recordedBy, lost, records }, new Date(), { mask: false });
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/session.json`, `${JSON.stringify(session, null, 2)}\n`);
  await writeFile(`${directory}/panel.png`, await panel.screenshot());
  console.log(`\n${directory}/session.json and panel.png written`);
}

function conclude(verdicts: readonly Verdict[]): boolean {
  const wrong = verdicts.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) {
    console.log(`${verdicts.length} endings, all as expected`);
    return true;
  }
  console.error(`${wrong.length} of ${verdicts.length} endings are missing or wrong:`);
  for (const { ending, problems } of wrong) console.error(`  ${ending.id}: ${problems.join('; ')}`);
  return false;
}
