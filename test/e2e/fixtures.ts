/** What every end-to-end test starts from: a browser with the extension, the lab, a tab at the lab, and the panel. */
import { existsSync } from 'node:fs';
import { test as base } from 'playwright/test';

import type { Browser } from '../../src/record/ending.ts';
import type { SocketRecord } from '../../src/record/socket-record.ts';
import { HOSTS } from '../scenarios/parts/hosts.ts';
import { ENDINGS_OF_THE_LAB } from '../lab/endings.ts';
import type { LabEnding } from '../lab/lab-ending.ts';
import { startLab, type Lab } from '../lab/server.ts';
import { FAST_WEBSOCKET_PREFS } from './drivers/firefox-prefs.ts';
import { launchBrowser } from './drivers/launch-browser.ts';
import type { BrowserUnderTest, LaunchOptions, PageUnderTest, PanelDriver } from './drivers/panel-driver.ts';
import { provoke } from './drivers/provoke.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';

interface WorkerFixtures {
  /** Of the project: `chrome` or `firefox`. */
  readonly target: Browser;
  /** One for all tests of a worker: launching is the costly part. Each test has tabs of its own. */
  readonly app: BrowserUnderTest;
  readonly lab: Lab;
}

interface TestFixtures {
  /** A new tab at the lab's page. */
  readonly tab: PageUnderTest;
  /** The panel of that tab, open. */
  readonly panel: PanelDriver;
  /**
   * Provokes an ending of the lab in that tab. Resolves when it has run its course: where it takes the page away, when
   * the next document has loaded, or the page is back.
   */
  readonly provoke: (id: string) => Promise<void>;
  /** The records of that tab, from the extension's store. */
  readonly readRecords: () => Promise<readonly SocketRecord[]>;
  /** Another browser, for a test that needs one of its own; it is closed with the test. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<BrowserUnderTest>;
}

/** The idle time-out of the lab's server in tests, in milliseconds. */
export const IDLE_TIMEOUT_MS = 1500;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  target: [
    async ({ browserName }, use) => {
      await use(browserName === 'firefox' ? 'firefox' : 'chrome');
    },
    { scope: 'worker' },
  ],

  app: [
    async ({ target }, use) => {
      const app = await launchBrowser(target, {
        extensionDir: builtExtension(target),
        prefs: FAST_WEBSOCKET_PREFS,
        hosts: Object.values(HOSTS),
      });
      await use(app);
      await app.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  lab: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const lab = await startLab({ idleTimeoutMs: IDLE_TIMEOUT_MS });
      await use(lab);
      await lab.close();
    },
    { scope: 'worker' },
  ],

  tab: async ({ app, lab }, use) => {
    const tab = await app.newTab(lab.url);
    await use(tab);
    await tab.close();
  },

  panel: async ({ tab }, use, testInfo) => {
    const panel = await tab.openPanel();
    await use(panel);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('panel', { body: await panel.screenshot(), contentType: 'image/png' });
    }
    await tab.closeDevTools();
  },

  provoke: async ({ tab }, use) => {
    await use((id) => provoke(tab, endingOfTheLab(id)));
  },

  readRecords: async ({ panel }, use) => {
    await use(async () => (await readRecordedLog(panel)).records);
  },

  launch: async ({ target }, use) => {
    const launched: BrowserUnderTest[] = [];
    await use(async (options = {}) => {
      const app = await launchBrowser(target, {
        extensionDir: builtExtension(target),
        prefs: FAST_WEBSOCKET_PREFS,
        ...options,
      });
      launched.push(app);
      return app;
    });
    await Promise.all(launched.map((app) => app.close()));
  },
});

export { expect } from 'playwright/test';

function endingOfTheLab(id: string): LabEnding {
  const ending = ENDINGS_OF_THE_LAB.find((each) => each.id === id);
  if (!ending) throw new Error(`The lab knows no ending "${id}"`);
  return ending;
}

function builtExtension(browser: Browser): string {
  const directory = `dist/${browser}`;
  if (existsSync(`${directory}/manifest.json`)) return directory;
  throw new Error(`${directory} holds no extension: run "npm run build" first.`);
}
