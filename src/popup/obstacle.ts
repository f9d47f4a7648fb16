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

/** @param url of the page as the popup was opened; undefined where it could not be known, as of a page of the browser's own */
export function obstacleOf({ page, paused, needsReload }: LogState, url: string | undefined): Obstacle | null {
  if (!page.hasAccess) return 'no-access';
  // The site is told anew once the browser lets us in; a local file has none.
  if (page.site === null ? url === undefined : RESTRICTED_HOSTS.has(page.site)) return 'restricted';
  if (page.isSiteOff) return 'site-off';
  if (paused) return 'paused';
  return needsReload ? 'reload' : null;
}
