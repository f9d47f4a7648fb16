/** Whether an ending was recorded, and shown in the panel, as the lab's table expects it. */
import { endedBy, endingOf, type Browser } from '../../src/record/ending.ts';
import type { SocketRecord } from '../../src/record/socket-record.ts';
import { en } from '../../src/texts/en/index.ts';
import { differences, namesEnding, type ActualRecord, type LabEnding } from '../../test/lab/lab-ending.ts';
import type { PanelRow } from '../../test/e2e/drivers/panel-driver.ts';

export interface Verdict {
  readonly ending: LabEnding;
  /** Its row in the panel; null where there is none. */
  readonly row: PanelRow | null;
  /** Empty where all is as expected. */
  readonly problems: readonly string[];
}

interface Findings {
  readonly browser: Browser;
  readonly records: readonly SocketRecord[];
  readonly rows: readonly PanelRow[];
}

export function judge(ending: LabEnding, { browser, records, rows }: Findings): Verdict {
  const [record, ...others] = records.filter(({ url }) => namesEnding(url, ending));
  const [row = null, ...otherRows] = rows.filter(({ titles }) =>
    namesEnding(titles[en.panel.columns.endpoint], ending),
  );
  if (!record) return { ending, row, problems: ['not recorded'] };
  const problems = differences(ending.expected[browser], factsOf(record, browser));
  if (others.length > 0) problems.push(`recorded ${others.length + 1} times`);
  if (otherRows.length > 0) problems.push(`shown ${otherRows.length + 1} times`);
  return { ending, row, problems: [...problems, ...judgeRow(row, record, browser)] };
}

/** A record in the words of the lab's expectations. */
function factsOf(record: SocketRecord, browser: Browser): ActualRecord {
  return {
    threw: record.threw?.name ?? null,
    opened: record.opened !== null,
    errored: record.errored !== null,
    code: record.closed?.code ?? null,
    reason: record.closed?.reason ?? null,
    wasClean: record.closed?.wasClean ?? null,
    kind: endingOf(record, browser),
  };
}

function judgeRow(row: PanelRow | null, record: SocketRecord, browser: Browser): string[] {
  const kind = endingOf(record, browser);
  if (kind === null) return row ? ['shown as ended, though it lives'] : [];
  if (!row) return ['not shown in the panel'];
  const { code, endedBy: by } = en.panel.columns;
  return [...judgeCell(row, code, String(record.closed?.code ?? '')), ...judgeCell(row, by, en.endedBy[endedBy(kind)])];
}

function judgeCell({ cells }: PanelRow, column: string, wanted: string): string[] {
  const shown = cells[column];
  return shown === wanted ? [] : [`the panel's "${column}": expected "${wanted}", is "${shown}"`];
}
