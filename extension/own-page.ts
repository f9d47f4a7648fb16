// Background. Whether a message or a port comes from a page of this extension: told by the browser, in `sender`.
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

export function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}
