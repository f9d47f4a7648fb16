// Background. What was set in private windows goes with the last of them. Asked of the tabs: Firefox for Android has no API
// for windows.
import { PRIVATE_KEYS } from '../src/settings/private-settings.ts';
import { browser } from './browser.ts';

/** @param closed the tab that has gone, which the browser may still list */
export async function forgetPrivateSettings(closed: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  if (tabs.some(({ id, incognito }) => incognito && id !== closed)) return;
  await browser.storage.session.remove([...PRIVATE_KEYS]);
}
