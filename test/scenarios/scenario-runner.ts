/** Runs scenarios in a browser, one after the other, and asks the engine. */
import { readVendorPacks } from '../../scripts/read-vendor-packs.ts';
import { isFirstRight, type Answered } from '../../scripts/score/scoring.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { createProductLookUp } from '../../src/diagnosis/product-look-up.ts';
import { createNeighbourhood } from '../../src/record/neighbours.ts';
import { endOf, type SocketRecord } from '../../src/record/socket-record.ts';
import type { BrowserUnderTest, PageUnderTest, PanelDriver } from '../e2e/drivers/panel-driver.ts';
import { readRecordedLog } from '../e2e/drivers/recorded-log.ts';
import { until } from '../e2e/drivers/until.ts';
import { limitsUnderTest } from '../e2e/support/lab-limits.ts';
import type { Stage } from '../e2e/support/stage.ts';
import { showPage } from './parts/page.ts';
import { expectedCauses, type Scenario } from './scenario.ts';
import { createTools } from './tools.ts';

/** How long the last record and what the browser says of it may take from the page to the store, in milliseconds. */
const SETTLE_MS = 3000;

const productsOf = createProductLookUp(readVendorPacks());

export interface ScenarioRunner {
  /** A socket that was not recorded has no answers. Rejects where the ending could not be made. */
  answer(scenario: Scenario): Promise<Answered>;
  close(): Promise<void>;
}

interface Place {
  /** Launched with `FAST_WEBSOCKET_PREFS`. */
  readonly app: BrowserUnderTest;
  readonly stage: Stage;
}

interface OpenTab {
  readonly tab: PageUnderTest;
  readonly panel: PanelDriver;
}

/**
 * DevTools take seconds to open, so that all scenarios share a tab. Each has a page of its own, and the engine gets to see
 * what was recorded since: as in a new tab. After a scenario that failed there is a new one indeed.
 */
export function createScenarioRunner({ app, stage }: Place): ScenarioRunner {
  let open: OpenTab | null = null;

  async function openTab(): Promise<OpenTab> {
    const tab = await app.newTab();
    // Chromium tells why a handshake failed only while DevTools is open.
    return { tab, panel: await tab.openPanel() };
  }

  async function close(): Promise<void> {
    await open?.tab.close();
    open = null;
  }

  async function run(scenario: Scenario, { tab, panel }: OpenTab): Promise<Answered> {
    await tab.goto(showPage(stage));
    const before = new Set((await readRecordedLog(panel)).records.map(({ id }) => id));
    const { tools, putAway } = createTools(app, stage, tab);
    try {
      await scenario.run(tools);
      const read = async () => (await readRecordedLog(panel)).records.filter(({ id }) => !before.has(id));
      return await settledAnswer(scenario, app, read);
    } finally {
      await putAway();
    }
  }

  return {
    async answer(scenario) {
      open ??= await openTab();
      try {
        return await run(scenario, open);
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}

/** As soon as all is known and the first answer is right; where it stays wrong: what it is after SETTLE_MS. */
async function settledAnswer(
  scenario: Scenario,
  { browser }: BrowserUnderTest,
  read: () => Promise<readonly SocketRecord[]>,
): Promise<Answered> {
  let last: Answered = { id: scenario.id, expected: expectedCauses(scenario, browser), got: [] };
  const settled = async () => {
    const records = inOrder(await read());
    const record = (scenario.judged ?? lastOf)(records);
    if (!record) return false;
    const neighboursOf = createNeighbourhood(records);
    const diagnoses = diagnose(record, { browser, limits: limitsUnderTest(scenario.limits), neighboursOf, productsOf });
    last = { ...last, got: diagnoses.map(({ id, confidence }) => ({ id, confidence })) };
    const isComplete = records.length >= (scenario.sockets ?? 1) && endOf(record) !== null && isTold(record);
    return isComplete && isFirstRight(last);
  };
  await until(settled, { what: 'the right answer', timeout: SETTLE_MS }).catch(() => undefined);
  return last;
}

/** What the browser says of the handshake is there, or there was none. */
function isTold({ handshake, threw, createdReadyState, left }: SocketRecord): boolean {
  return handshake !== null || threw !== null || createdReadyState === 3 || left !== null;
}

function inOrder(records: readonly SocketRecord[]): readonly SocketRecord[] {
  return records.toSorted((one, other) => one.created.wall - other.created.wall);
}

function lastOf(records: readonly SocketRecord[]): SocketRecord | undefined {
  return records.at(-1);
}
