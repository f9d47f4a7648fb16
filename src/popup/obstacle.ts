/** What keeps disconnects of the page from being recorded; the one that has to go first. */
import type { LogState } from '../panel/panel-source.ts';

export type Obstacle = 'restricted' | 'no-access' | 'site-off' | 'paused' | 'reload';

/**
 * Where the browsers let no extension in, whatever its user allows: `extensions.webextensions.restrictedDomains` in
 * Firefox, the web store's own in Chromium.
 */
const RESTRICTED_HOSTS: ReadonlySet<string> = new Set([
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'chromewebstore.google.com',
]);

/** @param url of the page; undefined where it may not be known: with access to all sites, that is a page of the browser */
export function obstacleOf({ page, paused, needsReload }: LogState, url: string | undefined): Obstacle | null {
  if (!page.hasAccess) return 'no-access';
  if (url === undefined || RESTRICTED_HOSTS.has(hostOf(url))) return 'restricted';
  if (page.isSiteOff) return 'site-off';
  if (paused) return 'paused';
  return needsReload ? 'reload' : null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
