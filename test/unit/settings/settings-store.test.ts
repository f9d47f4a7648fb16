import { describe, expect, it } from 'vitest';
import { settingKey, SETTING_KEYS, VERSION_KEY } from '../../../src/settings/read-settings.ts';
import { createSettingsStore, type SettingsArea } from '../../../src/settings/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';

/** `storage.local` as browsers have it: every window is told of every change, also the one that made it. */
function area(entries: Record<string, unknown> = {}, refuses: { error: Error | null } = { error: null }) {
  const watchers = new Set<(changed: Readonly<Record<string, unknown>>) => void>();
  const tell = (changed: Record<string, unknown>) => watchers.forEach((watcher) => watcher(changed));
  const window = (): SettingsArea => ({
    async read() {
      if (refuses.error) throw refuses.error;
      return { ...entries };
    },
    async write(changed) {
      if (refuses.error) throw refuses.error;
      Object.assign(entries, changed);
      tell(changed);
    },
    async remove(keys) {
      if (refuses.error) throw refuses.error;
      for (const key of keys) delete entries[key];
      tell(Object.fromEntries(keys.map((key) => [key, undefined])));
    },
    watch: (listener) => void watchers.add(listener),
  });
  return { entries, refuses, window };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the settings', () => {
  it('are kept, an entry each, with the version of their form', async () => {
    const { entries, window } = area();
    const store = createSettingsStore(window());
    await store.ready;
    store.set('language', 'de');
    expect(store.state.settings.language).toBe('de');
    await settled();
    expect(entries).toEqual({ [settingKey('language')]: 'de', [VERSION_KEY]: 1 });
    const next = createSettingsStore(window());
    await next.ready;
    expect(next.state.settings).toEqual({ ...DEFAULT_SETTINGS, language: 'de' });
  });

  it('are in step in two windows, also when both change something', async () => {
    const { window } = area();
    const [one, other] = [createSettingsStore(window()), createSettingsStore(window())];
    await Promise.all([one.ready, other.ready]);
    one.set('language', 'de');
    other.set('sitesOff', ['app.example.com']);
    await settled();
    expect(one.state).toEqual(other.state);
    expect(one.state.settings).toEqual({ ...DEFAULT_SETTINGS, language: 'de', sitesOff: ['app.example.com'] });
  });

  it('keep what is set before the store has answered', async () => {
    const { window } = area({ [settingKey('language')]: 'de', [settingKey('maskExports')]: false });
    const store = createSettingsStore(window());
    store.set('language', 'en');
    await store.ready;
    await settled();
    expect(store.state.settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en', maskExports: false });
  });

  it('go back to their defaults', async () => {
    const { entries, window } = area({ [VERSION_KEY]: 7, [settingKey('language')]: 'de', other: 'stays' });
    const store = createSettingsStore(window());
    await store.ready;
    store.restore(SETTING_KEYS);
    await settled();
    expect(store.state.settings).toEqual(DEFAULT_SETTINGS);
    expect(entries).toEqual({ [VERSION_KEY]: 7, other: 'stays' });
  });

  it('that cannot be read are named, and can be put right alone', async () => {
    const { entries, window } = area({ [settingKey('language')]: 5, [settingKey('maskExports')]: false });
    const store = createSettingsStore(window());
    await store.ready;
    expect(store.state.unreadable).toEqual(['language']);
    store.restore(store.state.unreadable);
    await settled();
    expect(store.state).toMatchObject({ unreadable: [], fault: null, settings: { maskExports: false } });
    expect(entries).toEqual({ [settingKey('maskExports')]: false });
  });

  it('of a newer version keep its number when one is changed', async () => {
    const { entries, window } = area({ [VERSION_KEY]: 7 });
    const store = createSettingsStore(window());
    await store.ready;
    store.set('language', 'de');
    await settled();
    expect(entries[VERSION_KEY]).toBe(7);
  });
});

describe('a store that refuses', () => {
  it('to be read leaves all at their defaults', async () => {
    const store = createSettingsStore(area({}, { error: new Error('An unexpected error occurred') }).window());
    await store.ready;
    expect(store.state).toMatchObject({ settings: DEFAULT_SETTINGS, fault: 'not-read' });
  });

  it.each([
    ['full', new Error('Resource::kQuotaBytes quota exceeded')],
    ['full', new DOMException('', 'QuotaExceededError')],
    ['not-saved', new Error('IO error')],
  ])('to keep something says so (%s), and it counts all the same', async (fault, error) => {
    const { entries, refuses, window } = area();
    const store = createSettingsStore(window());
    await store.ready;
    refuses.error = error as Error;
    store.set('language', 'de');
    await settled();
    expect(store.state).toMatchObject({ fault, settings: { language: 'de' } });
    expect(entries).toEqual({});

    refuses.error = null;
    store.set('maskExports', false);
    await settled();
    expect(store.state).toMatchObject({ fault: null, settings: { language: 'de', maskExports: false } });
    // What was refused before is kept now, too.
    expect(entries).toMatchObject({ [settingKey('language')]: 'de', [settingKey('maskExports')]: false });
  });
});
