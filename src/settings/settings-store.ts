/**
 * The settings, in step with the browser's store: what another window changes arrives here, and what is changed here
 * counts at once, also where the store refuses it.
 */
import { isAboutRoom } from '../record/about-room.ts';
import { isSiteSetting, privateKey, type Windows } from './private-settings.ts';
import { readSettings, settingKey, SETTINGS_VERSION, VERSION_KEY } from './read-settings.ts';
import type { ReadSettings } from './read-settings.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from './settings.ts';

type Entries = Readonly<Record<string, unknown>>;

/** Where the entries lie. Each promise rejects where the browser's store refuses. */
export interface SettingsArea {
  read(): Promise<Entries>;
  write(entries: Entries): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls back with the entries that have changed, by whomever; `undefined` for one that has gone. */
  watch(listener: (changed: Entries) => void): void;
}

export type StoreFault =
  /** Nothing could be read: all is at its defaults. */
  | 'not-read'
  /** What was set last is not stored: it counts until the window is closed. */
  | 'not-saved'
  /** The same, and the browser says that there is no room. */
  | 'full';

export interface SettingsState extends ReadSettings {
  readonly fault: StoreFault | null;
}

export interface SettingsStore {
  readonly state: SettingsState;
  /** Settles when the store has been read, or has refused; it never rejects. */
  readonly ready: Promise<void>;
  subscribe(listener: (state: SettingsState) => void): () => void;
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): void;
  /** Takes these out of the store: their defaults count again. */
  restore(keys: readonly SettingKey[]): void;
}

const AT_DEFAULTS: SettingsState = {
  settings: DEFAULT_SETTINGS,
  unreadable: [],
  newerVersion: null,
  forgotten: [],
  fault: null,
};

/** @param windows in a private one what names a site is kept as long as such a window is open, and not on disk */
export function createSettingsStore(area: SettingsArea, windows: Windows = 'ordinary'): SettingsStore {
  const isForgotten = (key: SettingKey) => windows === 'private' && isSiteSetting(key);
  const listeners = new Set<(state: SettingsState) => void>();
  let entries: Entries = {};
  let state = AT_DEFAULTS;
  /** What the store has not taken yet; `undefined` for an entry that is to go. */
  let unsaved: Entries = {};
  let saving = Promise.resolve();

  function show(changed: Entries, fault: StoreFault | null): void {
    entries = { ...entries, ...changed };
    state = { ...readSettings(entries, windows), fault };
    for (const listener of listeners) listener(state);
  }

  /** Counts at once; what the store says of it comes later. */
  function change(changed: Entries): void {
    unsaved = { ...unsaved, ...changed };
    show(changed, state.fault);
    saving = saving.then(save);
  }

  /** With what it has refused before: there may be room for it now. */
  async function save(): Promise<void> {
    const batch = unsaved;
    unsaved = {};
    try {
      await write(area, batch);
      show({}, null);
    } catch (error) {
      unsaved = { ...batch, ...unsaved };
      show({}, isAboutRoom(error) ? 'full' : 'not-saved');
    }
  }

  area.watch((changed) => show({ ...changed, ...unsaved }, state.fault));
  const ready = area.read().then(
    (read) => show({ ...read, ...entries }, null),
    () => show({}, 'not-read'),
  );

  return {
    get state() {
      return state;
    },
    ready,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(key, value) {
      change(isForgotten(key) ? { [privateKey(key)]: value } : { [settingKey(key)]: value, ...stampOf(entries) });
    },
    restore(keys) {
      const entryKeys = [...keys.map(settingKey), ...keys.filter(isForgotten).map(privateKey)];
      change(Object.fromEntries(entryKeys.map((key) => [key, undefined])));
    },
  };
}

async function write(area: SettingsArea, changed: Entries): Promise<void> {
  const kept = Object.entries(changed).filter(([, value]) => value !== undefined);
  const gone = Object.keys(changed).filter((key) => changed[key] === undefined);
  if (gone.length > 0) await area.remove(gone);
  if (kept.length > 0) await area.write(Object.fromEntries(kept));
}

/** What a newer extension has written keeps its number: its entries are still there. */
function stampOf(entries: Entries): Record<string, unknown> {
  return entries[VERSION_KEY] === undefined ? { [VERSION_KEY]: SETTINGS_VERSION } : {};
}
