// The page of options that the browser's list of extensions leads to, in a tab. The settings are those of the panel; and
// it can ask for access to sites, which a panel in Firefox cannot.
import { mountOptions } from '../src/options/mount.tsx';
import { siteAccess } from './access.ts';
import { browser } from './browser.ts';
import { openSettings, windowsOfPage } from './settings-store.ts';

export function start(root: HTMLElement): Promise<void> {
  return mountOptions(root, openSettings(windowsOfPage()), siteAccess, browser.i18n.getUILanguage());
}
