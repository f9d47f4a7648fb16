// The settings of this browser profile, in `storage.local`: for the background and for our pages, private windows too.
// What another of them changes is told by the browser.
import { createSettingsStore, type SettingsStore } from '../src/settings/settings-store.ts';
import { browser } from './browser.ts';

export function openSettings(): SettingsStore {
  const { local, onChanged } = browser.storage;
  return createSettingsStore({
    read: () => local.get(null),
    write: (entries) => local.set(entries),
    remove: (keys) => local.remove([...keys]),
    watch(listener) {
      onChanged.addListener((changes, area) => {
        if (area !== 'local') return;
        listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      });
    },
  });
}
