/** One tab in Chromium, and its DevTools. */
import type { BrowserContext, CDPSession, Page } from 'playwright';

import { browserSession } from './chromium-session.ts';
import { chromiumPanel } from './chromium-panel.ts';
import { openChromiumPopup } from './chromium-popup.ts';
import { PANEL_PATH, PANEL_TITLE, type PageUnderTest } from './panel-driver.ts';
import { scriptHost } from './script-host.ts';
import { until } from './until.ts';

export function chromiumPage(context: BrowserContext, page: Page): PageUnderTest {
  let devtools: Page | undefined;
  const errors = collectErrors(page);
  const host = scriptHost((expression) => page.evaluate(expression));

  return {
    ...host,
    goto: (url) => goto(page, url),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    // `page.goBack()` waits 30 s for a load that a page from the back/forward cache never makes.
    async goBack() {
      const before = page.url();
      await page.evaluate('void setTimeout(() => history.back(), 20)');
      await until(async () => page.url() !== before && (await page.evaluate('document.readyState')) === 'complete', {
        what: `a page before ${before}`,
      });
    },
    click: (selector) => page.locator(selector).first().click(),
    close: () => page.close(),
    async crashAndReload() {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      // Without an answer: who would give it is gone.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      // Playwright itself gives such a page up.
      const panel = devtools?.frames().find((frame) => frame.url().endsWith(PANEL_PATH));
      if (!panel) throw new Error('the tab has no panel that could load it again');
      await panel.evaluate('void chrome.tabs.reload(chrome.devtools.inspectedWindow.tabId)');
    },
    async setHidden(hidden) {
      await emulateFocus(page, !hidden);
      await (hidden ? context.pages()[0] : page)?.bringToFront();
    },
    moveToNewWindow: () => moveToNewWindow(context, page),
    consoleErrors: async () => [...errors],
    async openPanel() {
      await page.bringToFront();
      if (!devtools || devtools.isClosed()) devtools = await openDevTools(context, page);
      await devtools.getByRole('tab', { name: PANEL_TITLE, exact: true }).click({ timeout: 15_000 });
      return chromiumPanel(devtools);
    },
    openPopup: () => openChromiumPopup(context, page),
    async dockDevTools(side) {
      await devtools?.evaluate(
        `import('devtools://devtools/bundled/ui/legacy/legacy.js').then(({ DockController }) =>
          DockController.DockController.instance().setDockSide('${side}'))`,
      );
    },
    async closeDevTools() {
      if (!devtools || devtools.isClosed()) return;
      await Promise.all([
        devtools.waitForEvent('close'),
        // As the × of the DevTools window does.
        devtools.evaluate('InspectorFrontendHost.closeWindow()').catch(() => undefined),
      ]);
    },
  };
}

/** By the panel, which has to be open: Playwright knows nothing of windows. */
async function moveToNewWindow(context: BrowserContext, page: Page): Promise<void> {
  const move = async (address: string) => {
    const [tab] = await chrome.tabs.query({ url: address });
    if (tab?.id === undefined) throw new Error(`no tab shows ${address}`);
    const opened = await chrome.windows.create({ tabId: tab.id });
    return (await chrome.tabs.get(tab.id)).windowId === opened?.id;
  };
  const frames = context.pages().flatMap((each) => each.frames());
  const panel = frames.find((frame) => frame.url().endsWith(PANEL_PATH));
  if (!(await panel?.evaluate(move, page.url()))) throw new Error('the tab is where it was');
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) errors.length = 0;
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  return errors;
}

/**
 * Playwright makes every page believe that it is in front and has the focus. Only its own session can take that back, and
 * that is out of its public interface.
 */
async function emulateFocus(page: Page, enabled: boolean): Promise<void> {
  const { _connection: connection } = page as unknown as PageWithConnection;
  // oxlint-disable-next-line no-underscore-dangle -- Playwright's own names
  const session = connection.toImpl(page).delegate._mainFrameSession._client;
  await session.send('Emulation.setFocusEmulationEnabled', { enabled });
}

interface PageWithConnection {
  readonly _connection: {
    toImpl(page: unknown): { readonly delegate: { readonly _mainFrameSession: { readonly _client: CDPSession } } };
  };
}

async function goto(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load' });
  } catch (error) {
    // The error page is still on its way and would interrupt the next navigation.
    await page.waitForURL(/^chrome-error:/, { timeout: 2000 }).catch(() => undefined);
    throw error;
  }
}

/** For this tab only: the command line switch opens DevTools for every tab. */
async function openDevTools(context: BrowserContext, page: Page): Promise<Page> {
  const pageSession = await context.newCDPSession(page);
  const { targetInfo } = await pageSession.send('Target.getTargetInfo');
  await pageSession.detach();
  const session = await browserSession(context);
  const [devtools] = await Promise.all([
    context.waitForEvent('page', (candidate) => candidate.url().startsWith('devtools://')),
    // Newer than the protocol's types in Playwright 1.65.
    session.send('Target.openDevTools' as never, { targetId: targetInfo.targetId } as never),
  ]);
  await session.detach();
  return devtools;
}
