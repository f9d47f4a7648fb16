/**
 * Settings that name a site. Set in a private window they go into a store that is not written to disk, under keys of their
 * own: there they count in place of what ordinary windows have, until the last private window is closed.
 */
import type { SettingKey } from './settings.ts';

/** For which windows settings are. */
export type Windows = 'ordinary' | 'private';

/** A close pack of the user's own says at which hosts a product answers. */
const SITE_SETTINGS: readonly SettingKey[] = ['ownPacks', 'packChoices', 'sitesOff'];

const PRIVATE = 'private:settings:';

export function isSiteSetting(key: SettingKey): boolean {
  return SITE_SETTINGS.includes(key);
}

export const privateKey = (key: SettingKey): string => PRIVATE + key;

export const PRIVATE_KEYS: readonly string[] = SITE_SETTINGS.map(privateKey);

/** Whether an entry may not be written to disk. */
export function isPrivateKey(key: string): boolean {
  return key.startsWith(PRIVATE);
}
