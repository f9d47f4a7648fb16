// Panel. The log of the tab that DevTools inspects, with what DevTools alone can tell of it, and do.
import type { PanelSource } from '../src/panel/panel-source.ts';
import { requestAccess } from './access.ts';
import { browser } from './browser.ts';
import { isFirefox } from './is-firefox.ts';
import { watchScripts } from './scripts-in-page.ts';
import { openTabLog } from './tab-log.ts';

export function openInspectedTab(): PanelSource {
  const { inspectedWindow, network } = browser.devtools;
  const openOptions = () => log.request({ type: 'open-options' });
  const log = openTabLog(inspectedWindow.tabId, {
    // Firefox cannot open its debugger at a line, and its panels have no `tabs`: the file is shown in a tab.
    openResource: isFirefox ? (url) => log.request({ type: 'open-tab', url }) : openInSources,
    // Nor have they `permissions`.
    requestAccess: isFirefox ? openOptions : () => void requestAccess().catch(openOptions),
  });
  network.onNavigated.addListener(log.navigated);

  // In Firefox the late script in the page tells the background; in Chromium there is none.
  if (!isFirefox) {
    const askForScripts = watchScripts(log.takeNeedsReload);
    network.onNavigated.addListener(askForScripts);
    askForScripts();
  }
  return log.source;
}

/** Chromium counts lines and columns from 0. */
function openInSources(url: string, line: number, column: number): void {
  chrome.devtools.panels.openResource(url, line - 1, column - 1);
}
