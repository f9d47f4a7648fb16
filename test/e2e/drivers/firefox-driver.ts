/** Firefox, driven over Marionette. */
import { resolve } from 'node:path';

import { launchFirefox } from './firefox-launch.ts';
import { firefoxPage, newFirefoxTab, newFirefoxWindow } from './firefox-page.ts';
import { pointerOf } from './firefox-pointer.ts';
import { browserScope } from './firefox-scope.ts';
import type { Marionette } from './marionette.ts';
import type { BrowserUnderTest, LaunchOptions } from './panel-driver.ts';

const ADDON = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(args[0]);`;

const OWN_TAB = `
  const url = WebExtensionPolicy.getByID(args[0]).getURL(args[1]);
  const tab = await until(() => gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url), 'a tab at ' + url);
  return tab.linkedBrowser.browserId;`;

/** Without what a background that was killed had still been waiting for. */
const EXTENSION_ERRORS = `
  const own = WebExtensionPolicy.getByID(args[0]).getURL('');
  return Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(own))
    .filter(({ flags }) => (flags & Ci.nsIScriptError.warningFlag) === 0)
    .map(({ errorMessage }) => errorMessage)
    .filter((text) => !/^Promise (resolved|rejected) after context unloaded/.test(text));`;

export async function launchFirefoxUnderTest(options: LaunchOptions): Promise<BrowserUnderTest> {
  const firefox = await launchFirefox(options);
  const { marionette } = firefox;
  const inBrowser = browserScope(marionette);
  const addonId = options.extensionDir === null ? null : await installAddon(marionette, options.extensionDir);
  const pageOf = (browserId: number) => firefoxPage(inBrowser, pointerOf(marionette), addonId, browserId);
  return {
    browser: 'firefox',
    version: (await inBrowser('return Services.appinfo.version;')) as string,
    extensionId: addonId,
    closed: firefox.exited,
    async newTab(url) {
      const page = pageOf(await newFirefoxTab(inBrowser));
      if (url !== undefined) await page.goto(url);
      return page;
    },
    async newWindow(url, { isPrivate }) {
      const page = pageOf(await newFirefoxWindow(inBrowser, isPrivate));
      await page.goto(url);
      return page;
    },
    ownTab: async (file) => pageOf((await inBrowser(OWN_TAB, addonId, file)) as number),
    extensionUrl: async (file) =>
      (await inBrowser('return WebExtensionPolicy.getByID(args[0]).getURL(args[1]);', addonId, file)) as string,
    reloadExtension: async () => void (await inBrowser(`${ADDON} await addon.reload();`, addonId)),
    setExtensionEnabled: async (enabled) =>
      void (await inBrowser(`${ADDON} await addon.${enabled ? 'enable' : 'disable'}();`, addonId)),
    async setSiteAccess(granted) {
      await inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(args[0]);
         await ExtensionPermissions[args[1]](args[0], { permissions: [], origins: ['<all_urls>'] }, extension);`,
        addonId,
        granted ? 'add' : 'remove',
      );
    },
    async allowInPrivateWindows() {
      await inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         ${ADDON}
         await ExtensionPermissions.add(args[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
         await addon.reload();`,
        addonId,
      );
    },
    setOffline: async (offline) => void (await inBrowser('Services.io.offline = args[0];', offline)),
    async stopBackground() {
      await inBrowser(
        `const { extension } = WebExtensionPolicy.getByID(args[0]);
         // Refused while the background is at work. A panel starts it again in a moment.
         await until(async () => {
           await extension.terminateBackground();
           return extension.backgroundState === 'stopped';
         }, 'the stop of the background');`,
        addonId,
      );
    },
    isBackgroundRunning: async () =>
      (await inBrowser(
        `return WebExtensionPolicy.getByID(args[0]).extension.backgroundState === 'running';`,
        addonId,
      )) as boolean,
    killBackground: async () =>
      (await inBrowser(
        `const { extension } = WebExtensionPolicy.getByID(args[0]);
         if (extension.backgroundState !== 'running') return false;
         const { backgroundContext } = extension;
         // At work or not.
         await extension.terminateBackground({ disableResetIdleForTest: true });
         return extension.backgroundContext !== backgroundContext;`,
        addonId,
      )) as boolean,
    async collectErrors() {
      await inBrowser('Services.console.reset();');
      return async () => (await inBrowser(EXTENSION_ERRORS, addonId)) as readonly string[];
    },
    close: () => firefox.close(),
  };
}

/** An unpacked directory or an .xpi; as a temporary add-on it needs no signature. Returns the add-on's id. */
async function installAddon(marionette: Marionette, directory: string): Promise<string> {
  const result = await marionette.send('Addon:Install', { path: resolve(directory), temporary: true });
  return (result as { value: string }).value;
}
