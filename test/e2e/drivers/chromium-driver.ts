/** Chromium, driven by Playwright. */
import type { BrowserContext, Page } from 'playwright';

import { launchChromiumContext } from './chromium-launch.ts';
import { chromiumPage } from './chromium-page.ts';
import { browserSession, serviceWorkerTargets } from './chromium-session.ts';
import { type BrowserUnderTest, type LaunchOptions, type PageUnderTest, PANEL_PATH } from './panel-driver.ts';
import { until } from './until.ts';

export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const { context, exited } = await launchChromiumContext(options);
  const extensionId = options.extensionDir === null ? null : await waitForExtensionId(context);
  return {
    browser: 'chrome',
    version: context.browser()?.version() ?? '',
    extensionId,
    closed: exited,
    async newTab(url) {
      const page = chromiumPage(context, await context.newPage());
      if (url !== undefined) await page.goto(url);
      return page;
    },
    newWindow: (url, how) => newWindow(context, `chrome-extension://${extensionId}/${PANEL_PATH.slice(1)}`, url, how),
    async ownTab(file) {
      const isOwn = (page: Page) => page.url() === `chrome-extension://${extensionId}/${file}`;
      return chromiumPage(context, await until(() => context.pages().find(isOwn), { what: `a tab at ${file}` }));
    },
    extensionUrl: async (file) => `chrome-extension://${extensionId}/${file}`,
    reloadExtension: () => reloadExtension(context, `chrome-extension://${extensionId}/${PANEL_PATH.slice(1)}`),
    setExtensionEnabled: (enabled) => setExtensionEnabled(context, extensionId, enabled),
    setSiteAccess: (granted) => setSiteAccess(context, extensionId, granted),
    allowInPrivateWindows: () => allowInPrivateWindows(context, extensionId),
    setOffline: (offline) => context.setOffline(offline),
    stopBackground: () => stopServiceWorker(context, extensionId),
    isBackgroundRunning: () => hasServiceWorker(context, extensionId),
    killBackground: () => killServiceWorker(context, `chrome-extension://${extensionId}/`),
    async collectErrors() {
      await onExtensionsPage(context, startCollectingErrors, extensionId);
      return () => onExtensionsPage(context, readErrors, extensionId);
    },
    async close() {
      await context.close();
      await exited;
    },
  };
}

/** From a page of the extension's own, which goes with it; the next one can be loaded when the extension is back. */
async function reloadExtension(context: BrowserContext, ownPage: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(ownPage);
  await Promise.all([page.waitForEvent('close'), page.evaluate(() => chrome.runtime.reload()).catch(() => undefined)]);
  const next = await context.newPage();
  await until(() => next.goto(ownPage), { what: 'the extension after its reload' });
  await next.close();
}

/** By a page of the extension's own: Playwright knows nothing of windows. */
async function newWindow(
  context: BrowserContext,
  ownPage: string,
  url: string,
  { isPrivate }: { readonly isPrivate: boolean },
): Promise<PageUnderTest> {
  const page = await context.newPage();
  await page.goto(ownPage);
  const [opened] = await Promise.all([
    context.waitForEvent('page', (candidate) => candidate !== page),
    page.evaluate(([address, incognito]) => void chrome.windows.create({ url: address, incognito }), [
      url,
      isPrivate,
    ] as const),
  ]);
  await opened.waitForURL(url, { waitUntil: 'load' });
  await page.close();
  return chromiumPage(context, opened);
}

/** The browser reloads the extension for it. */
async function allowInPrivateWindows(context: BrowserContext, extensionId: string | null): Promise<void> {
  await onExtensionsPage(context, allowIncognito, extensionId);
  const page = await context.newPage();
  await until(() => page.goto(`chrome-extension://${extensionId}${PANEL_PATH}`), { what: 'the extension, reloaded' });
  await page.close();
}

async function allowIncognito(extensionId: string | null): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

async function setExtensionEnabled(context: BrowserContext, id: string | null, enabled: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(([extension, on]) => chrome.management.setEnabled(extension as string, on as boolean), [
    id,
    enabled,
  ] as const);
  await page.close();
}

async function setSiteAccess(context: BrowserContext, id: string | null, granted: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([extensionId, hostAccess]) => {
      // Newer than the types: the API of the page of extensions itself.
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    [id, granted ? 'ON_ALL_SITES' : 'ON_CLICK'] as const,
  );
  await page.close();
}

/** The page of extensions lists them, and has an API of its own for it, newer than the types. */
async function startCollectingErrors(extensionId: string | null): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  const { errorCollection } = await developerPrivate.getExtensionInfo(extensionId);
  if (!errorCollection.isActive) throw new Error('the browser collects no errors of the extension');
  await developerPrivate.deleteExtensionErrors({ extensionId });
}

async function readErrors(extensionId: string | null): Promise<readonly string[]> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  const { runtimeErrors } = await developerPrivate.getExtensionInfo(extensionId);
  return runtimeErrors.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message);
}

async function onExtensionsPage<Result>(
  context: BrowserContext,
  script: (extensionId: string | null) => Promise<Result>,
  extensionId: string | null,
): Promise<Result> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const result = await page.evaluate(script, extensionId);
  await page.close();
  return result as Result;
}

interface DeveloperPrivate {
  getExtensionInfo(id: string | null): Promise<{
    readonly errorCollection: { readonly isActive: boolean };
    readonly runtimeErrors: readonly { readonly severity: string; readonly message: string }[];
  }>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string | null;
    hostAccess?: string;
    incognitoAccess?: boolean;
    errorCollection?: boolean;
  }): Promise<void>;
  deleteExtensionErrors(of: { extensionId: string | null }): Promise<void>;
}

async function waitForExtensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(worker.url()).host;
}

/**
 * Playwright attaches to the service worker and so keeps it alive: only closing its target stops it. An open panel starts
 * it again at once, and Chromium then gives the new one the old target's id: it is known by its context's id, which an
 * extension page can ask for.
 */
async function stopServiceWorker(context: BrowserContext, extensionId: string | null): Promise<void> {
  const origin = `chrome-extension://${extensionId}/`;
  const session = await browserSession(context);
  const before = await serviceWorkerContext(context, origin);
  const targets = await serviceWorkerTargets(session, origin);
  await Promise.all(targets.map((targetId) => session.send('Target.closeTarget', { targetId })));
  await until(
    async () => {
      if ((await serviceWorkerTargets(session, origin)).length === 0) return true;
      return before !== null && (await serviceWorkerContext(context, origin)) !== before;
    },
    { what: 'the stop of the service worker' },
  );
  await session.detach();
}

async function hasServiceWorker(context: BrowserContext, extensionId: string | null): Promise<boolean> {
  const session = await browserSession(context);
  const targets = await serviceWorkerTargets(session, `chrome-extension://${extensionId}/`);
  await session.detach();
  return targets.length > 0;
}

/** Needs an extension page to ask: where it has no worker to name, there is none, or one that is only just starting. */
async function killServiceWorker(context: BrowserContext, origin: string): Promise<boolean> {
  const before = await serviceWorkerContext(context, origin);
  if (before === null) return false;
  const session = await browserSession(context);
  const targets = await serviceWorkerTargets(session, origin);
  // One that has gone in between is no kill of ours.
  const killed = await Promise.allSettled(targets.map((targetId) => session.send('Target.closeTarget', { targetId })));
  await session.detach();
  if (!killed.some(({ status }) => status === 'fulfilled')) return false;
  await until(async () => (await serviceWorkerContext(context, origin)) !== before, {
    what: 'the death of the service worker',
  });
  return true;
}

/** null where no page of the extension is open to ask, or no service worker runs. */
async function serviceWorkerContext(context: BrowserContext, origin: string): Promise<string | null> {
  const frames = context.pages().flatMap((page) => page.frames());
  const own = frames.find((frame) => frame.url().startsWith(origin));
  if (!own) return null;
  return own.evaluate(async () => {
    const [worker] = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as chrome.runtime.ContextType] });
    return worker?.contextId ?? null;
  });
}
