// The popup of the toolbar button: the latest disconnects of the tab in front. It is opened by a click, lives until the
// next one, and is the only page besides the panel that loads what explains a disconnect.
import { mountPopup } from '../src/popup/mount.tsx';
import { siteAccess } from './access.ts';
import { browser } from './browser.ts';
import { openSettings, windowsOf } from './settings-store.ts';
import { openTabLog } from './tab-log.ts';

export async function start(root: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) throw new Error('the browser does not say which tab is in front');
  const { os } = await browser.runtime.getPlatformInfo();
  await mountPopup(root, {
    openSource: () => openTabLog(tabId, { openResource: () => undefined, requestAccess: siteAccess.request }).source,
    settings: openSettings(windowsOf(tab)),
    browserLocale: browser.i18n.getUILanguage(),
    // Told where we are let in, and only there.
    url: tab?.url,
    platform: os === 'mac' || os === 'android' ? os : 'other',
    reload: () => void browser.tabs.reload(tabId).then(() => close()),
  });
}
