// The panel in DevTools. It shows the log of the inspected tab and keeps nothing of its own: Firefox throws this
// document away when DevTools are docked elsewhere. What the user sets is in `storage.local`, what is shown is kept by the
// devtools page.
import { mountPanel } from '../src/panel/mount.tsx';
import { browser } from './browser.ts';
import { openInspectedTab } from './inspected-tab.ts';
import { openSettings, windowsOfPage } from './settings-store.ts';
import { viewKeeper } from './view-keeper.ts';

export function start(root: HTMLElement): Promise<void> {
  return mountPanel(root, {
    openSource: openInspectedTab,
    settings: openSettings(windowsOfPage()),
    browserLocale: browser.i18n.getUILanguage(),
    keeper: viewKeeper(browser.devtools.inspectedWindow.tabId),
  });
}
