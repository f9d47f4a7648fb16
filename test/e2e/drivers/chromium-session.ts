import type { BrowserContext, CDPSession } from 'playwright';

/** A DevTools protocol session of the whole browser, not of one page. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this Playwright context has no browser');
  return browser.newBrowserCDPSession();
}
