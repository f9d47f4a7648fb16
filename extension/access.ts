// Our pages, but for the panel in Firefox, which has no `permissions`. Access to all sites: the user may withdraw it.
import type { SiteAccess } from '../src/settings/site-access.ts';
import { browser } from './browser.ts';

const EVERYWHERE = { origins: ['<all_urls>'] };

/** To be called at once in the handler of a click: the browser asks its user only then. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

export const siteAccess: SiteAccess = {
  has: () => browser.permissions.contains(EVERYWHERE),
  // What comes of it is told by the events.
  request: () => void requestAccess().catch(() => undefined),
  watch(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
  },
};
