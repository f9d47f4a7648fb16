// The settings of this browser profile, in `storage.local`: for the background and for our pages. What another of them
// changes is told by the browser. What is set in a private window and names a site is in `storage.session`.
import { isPrivateKey, type Windows } from '../src/settings/private-settings.ts';
import { createSettingsStore, type SettingsStore } from '../src/settings/settings-store.ts';
import { type BrowserArea, twoAreas } from '../src/settings/two-areas.ts';
import type { Storage } from 'webextension-polyfill';
import { browser } from './browser.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** @param windows of the tab that they are for */
export function openSettings(windows: Windows): SettingsStore {
  const { local, session } = browser.storage;
  const area = twoAreas(areaOf(local), areaOf(session));
  return createSettingsStore(
    {
      ...area,
      watch(listener) {
        const tell = (changes: Changes, keys: readonly string[]) => {
          if (keys.length > 0) listener(Object.fromEntries(keys.map((key) => [key, changes[key]?.newValue])));
        };
        local.onChanged.addListener((changes) => tell(changes, Object.keys(changes)));
        // Of the other area each write of the log would come here too, with all that it held before.
        if (windows === 'ordinary') return;
        session.onChanged.addListener((changes) => tell(changes, Object.keys(changes).filter(isPrivateKey)));
      },
    },
    windows,
  );
}

/** The one that this page belongs to. Not for the popup: Chromium opens it in an ordinary context over private windows too. */
export function windowsOfPage(): Windows {
  return browser.extension.inIncognitoContext ? 'private' : 'ordinary';
}

export function windowsOf(tab: { readonly incognito: boolean } | undefined): Windows {
  return tab?.incognito ? 'private' : 'ordinary';
}

function areaOf(store: Storage.StorageArea): BrowserArea {
  return {
    read: (keys) => store.get(keys && [...keys]),
    write: (entries) => store.set(entries),
    remove: (keys) => store.remove([...keys]),
  };
}
