/** What is set in a private window and names a site is not written to disk, and counts in private windows alone. */
import { describe, expect, it } from 'vitest';
import { isSiteSetting, PRIVATE_KEYS } from '../../../src/settings/private-settings.ts';
import { SETTING_KEYS, settingKey } from '../../../src/settings/read-settings.ts';
import { createSettingsStore, type SettingsStore } from '../../../src/settings/settings-store.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../../../src/settings/settings.ts';
import { type BrowserArea, twoAreas } from '../../../src/settings/two-areas.ts';

const SITE = 'confidential.example';
/** A value that names a site wherever a setting can: of each, so that a new one is not forgotten. */
const CHOSEN: Settings = {
  badge: false,
  bounds: { ...DEFAULT_SETTINGS.bounds, disconnects: 100 },
  language: 'de',
  list: { ...DEFAULT_SETTINGS.list, group: 'code' },
  maskExports: false,
  ownPacks: [`{"detect":{"hosts":["${SITE}"]}}`],
  packChoices: [{ endpoint: `wss://${SITE}/live`, pack: 'pusher' }],
  sitesOff: [SITE],
};

type Entries = Record<string, unknown>;

function areaOver(entries: Entries, refusal: () => Error | null): BrowserArea {
  const unlessRefused = () => {
    const error = refusal();
    if (error) throw error;
  };
  return {
    async read(keys) {
      return keys
        ? Object.fromEntries(keys.filter((key) => key in entries).map((key) => [key, entries[key]]))
        : entries;
    },
    async write(changed) {
      unlessRefused();
      Object.assign(entries, changed);
    },
    async remove(keys) {
      for (const key of keys) delete entries[key];
    },
  };
}

/** Windows of one profile, as they are when they are opened one after the other. */
function profile() {
  const [disk, memory]: [Entries, Entries] = [{}, { 'socket:D:1': 'of the log' }];
  const refused: { error: Error | null } = { error: null };
  const area = () => ({
    ...twoAreas(
      areaOver(disk, () => null),
      areaOver(memory, () => refused.error),
    ),
    watch: () => undefined,
  });
  return {
    disk,
    memory,
    refused,
    async open(windows: 'ordinary' | 'private') {
      const store = createSettingsStore(area(), windows);
      await store.ready;
      return store;
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function setAll(store: SettingsStore): Promise<void> {
  const set = <Key extends SettingKey>(key: Key) => store.set(key, CHOSEN[key]);
  for (const key of SETTING_KEYS) set(key);
  await settled();
}

describe('what is set in a private window', () => {
  it('is not written to disk where it names a site, whichever setting it is', async () => {
    const { disk, memory, open } = profile();
    await setAll(await open('private'));
    expect(JSON.stringify(disk)).not.toContain(SITE);
    expect(Object.keys(disk)).toContain(settingKey('language'));
    expect(Object.keys(memory).toSorted()).toEqual([...PRIVATE_KEYS, 'socket:D:1'].toSorted());
  });

  it('counts there, and is named as what will be forgotten', async () => {
    const { open } = profile();
    const store = await open('private');
    await setAll(store);
    expect(store.state.settings).toEqual(CHOSEN);
    const next = await open('private');
    expect(next.state).toMatchObject({ settings: CHOSEN, forgotten: ['ownPacks', 'packChoices', 'sitesOff'] });
  });

  it('is nothing to ordinary windows, but for what names no site', async () => {
    const { open } = profile();
    await setAll(await open('private'));
    const { settings, forgotten } = (await open('ordinary')).state;
    for (const key of SETTING_KEYS)
      expect(settings[key]).toEqual((isSiteSetting(key) ? DEFAULT_SETTINGS : CHOSEN)[key]);
    expect(forgotten).toEqual([]);
  });

  it('starts from what ordinary windows have', async () => {
    const { disk, open } = profile();
    (await open('ordinary')).set('sitesOff', ['bank.example']);
    await settled();
    const store = await open('private');
    expect(store.state).toMatchObject({ settings: { sitesOff: ['bank.example'] }, forgotten: [] });
    store.set('sitesOff', ['bank.example', SITE]);
    await settled();
    expect(disk[settingKey('sitesOff')]).toEqual(['bank.example']);
  });

  it('goes back to its default where that is asked for', async () => {
    const { disk, memory, open } = profile();
    await setAll(await open('ordinary'));
    const store = await open('private');
    await setAll(store);
    store.restore(SETTING_KEYS);
    await settled();
    expect(store.state).toMatchObject({ settings: DEFAULT_SETTINGS, forgotten: [] });
    expect(Object.keys({ ...disk, ...memory })).toEqual(['settings:version', 'socket:D:1']);
  });

  it('is on no disk either where the memory refuses it', async () => {
    const { disk, refused, open } = profile();
    const store = await open('private');
    refused.error = new Error('Session storage quota bytes exceeded. Values were not stored.');
    store.set('sitesOff', [SITE]);
    await settled();
    expect(store.state).toMatchObject({ fault: 'full', settings: { sitesOff: [SITE] } });
    expect(disk).toEqual({});
  });
});
