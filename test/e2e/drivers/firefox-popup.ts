/** The popup of the toolbar button in Firefox: a remote <browser> in a panel of the window. */
import { evaluateInDocument } from './firefox-evaluate.ts';
import { CLICK, SCREENSHOT } from './firefox-document.ts';
import type { BrowserScope } from './firefox-scope.ts';
import { type PopupDriver, POPUP_PATH } from './panel-driver.ts';
import type { PlainData } from './page-script.ts';
import { hasTheme, isDrawn } from './panel-scripts.ts';
import { scriptHost } from './script-host.ts';

const OPEN = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const [browserId, addonId] = args;
  const tab = tabOf(browserId);
  select(tab);
  const { extension } = WebExtensionPolicy.getByID(addonId);
  // As a click on the button does, which is in the menu of extensions until its user pins it.
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(windowOf(tab), true);`;

/** The element is another one when its document has been loaded. */
const FIND = `until(() => windows().flatMap((each) => [...each.document.querySelectorAll('browser')])
  .map((each) => each.browsingContext?.currentWindowGlobal)
  .find((each) => each?.documentURI.filePath.endsWith('${POPUP_PATH}')), 'the popup')`;

const CLOSE = `
  const all = (tag) => windows().flatMap((each) => [...each.document.querySelectorAll(tag)]);
  const isOpen = () => all('browser').some(
    (each) => each.browsingContext?.currentWindowGlobal?.documentURI.filePath.endsWith('${POPUP_PATH}'));
  for (const panel of all('panel')) panel.hidePopup();
  await until(() => !isOpen(), 'the end of the popup');`;

export async function openFirefoxPopup(
  inBrowser: BrowserScope,
  browserId: number,
  addonId: string,
): Promise<PopupDriver> {
  await inBrowser(OPEN, browserId, addonId);
  const inPopup = (body: string, ...args: PlainData[]) => inBrowser(`const global = await ${FIND}; ${body}`, ...args);
  const host = scriptHost((expression) => evaluateInDocument(inBrowser, FIND, expression));
  await host.waitFor(isDrawn, { what: 'the popup' });
  return {
    ...host,
    click: async (selector) => void (await inPopup(CLICK, selector)),
    screenshot: async () => Buffer.from((await inPopup(SCREENSHOT)) as string, 'base64'),
    async setTheme(theme) {
      await inPopup('global.browsingContext.prefersColorSchemeOverride = args[0];', theme);
      await host.waitFor(hasTheme, { args: [theme], what: `the ${theme} theme` });
    },
    close: async () => void (await inBrowser(CLOSE)),
  };
}
