/**
 * Runs function bodies in Firefox's own scope, where everything is reachable: windows, tabs, toolboxes, and through
 * Marionette's actor (a JSWindowActor in every window global) each document, also the panel's, which lives in a remote
 * <browser> inside the toolbox that neither WebDriver BiDi nor Marionette's own frame switching can reach.
 */
import type { Marionette } from './marionette.ts';
import { PANEL_PATH } from './panel-driver.ts';
import type { PlainData } from './page-script.ts';

/**
 * Longer than any test: a script that hangs is the business of the test's own timeout. (Marionette's `null`, no timeout,
 * makes its actor return at once.)
 */
export const SCRIPT_TIMEOUT_MS = 600_000;

export type BrowserScope = (body: string, ...args: PlainData[]) => Promise<unknown>;

/** What every body below can use. */
const PRELUDE = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const { Capabilities } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Capabilities.sys.mjs');
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  // The first one, which is there from the start to the end: a test may have others beside it.
  const [win] = windows();
  const { gBrowser } = win;
  const sleep = (ms) => new Promise((resolve) => win.setTimeout(resolve, ms));

  async function until(condition, what, ms = 15000) {
    for (const start = Date.now(); Date.now() - start < ms; await sleep(20)) {
      let value;
      try { value = await condition(); } catch { value = undefined; }
      if (value) return value;
    }
    throw new Error('not within ' + ms + ' ms: ' + what);
  }

  function tabOf(browserId) {
    const tabs = windows().flatMap((each) => each.gBrowser.tabs);
    const tab = tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === browserId);
    if (!tab) throw new Error('the tab is closed');
    return tab;
  }

  // A tab knows its window, and a window the tab that it shows.
  const windowOf = (tab) => tab.ownerDocument.defaultView;
  const select = (tab) => void (windowOf(tab).gBrowser.selectedTab = tab);

  const pageGlobal = (browserId) => tabOf(browserId).linkedBrowser.browsingContext.currentWindowGlobal;

  const toolOf = (toolbox, addonId) => toolbox.getAdditionalTools().find((tool) => tool.extensionId === addonId);

  // A new one after every reload of the panel, so it is looked up each time.
  function panelGlobal(browserId, addonId) {
    const toolbox = gDevTools.getToolboxForTab(tabOf(browserId));
    if (!toolbox) throw new Error('DevTools are closed');
    return until(() => {
      const frame = toolbox.doc.getElementById('toolbox-panel-iframe-' + toolOf(toolbox, addonId).id);
      const global = frame.contentDocument.querySelector('browser').browsingContext.currentWindowGlobal;
      return global.documentURI.filePath.endsWith('${PANEL_PATH}') && global;
    }, 'the panel document');
  }

  // Evaluates in the document's own realm, as Chromium's debugger does: a Marionette sandbox would have its own
  // built-ins, and eval is subject to the document's content-security-policy.
  const IN_REALM = \`
    const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
    addDebuggerToGlobal(globalThis);
    const realm = new Debugger().makeGlobalObjectReference(window);
    const completion = realm.executeInGlobal(arguments[0], { url: 'evaluated by the test driver' });
    if (!('return' in completion)) throw new Error('this is not a script: ' + arguments[0]);
    return Cu.waiveXrays(completion.return.unsafeDereference());
  \`;

  async function evaluateIn(global, expression) {
    const actor = global.getActor('MarionetteCommands');
    return JSON.parse(await actor.executeScript(IN_REALM, [expression], { sandboxName: 'system', timeout: ${SCRIPT_TIMEOUT_MS} }));
  }

  const evaluateNow = (global, source) =>
    evaluateIn(global, '(async () => JSON.stringify(' + source + '))()');
`;

export function browserScope(marionette: Marionette): BrowserScope {
  return async (body, ...args) => {
    const script = `const args = [...arguments]; ${PRELUDE} return (async () => { ${body} })();`;
    const result = await marionette.send('WebDriver:ExecuteScript', { script, args, newSandbox: true, sandbox: null });
    return (result as { value: unknown }).value;
  };
}
