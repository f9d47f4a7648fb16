import type { Browser } from '../../../src/record/ending.ts';
import { launchChromium } from './chromium-driver.ts';
import { launchFirefoxUnderTest } from './firefox-driver.ts';
import type { BrowserUnderTest, LaunchOptions } from './panel-driver.ts';

/** Starts a browser in a fresh profile, with the extension if there is one. It can reach loopback addresses only. */
export function launchBrowser(browser: Browser, options: LaunchOptions): Promise<BrowserUnderTest> {
  return browser === 'chrome' ? launchChromium(options) : launchFirefoxUnderTest(options);
}
