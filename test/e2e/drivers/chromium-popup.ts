/** The popup of the toolbar button in Chromium: a page of its own for Playwright, as wide and high as it is for users. */
import type { BrowserContext, Page } from 'playwright';

import { browserSession, evaluateInTarget, serviceWorkerTargets } from './chromium-session.ts';
import { PANEL_PATH, type PopupDriver, POPUP_PATH } from './panel-driver.ts';
import { hasTheme, isDrawn } from './panel-scripts.ts';
import { scriptHost } from './script-host.ts';
import { until } from './until.ts';

const PRESS = 'chrome.action.openPopup()';

export async function openChromiumPopup(context: BrowserContext, page: Page): Promise<PopupDriver> {
  await page.bringToFront();
  const [popup] = await Promise.all([
    context.waitForEvent('page', (candidate) => candidate.url().endsWith(POPUP_PATH)),
    pressButton(context),
  ]);
  const host = scriptHost((expression) => popup.evaluate(expression));
  await host.waitFor(isDrawn, { what: 'the popup' });
  return {
    ...host,
    click: (selector) => popup.locator(selector).first().click(),
    screenshot: () => popup.screenshot(),
    async setTheme(theme) {
      await popup.emulateMedia({ colorScheme: theme });
      await host.waitFor(hasTheme, { args: [theme], what: `the ${theme} theme` });
    },
    async close() {
      await popup.close();
      await until(() => popup.isClosed(), { what: 'the end of the popup' });
    },
  };
}

/**
 * The toolbar is out of Playwright's reach. An open panel can press the button, also while the service worker is stopped;
 * otherwise the worker does that runs now, once it has started.
 */
async function pressButton(context: BrowserContext): Promise<void> {
  const frames = context.pages().flatMap((each) => each.frames());
  const panel = frames.find((frame) => frame.url().endsWith(PANEL_PATH));
  if (panel) await panel.evaluate(PRESS);
  else await pressInServiceWorker(context);
}

async function pressInServiceWorker(context: BrowserContext): Promise<void> {
  const session = await browserSession(context);
  const isReady = async () => {
    const [targetId] = await serviceWorkerTargets(session, 'chrome-extension://');
    if (targetId === undefined) return false;
    await evaluateInTarget(session, targetId, 'chrome.action.openPopup.name');
    return targetId;
  };
  await evaluateInTarget(session, await until(isReady, { what: 'a running service worker' }), PRESS);
  await session.detach();
}
