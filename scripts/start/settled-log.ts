import { isDeepStrictEqual } from 'node:util';

import { endingOf, type Browser } from '../../src/record/ending.ts';
import type { PanelDriver } from '../../test/e2e/drivers/panel-driver.ts';
import { readRecordedLog, type RecordedLog } from '../../test/e2e/drivers/recorded-log.ts';
import { until } from '../../test/e2e/drivers/until.ts';
import { expectedHandshakes, knownHandshake } from '../../test/lab/expected-handshakes.ts';
import { alternatives, namesEnding, type LabEnding } from '../../test/lab/lab-ending.ts';

/** How long the last records and the outcomes of handshakes may take from the page to the store, in milliseconds. */
const SETTLE_MS = 15_000;

/**
 * Reads until every ending and its handshake are recorded as expected. Where one stays otherwise: what there is after
 * SETTLE_MS.
 */
export async function readSettledLog(
  panel: PanelDriver,
  endings: readonly LabEnding[],
  browser: Browser,
): Promise<RecordedLog> {
  const read = () => readRecordedLog(panel);
  const settled = async () => {
    const log = await read();
    return endings.every((ending) => isSettled(ending, log, browser)) && log;
  };
  return until(settled, { what: 'every ending and its handshake in the log', timeout: SETTLE_MS }).catch(read);
}

function isSettled(ending: LabEnding, { records }: RecordedLog, browser: Browser): boolean {
  const record = records.find(({ url }) => namesEnding(url, ending));
  if (!record || !alternatives(ending.expected[browser].kind).includes(endingOf(record, browser))) return false;
  const expected = expectedHandshakes(ending, browser);
  const known = knownHandshake(record, expected);
  return expected.some((one) => isDeepStrictEqual(one, known));
}
