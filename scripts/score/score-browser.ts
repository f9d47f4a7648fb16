/** The lab and the scenarios without a window, in one browser: what the engine makes of each ending. */
import type { Browser } from '../../src/record/ending.ts';
import { FAST_WEBSOCKET_PREFS } from '../../test/e2e/drivers/firefox-prefs.ts';
import { launchBrowser } from '../../test/e2e/drivers/launch-browser.ts';
import type { BrowserUnderTest } from '../../test/e2e/drivers/panel-driver.ts';
import { limitsInLab } from '../../test/e2e/support/lab-limits.ts';
import { startStage } from '../../test/e2e/support/stage.ts';
import { startLab } from '../../test/lab/server.ts';
import { HOSTS } from '../../test/scenarios/parts/hosts.ts';
import { expectedCauses, type Scenario } from '../../test/scenarios/scenario.ts';
import { createScenarioRunner } from '../../test/scenarios/scenario-runner.ts';
import type { InstalledBrowser } from '../browsers.ts';
import { buildExtension } from '../start/build-extension.ts';
import { createProgress } from '../start/progress.ts';
import { provokeEndings } from '../start/provoke-endings.ts';
import { readSettledLog } from '../start/settled-log.ts';
import { scenarioOf } from './diagnose-ending.ts';
import type { Answered } from './scoring.ts';

/** As `npm start -- --headless`. Milliseconds. */
const IDLE_TIMEOUT_MS = 3000;

interface BrowserOptions {
  readonly installed: InstalledBrowser;
  /** Of the lab's endings only the quick ones. */
  readonly quick: boolean;
  readonly scenarios: readonly Scenario[];
}

/** First those of the lab, then the scenarios. */
export async function answersIn(browser: Browser, options: BrowserOptions): Promise<readonly Answered[]> {
  const app = await launchBrowser(browser, {
    extensionDir: await buildExtension(browser),
    executablePath: options.installed.path,
    prefs: FAST_WEBSOCKET_PREFS,
    hosts: Object.values(HOSTS),
  });
  try {
    return [...(await answersInLab(app, options.quick)), ...(await answersToScenarios(app, options.scenarios))];
  } finally {
    await app.close();
  }
}

async function answersInLab(app: BrowserUnderTest, quick: boolean): Promise<readonly Answered[]> {
  const lab = await startLab({ idleTimeoutMs: IDLE_TIMEOUT_MS });
  const progress = createProgress();
  try {
    const tab = await app.newTab(lab.url);
    // Chromium tells why a handshake failed only while DevTools is open.
    const panel = await tab.openPanel();
    const endings = await provokeEndings(tab, { labUrl: lab.url, quick, onProgress: progress.show });
    progress.show('reading the log');
    const { records } = await readSettledLog(panel, endings, app.browser);
    const log = { browser: app.browser, records, limits: limitsInLab({ idleTimeoutMs: IDLE_TIMEOUT_MS }) };
    await tab.close();
    return endings.map((ending) => scenarioOf(ending, log));
  } finally {
    progress.end();
    await lab.close();
  }
}

async function answersToScenarios(app: BrowserUnderTest, scenarios: readonly Scenario[]): Promise<readonly Answered[]> {
  const stage = await startStage();
  const runner = createScenarioRunner({ app, stage });
  const progress = createProgress();
  const answers: Answered[] = [];
  try {
    for (const scenario of scenarios) {
      progress.show(`${answers.length} of ${scenarios.length} scenarios, running ${scenario.id}`);
      answers.push(await runner.answer(scenario).catch((error) => failed(scenario, app, error)));
    }
    return answers;
  } finally {
    progress.end();
    await runner.close();
    await stage.close();
  }
}

/** One that could not be made has no answer, and so is missed; the others are worth the minutes. */
function failed(scenario: Scenario, { browser }: BrowserUnderTest, error: unknown): Answered {
  console.error(`${scenario.id} failed in ${browser}: ${error instanceof Error ? error.message : String(error)}`);
  return { id: scenario.id, expected: expectedCauses(scenario, browser), got: [] };
}
