// Background. Of which pages something gets into the log: the user can switch sites off, and the browser can keep us out.
// A frame counts with its own site and with that of the page around it.
import type { Runtime } from 'webextension-polyfill';
import type { TabNews } from '../src/protocol/messages.ts';
import type { HandshakeReport } from '../src/record/handshake-report.ts';
import type { Windows } from '../src/settings/private-settings.ts';
import type { SettingsStore } from '../src/settings/settings-store.ts';
import { isOfSites } from '../src/settings/site-pattern.ts';
import { browser } from './browser.ts';
import type { ChromiumSender } from './origin.ts';
import { windowsOf } from './settings-store.ts';

const EVERYWHERE = { origins: ['<all_urls>'] };

export interface Capture {
  /** @param documentId of the document that speaks */
  isOff(sender: Runtime.MessageSender, documentId: string): Promise<boolean>;
  /** @param page that the tab showed when the socket was asked for; undefined where the browser does not say: as it is now */
  isReportOff(report: HandshakeReport, page?: PageFacts): Promise<boolean>;
  /**
   * What a panel has to know of the tab that it inspects.
   * @param shown the address that the tab has just been navigated to: DevTools tell it before `tabs` does (Chromium)
   */
  newsOf(tabId: number, shown?: string): Promise<TabNews>;
}

/** What a tab shows. */
export interface PageFacts {
  readonly incognito: boolean;
  /** undefined where it may not be known. */
  readonly url?: string | undefined;
}

/** So many frames, those that spoke last. */
const KEEP = 1000;

/** @param open called once for each kind of window, when the first of them has something to tell */
export function watchCapture(open: (windows: Windows) => SettingsStore, changed: () => void): Capture {
  const opened = new Map<Windows, SettingsStore>();
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);

  /** By the document: around a frame the page stays the same, but what a frame says last comes when the tab shows another. */
  const pages = new Map<string, string>();

  const pageAround = ({ tab, frameId, documentLifecycle }: ChromiumSender, documentId: string) => {
    if (frameId === 0) return undefined;
    const known = pages.get(documentId) ?? tab?.url;
    pages.delete(documentId);
    // The tab of a page that is prerendered shows another page still.
    if (known !== undefined && documentLifecycle !== 'prerender') pages.set(documentId, known);
    const [oldest] = pages.keys();
    if (pages.size > KEEP && oldest !== undefined) pages.delete(oldest);
    return known;
  };

  const settingsOf = (windows: Windows) => {
    const known = opened.get(windows);
    if (known) return known;
    const store = open(windows);
    opened.set(windows, store);
    store.subscribe(changed);
    return store;
  };

  const sitesOff = async (tab: PageFacts | undefined) => {
    const store = settingsOf(windowsOf(tab));
    await store.ready;
    return store.state.settings.sitesOff;
  };

  return {
    async isOff(sender, documentId) {
      const addresses = [pageAround(sender, documentId), sender.url];
      const sites = await sitesOff(sender.tab);
      return addresses.some((each) => each !== undefined && isOfSites(each, sites));
    },
    async isReportOff({ tabId, byHook, askedBy }, page) {
      const shown = page ?? (await tabOf(tabId));
      const sites = await sitesOff(shown);
      if (sites.length === 0) return false;
      // Where the hook is in the way, who asked may be a script from elsewhere: then its own records decide.
      if (byHook !== true && askedBy !== null && isOfSites(askedBy, sites)) return true;
      return isOfSites(shown?.url ?? '', sites);
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

async function tabOf(tabId: number): Promise<PageFacts | undefined> {
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
