// Background. Of which pages something gets into the log: the user can switch sites off, and the browser can keep us out.
// A frame counts with its own site and with that of its tab.
import type { Runtime } from 'webextension-polyfill';
import type { TabNews } from '../src/protocol/messages.ts';
import type { HandshakeReport } from '../src/record/handshake-report.ts';
import type { SettingsStore } from '../src/settings/settings-store.ts';
import { isOfSites } from '../src/settings/site-pattern.ts';
import { browser } from './browser.ts';

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

export function watchCapture(settings: SettingsStore, changed: () => void): Capture {
  settings.subscribe(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);

  const sitesOff = async () => {
    await settings.ready;
    return settings.state.settings.sitesOff;
  };

  return {
    async isOff({ tab, frameId, url }) {
      const sites = await sitesOff();
      return [frameId === 0 ? undefined : tab?.url, url].some((each) => each !== undefined && isOfSites(each, sites));
    },
    async isReportOff({ tabId, byHook, askedBy }) {
      const sites = await sitesOff();
      if (sites.length === 0) return false;
      // Where the hook is in the way, who asked may be a script from elsewhere: then its own records decide.
      if (byHook !== true && askedBy !== null && isOfSites(askedBy, sites)) return true;
      return isOfSites((await urlOf(tabId)) ?? '', sites);
    },
    async newsOf(tabId, shown) {
      const [sites, url, everywhere] = await Promise.all([
        sitesOff(),
        urlOf(tabId),
        browser.permissions.contains(EVERYWHERE),
      ]);
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

async function urlOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    // The tab has been closed in this very moment.
    return undefined;
  }
}

function siteOf(url: string | undefined): string | null {
  return url !== undefined && /^https?:/.test(url) ? new URL(url).host : null;
}
