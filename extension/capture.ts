// Background. Of which pages something gets into the log: the user can switch sites off, and the browser can keep us out.
// A frame counts with its own site and with that of its tab.
import type { Runtime, Tabs } from 'webextension-polyfill';
import type { TabNews } from '../src/protocol/messages.ts';
import type { HandshakeReport } from '../src/record/handshake-report.ts';
import type { Windows } from '../src/settings/private-settings.ts';
import type { SettingsStore } from '../src/settings/settings-store.ts';
import { isOfSites } from '../src/settings/site-pattern.ts';
import { browser } from './browser.ts';
import { windowsOf } from './settings-store.ts';

const EVERYWHERE = { origins: ['<all_urls>'] };

export interface Capture {
  isOff(sender: Runtime.MessageSender): Promise<boolean>;
  isReportOff(report: HandshakeReport): Promise<boolean>;
  /**
   * What a panel has to know of the tab that it inspects.
   * @param shown the address that the tab has just been navigated to: DevTools tell it before `tabs` does (Chromium)
   */
  newsOf(tabId: number, shown?: string): Promise<TabNews>;
}

/** @param settings of each kind of window */
export function watchCapture(settings: Readonly<Record<Windows, SettingsStore>>, changed: () => void): Capture {
  settings.ordinary.subscribe(changed);
  settings.private.subscribe(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);

  const sitesOff = async (tab: TabFacts | undefined) => {
    const store = settings[windowsOf(tab)];
    await store.ready;
    return store.state.settings.sitesOff;
  };

  return {
    async isOff({ tab, frameId, url }) {
      const sites = await sitesOff(tab);
      return [frameId === 0 ? undefined : tab?.url, url].some((each) => each !== undefined && isOfSites(each, sites));
    },
    async isReportOff({ tabId, byHook, askedBy }) {
      const tab = await tabOf(tabId);
      const sites = await sitesOff(tab);
      if (sites.length === 0) return false;
      // Where the hook is in the way, who asked may be a script from elsewhere: then its own records decide.
      if (byHook !== true && askedBy !== null && isOfSites(askedBy, sites)) return true;
      return isOfSites(tab?.url ?? '', sites);
    },
    async newsOf(tabId, shown) {
      const [tab, everywhere] = await Promise.all([tabOf(tabId), browser.permissions.contains(EVERYWHERE)]);
      const url = tab?.url;
      const sites = await sitesOff(tab);
      return {
        type: 'tab',
        site: siteOf(shown ?? url),
        isSiteOff: isOfSites(shown ?? url ?? '', sites),
        // Without `tabs` the address is told where we are let in, and only there.
        hasAccess: everywhere || url !== undefined,
      };
    },
  };
}

type TabFacts = Pick<Tabs.Tab, 'incognito' | 'url'>;

async function tabOf(tabId: number): Promise<TabFacts | undefined> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    // The tab has been closed in this very moment.
    return undefined;
  }
}

function siteOf(url: string | undefined): string | null {
  return url !== undefined && /^https?:/.test(url) ? new URL(url).host : null;
}
