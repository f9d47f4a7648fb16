/** Two browsers that differ in nothing but the extension, and the comparison of what a page sees in them. */
import { test as base, expect } from 'playwright/test';

import type { Browser } from '../../../src/record/ending.ts';
import { FAST_WEBSOCKET_PREFS } from '../drivers/firefox-prefs.ts';
import { launchBrowser } from '../drivers/launch-browser.ts';
import type { PageScript, PlainData } from '../drivers/page-script.ts';
import type { BrowserUnderTest, PageUnderTest } from '../drivers/panel-driver.ts';
import { startSite, type Site } from './site.ts';

export interface Both<Value> {
  readonly hooked: Value;
  readonly native: Value;
}

interface WorkerFixtures {
  readonly target: Browser;
  readonly site: Site;
  readonly browsers: Both<BrowserUnderTest>;
  readonly tabs: Both<PageUnderTest>;
}

/** Opens the page, runs the function in it and returns what it returns. */
type InPage<Kind extends 'one' | 'both'> = <Args extends readonly PlainData[], Result>(
  script: PageScript<Args, Result>,
  ...args: Args
) => Promise<Kind extends 'one' ? Awaited<Result> : Both<Awaited<Result>>>;

interface TestFixtures {
  /** The address of the page, below the site's origin. */
  readonly path: string;
  /** What the page sees in each of the two browsers. */
  readonly inBoth: InPage<'both'>;
  /** What the page sees without the extension, having made sure that it sees the same with it. */
  readonly compare: InPage<'one'>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  target: [
    async ({ browserName }, use) => {
      await use(browserName === 'firefox' ? 'firefox' : 'chrome');
    },
    { scope: 'worker' },
  ],

  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  browsers: [
    async ({ target }, use) => {
      const launch = (extensionDir: string | null): Promise<BrowserUnderTest> =>
        launchBrowser(target, {
          extensionDir,
          // So that a page can have garbage collected.
          args: target === 'chrome' ? ['--js-flags=--expose-gc'] : [],
          prefs: { ...FAST_WEBSOCKET_PREFS, 'dom.testing.testutils.enabled': true },
        });
      const [hooked, native] = await Promise.all([launch(`dist/${target}`), launch(null)]);
      await use({ hooked, native });
      await Promise.all([hooked.close(), native.close()]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  tabs: [
    async ({ browsers }, use) => {
      await use(await both(browsers, (browser) => browser.newTab()));
    },
    { scope: 'worker' },
  ],

  path: ['/', { option: true }],

  inBoth: async ({ tabs, site, path }, use) => {
    await use(async (script, ...args) => {
      const seen = await both(tabs, async (tab) => {
        await tab.goto(site.origin + path);
        return tab.evaluate(script, ...args);
      });
      return seen as never;
    });
  },

  compare: async ({ inBoth }, use) => {
    await use(async (script, ...args) => {
      const { hooked, native } = await inBoth(script, ...args);
      expect(hooked as unknown).toEqual(native);
      return native as never;
    });
  },
});

export { expect } from 'playwright/test';

export async function both<Given, Made>(
  { hooked, native }: Both<Given>,
  make: (given: Given) => Promise<Made>,
): Promise<Both<Made>> {
  const [ofHooked, ofNative] = await Promise.all([make(hooked), make(native)]);
  return { hooked: ofHooked, native: ofNative };
}
