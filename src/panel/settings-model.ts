/** The user's settings as signals, for the panel. */
import { computed, signal } from '@preact/signals';
import type { SettingKey, Settings } from '../settings/settings.ts';
import { SETTING_KEYS } from '../settings/read-settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

export type SettingsModel = ReturnType<typeof settingsModel>;

/** Read and written like a signal. */
export interface Cell<Value> {
  value: Value;
}

export function settingsModel(store: SettingsStore) {
  const state = signal(store.state);
  const stop = store.subscribe((next) => {
    state.value = next;
  });
  const values = computed(() => state.value.settings);
  return {
    state,
    values,
    set: store.set,
    restore: store.restore,
    /** One setting: to read it is to follow it, to write it is to keep it. */
    cell: <Key extends SettingKey>(key: Key): Cell<Settings[Key]> => ({
      get value() {
        return values.value[key];
      },
      set value(changed) {
        store.set(key, changed);
      },
    }),
    /** All but the close packs, which are work and no choice. */
    restoreAll: () => store.restore(SETTING_KEYS.filter((key) => key !== 'ownPacks')),
    dispose: stop,
  };
}
