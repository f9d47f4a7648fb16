/** One tab in Firefox, and its toolbox. */
import { CLICK } from './firefox-document.ts';
import { evaluateInDocument } from './firefox-evaluate.ts';
import { isDrawn } from './panel-scripts.ts';
import { firefoxPanel } from './firefox-panel.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import type { MovePointer } from './firefox-pointer.ts';
import type { BrowserScope } from './firefox-scope.ts';
import type { PageUnderTest } from './panel-driver.ts';
import { scriptHost } from './script-host.ts';

/** `browserId` is Firefox's number for the tab's browser: it stays when a navigation changes the process. */
const NEW_TAB = `
  const tab = gBrowser.addTrustedTab('about:blank');
  gBrowser.selectedTab = tab;
  const { browserId } = tab.linkedBrowser;
  await until(() => pageGlobal(browserId), 'the new tab');
  return browserId;`;

/** Waits for another document, or, where only the fragment changes, for the same one with its new address. */
const NAVIGATE = `
  const [browserId, action, url] = args;
  const { linkedBrowser } = tabOf(browserId);
  const { innerWindowId, documentURI } = pageGlobal(browserId);
  const withoutFragment = (address) => address.split('#')[0];
  const staysInDocument =
    action === 'goto' && url.includes('#') && withoutFragment(url) === withoutFragment(documentURI.spec);
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  if (action === 'goto') linkedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal });
  else if (action === 'reload') linkedBrowser.reload();
  // Not past pages that nobody has clicked or typed in, which is the default.
  else linkedBrowser.goBack(false);
  await until(async () => {
    const global = pageGlobal(browserId);
    const address = global.documentURI.spec;
    // A tab begins with blank documents of its own.
    if (address === 'about:blank' && url !== address) return false;
    if (staysInDocument ? address !== url : global.innerWindowId === innerWindowId) return false;
    return address.startsWith('about:neterror') || (await evaluateNow(global, 'document.readyState')) === 'complete';
  }, action + ' ' + (url ?? ''), 30000);
  const address = pageGlobal(browserId).documentURI.spec;
  if (/^about:(neterror|certerror)/.test(address)) throw new Error('the browser shows an error page: ' + address);`;

const OPEN_PANEL = `
  const [browserId, addonId] = args;
  const tab = tabOf(browserId);
  select(tab);
  const toolbox = gDevTools.getToolboxForTab(tab) ?? (await gDevTools.showToolboxForTab(tab, { toolId: 'options' }));
  const tool = await until(() => toolOf(toolbox, addonId), 'a panel of ' + addonId);
  await toolbox.selectTool(tool.id);`;

const CONSOLE_ERRORS = `
  const { innerWindowId } = pageGlobal(args[0]);
  return Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.innerWindowID === innerWindowId)
    .map(({ errorMessage }) => errorMessage);`;

/** The last tab takes its window along. */
const CLOSE = `
  const tab = tabOf(args[0]);
  windowOf(tab).gBrowser.removeTab(tab, { skipPermitUnload: true });`;

/** The browser takes it for a crash where somebody else has ended the process. */
const DOCUMENT = `const { osPid, documentURI } = pageGlobal(args[0]); return [osPid, documentURI.spec];`;
const CRASHED = `await until(() => tabOf(args[0]).hasAttribute('crashed'), 'a tab that has crashed');`;

/** As a tab is dragged out of its window. */
const MOVE_TO_NEW_WINDOW = `
  const [browserId] = args;
  const before = windowOf(tabOf(browserId));
  before.gBrowser.replaceTabWithWindow(tabOf(browserId));
  await until(() => windowOf(tabOf(browserId)) !== before && pageGlobal(browserId), 'the tab in a window of its own');`;

const DOCK = `
  const [browserId, side] = args;
  const toolbox = gDevTools.getToolboxForTab(tabOf(browserId));
  await toolbox.switchHost(side);
  await until(() => toolbox.hostType === side, 'DevTools at the ' + side);`;

const NEW_WINDOW = `
  const [isPrivate] = args;
  const opened = win.OpenBrowserWindow({ private: isPrivate });
  await until(() => opened.gBrowserInit?.delayedStartupFinished, 'a new window');
  const { browserId } = opened.gBrowser.selectedBrowser;
  await until(() => pageGlobal(browserId), 'its tab');
  return browserId;`;

/** Opens a window, and returns its tab. */
export async function newFirefoxWindow(inBrowser: BrowserScope, isPrivate: boolean): Promise<number> {
  return (await inBrowser(NEW_WINDOW, isPrivate)) as number;
}

/** Opens a tab and selects it. */
export async function newFirefoxTab(inBrowser: BrowserScope): Promise<number> {
  return (await inBrowser(NEW_TAB)) as number;
}

export function firefoxPage(
  inBrowser: BrowserScope,
  movePointer: MovePointer,
  addonId: string | null,
  browserId: number,
): PageUnderTest {
  const navigate = async (action: string, url?: string) => void (await inBrowser(NAVIGATE, browserId, action, url));
  return {
    ...scriptHost((expression) => evaluateInDocument(inBrowser, `pageGlobal(${browserId})`, expression)),
    goto: (url) => navigate('goto', url),
    reload: () => navigate('reload'),
    goBack: () => navigate('goBack'),
    click: async (selector) => void (await inBrowser(`const global = pageGlobal(${browserId}); ${CLICK}`, selector)),
    close: async () => void (await inBrowser(CLOSE, browserId)),
    async crashAndReload() {
      const [pid, url] = (await inBrowser(DOCUMENT, browserId)) as [number, string];
      process.kill(pid, 'SIGKILL');
      await inBrowser(CRASHED, browserId);
      await navigate('goto', url);
    },
    setHidden: async (hidden) =>
      void (await inBrowser('select(args[1] ? gBrowser.tabs[0] : tabOf(args[0]));', browserId, hidden)),
    moveToNewWindow: async () => void (await inBrowser(MOVE_TO_NEW_WINDOW, browserId)),
    consoleErrors: async () => (await inBrowser(CONSOLE_ERRORS, browserId)) as string[],
    async openPanel() {
      if (addonId === null) throw new Error('this browser was launched without the extension');
      await inBrowser(OPEN_PANEL, browserId, addonId);
      const panel = firefoxPanel(inBrowser, movePointer, browserId, addonId);
      await panel.waitFor(isDrawn, { what: 'the panel' });
      return panel;
    },
    async openPopup() {
      if (addonId === null) throw new Error('this browser was launched without the extension');
      return openFirefoxPopup(inBrowser, browserId, addonId);
    },
    dockDevTools: async (side) => void (await inBrowser(DOCK, browserId, side)),
    async closeDevTools() {
      await inBrowser('await gDevTools.getToolboxForTab(tabOf(args[0]))?.destroy();', browserId);
    },
  };
}
