/** Records for the examples of rules, and what the engine says of them. */
import type { CauseId } from '../../../src/diagnosis/cause-ids.ts';
import { VENDOR_PACKS } from '../../../src/close-codes/vendor-packs.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { createProductLookUp } from '../../../src/diagnosis/product-look-up.ts';
import { DEFAULT_LIMITS, type LimitTable } from '../../../src/diagnosis/limits/limit-table.ts';
import type { Browser } from '../../../src/record/ending.ts';
import type { HandshakeOutcome } from '../../../src/record/handshake-outcome.ts';
import { neighboursOf } from '../../../src/record/neighbours.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { ASKED } from '../../../src/record/web-request-outcome.ts';
import type { BareObservation } from '../support/observations.ts';
import { recordOf } from '../support/records.ts';

const productsOf = createProductLookUp(VENDOR_PACKS);

export interface Case {
  readonly browser?: Browser;
  /** Other records of the log. */
  readonly others?: readonly SocketRecord[];
  readonly limits?: LimitTable;
}

/** A record from observations, with facts from the side. Times: each observation may carry `at` (ms). */
export function given(observations: readonly BareObservation[], facts: Partial<SocketRecord> = {}): SocketRecord {
  return { ...recordOf(...observations), ...facts };
}

/** A handshake's outcome, as Firefox or (with `source`) Chromium tells it. */
export function outcome(facts: Partial<HandshakeOutcome>): HandshakeOutcome {
  return { ...ASKED, failure: null, ...facts };
}

export function diagnosesOf(record: SocketRecord, { browser = 'chrome', others = [], limits }: Case = {}) {
  const all = [...others, record];
  return diagnose(record, {
    browser,
    limits: limits ?? DEFAULT_LIMITS,
    neighboursOf: (each) => neighboursOf(each, all),
    productsOf,
  });
}

/** What the engine says of that cause; undefined where it does not hold. */
export function diagnosisOf(id: CauseId, record: SocketRecord, circumstances?: Case): Diagnosis | undefined {
  return diagnosesOf(record, circumstances).find((diagnosis) => diagnosis.id === id);
}
