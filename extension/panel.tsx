// The panel in DevTools. It shows the log of the inspected tab and keeps nothing of its own: Firefox throws this
// document away when DevTools are docked elsewhere. What the user sets is in `storage.local`.
import { mountPanel } from '../src/panel/mount.tsx';
import { browser } from './browser.ts';
import { openInspectedTab } from './inspected-tab.ts';
import { openSettings, windowsOfPage } from './settings-store.ts';

const root = document.querySelector<HTMLElement>('#panel');
if (root) await mountPanel(root, openInspectedTab, openSettings(windowsOfPage()), browser.i18n.getUILanguage());
