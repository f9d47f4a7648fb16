/**
 * The settings as they lie in `storage.local`: an entry a setting, so that two windows that change different ones do not
 * undo each other, and one that is broken takes no other with it.
 *
 *   settings:version     of this form
 *   settings:<name>      the setting
 */
import { ParseError } from '../protocol/checks.ts';
import { privateKey, type Windows } from './private-settings.ts';
import { SETTING_CHECKS } from './setting-checks.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from './settings.ts';

/** Counted up when an entry's meaning changes; a new entry alone is none. */
export const SETTINGS_VERSION = 1;

export const VERSION_KEY = 'settings:version';

export const SETTING_KEYS = Object.keys(SETTING_CHECKS) as readonly SettingKey[];

export const settingKey = (key: SettingKey): string => `settings:${key}`;

export interface ReadSettings {
  readonly settings: Settings;
  /** These are at their defaults since what is stored cannot be read. */
  readonly unreadable: readonly SettingKey[];
  /** Of the extension that wrote them, where it is newer than this one. */
  readonly newerVersion: number | null;
  /** These were set in a private window, and are forgotten with it. */
  readonly forgotten: readonly SettingKey[];
}

/** @param entries of the store; those that are not settings are passed over */
export function readSettings(entries: Readonly<Record<string, unknown>>, windows: Windows = 'ordinary'): ReadSettings {
  const forgotten = windows === 'private' ? SETTING_KEYS.filter((key) => entries[privateKey(key)] !== undefined) : [];
  const settings: Record<string, unknown> = {};
  const unreadable: SettingKey[] = [];
  for (const key of SETTING_KEYS) {
    settings[key] = DEFAULT_SETTINGS[key];
    const stored = entries[forgotten.includes(key) ? privateKey(key) : settingKey(key)];
    if (stored === undefined) continue;
    try {
      settings[key] = SETTING_CHECKS[key](stored);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      unreadable.push(key);
    }
  }
  return { settings: settings as unknown as Settings, unreadable, newerVersion: newerVersionIn(entries), forgotten };
}

function newerVersionIn(entries: Readonly<Record<string, unknown>>): number | null {
  const version = entries[VERSION_KEY];
  return typeof version === 'number' && version > SETTINGS_VERSION ? version : null;
}
