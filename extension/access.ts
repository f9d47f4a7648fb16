// Our pages. Asks for access to all sites, which the user may have withdrawn.
import { browser } from './browser.ts';

/** To be called at once in the handler of a click: the browser asks its user only then. */
export function requestAccess(): void {
  // What comes of it is told by `permissions.onAdded`, in the background.
  void browser.permissions.request({ origins: ['<all_urls>'] });
}
