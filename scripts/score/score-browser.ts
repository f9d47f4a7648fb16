/** The lab without a window, in one browser: what the engine makes of each of its endings. */
import type { Browser } from '../../src/record/ending.ts';
import { FAST_WEBSOCKET_PREFS } from '../../test/e2e/drivers/firefox-prefs.ts';
import { launchBrowser } from '../../test/e2e/drivers/launch-browser.ts';
import type { BrowserUnderTest } from '../../test/e2e/drivers/panel-driver.ts';
import { limitsInLab } from '../../test/e2e/support/lab-limits.ts';
import { startLab } from '../../test/lab/server.ts';
import type { InstalledBrowser } from '../browsers.ts';
import { buildExtension } from '../start/build-extension.ts';
import { createProgress } from '../start/progress.ts';
import { provokeEndings } from '../start/provoke-endings.ts';
import { readSettledLog } from '../start/settled-log.ts';
import { scenarioOf } from './diagnose-ending.ts';
import type { Scenario } from './scoring.ts';

/** As `npm start -- --headless`. Milliseconds. */
const IDLE_TIMEOUT_MS = 3000;

interface BrowserOptions {
  readonly installed: InstalledBrowser;
  readonly quick: boolean;
}

export async function scenariosIn(
  browser: Browser,
  { installed, quick }: BrowserOptions,
): Promise<readonly Scenario[]> {
  const extensionDir = await buildExtension(browser);
  const lab = await startLab({ idleTimeoutMs: IDLE_TIMEOUT_MS });
  try {
    const app = await launchBrowser(browser, {
      extensionDir,
      executablePath: installed.path,
      prefs: FAST_WEBSOCKET_PREFS,
    });
    try {
      return await scenariosAt(lab.url, app, quick);
    } finally {
      await app.close();
    }
  } finally {
    await lab.close();
  }
}

async function scenariosAt(labUrl: string, app: BrowserUnderTest, quick: boolean): Promise<readonly Scenario[]> {
  const progress = createProgress();
  try {
    const tab = await app.newTab(labUrl);
    // Chromium tells why a handshake failed only while DevTools is open.
    const panel = await tab.openPanel();
    const endings = await provokeEndings(tab, { labUrl, quick, onProgress: progress.show });
    progress.show('reading the log');
    const { records } = await readSettledLog(panel, endings, app.browser);
    const log = { browser: app.browser, records, limits: limitsInLab({ idleTimeoutMs: IDLE_TIMEOUT_MS }) };
    return endings.map((ending) => scenarioOf(ending, log));
  } finally {
    progress.end();
  }
}
