/** What the engine says of an ending of the lab. */
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { LimitTable } from '../../src/diagnosis/limits/limit-table.ts';
import { createProductLookUp } from '../../src/diagnosis/product-look-up.ts';
import type { Browser } from '../../src/record/ending.ts';
import { createNeighbourhood } from '../../src/record/neighbours.ts';
import type { SocketRecord } from '../../src/record/socket-record.ts';
import { expectedCauses } from '../../test/lab/expected-causes.ts';
import { namesEnding, type LabEnding } from '../../test/lab/lab-ending.ts';
import { readVendorPacks } from '../read-vendor-packs.ts';
import type { Answered } from './scoring.ts';

export interface LabLog {
  readonly browser: Browser;
  readonly records: readonly SocketRecord[];
  /** With the time limits of the lab's server, and the browser's own as it was started. */
  readonly limits: LimitTable;
}

const productsOf = createProductLookUp(readVendorPacks());

/** An ending that was not recorded has no answers, and so is missed. */
export function scenarioOf(ending: LabEnding, log: LabLog): Answered {
  const records = recordsOfEnding(ending, log.records);
  const [record] = records;
  const neighboursOf = createNeighbourhood(records);
  const diagnoses = record
    ? diagnose(record, { browser: log.browser, limits: log.limits, neighboursOf, productsOf })
    : [];
  return {
    id: ending.id,
    expected: expectedCauses(ending, log.browser),
    got: diagnoses.map(({ id, confidence }) => ({ id, confidence })),
  };
}

/**
 * All that the engine gets to see: not the whole log. The lab provokes its endings side by side in one page and at one host,
 * where a second holds dozens of them: every drop would look like a restart that cut its neighbours too.
 */
function recordsOfEnding(ending: LabEnding, records: readonly SocketRecord[]): readonly SocketRecord[] {
  return records.filter(({ url }) => namesEnding(url, ending));
}
