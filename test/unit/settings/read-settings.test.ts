import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_IDS, NARROWEST } from '../../../src/panel/columns.ts';
import { GROUPINGS } from '../../../src/panel/list/list-layout.ts';
import { BOUNDS } from '../../../src/record/socket-log.ts';
import { logBoundsOf } from '../../../src/settings/log-bounds.ts';
import { readSettings, settingKey, SETTING_KEYS, VERSION_KEY } from '../../../src/settings/read-settings.ts';
import { BOUNDS_RANGES, DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings.ts';
import { normaliseSitePattern } from '../../../src/settings/site-pattern.ts';

const within = ({ from, to }: { from: number; to: number }) => fc.integer({ min: from, max: to });

const anySettings: fc.Arbitrary<Settings> = fc.record({
  badge: fc.boolean(),
  bounds: fc.record({
    disconnectsPerTab: within(BOUNDS_RANGES.disconnectsPerTab),
    disconnects: within(BOUNDS_RANGES.disconnects),
    mebibytes: within(BOUNDS_RANGES.mebibytes),
  }),
  language: fc.constantFrom('browser', 'en', 'de', 'pt-BR'),
  list: fc.record({
    columns: fc.subarray([...COLUMN_IDS]),
    widths: fc.dictionary(fc.constantFrom(...COLUMN_IDS), fc.integer({ min: NARROWEST, max: 2000 }), {
      noNullPrototype: true,
    }),
    sort: fc.option(
      fc.record({ column: fc.constantFrom(...COLUMN_IDS), direction: fc.constantFrom('ascending', 'descending') }),
    ),
    group: fc.option(fc.constantFrom(...GROUPINGS)),
  }),
  maskExports: fc.boolean(),
  ownPacks: fc.array(fc.string()),
  packChoices: fc.array(
    fc.record({ endpoint: fc.webUrl(), pack: fc.string({ maxLength: 64 }) }, { noNullPrototype: true }),
  ),
  sitesOff: fc.array(fc.domain().map((domain) => normaliseSitePattern(domain) ?? 'localhost')),
});

const stored = (settings: Settings): Record<string, unknown> =>
  Object.fromEntries(SETTING_KEYS.map((key) => [settingKey(key), structuredClone(settings[key])]));

describe('settings', () => {
  it('come back as they were stored', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(stored(settings))).toEqual({ settings, unreadable: [], newerVersion: null, forgotten: [] });
      }),
    );
  });

  it('are at their defaults where nothing is stored, and those are within their ranges', () => {
    expect(readSettings({ 'socket:D:1': {} })).toEqual({
      settings: DEFAULT_SETTINGS,
      unreadable: [],
      newerVersion: null,
      forgotten: [],
    });
    expect(readSettings(stored(DEFAULT_SETTINGS)).unreadable).toEqual([]);
  });

  it('by default give the log as much as the store can hold', () => {
    expect(logBoundsOf(DEFAULT_SETTINGS.bounds)).toEqual(BOUNDS);
  });

  it('survive whatever is stored, and name what they could not read', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...SETTING_KEYS), fc.anything(), (settings, broken, anything) => {
        const { settings: read, unreadable } = readSettings({ ...stored(settings), [settingKey(broken)]: anything });
        for (const key of SETTING_KEYS) if (key !== broken) expect(read[key]).toEqual(settings[key]);
        if (unreadable.length > 0) {
          expect(unreadable).toEqual([broken]);
          expect(read[broken]).toEqual(DEFAULT_SETTINGS[broken]);
        }
        // What was read can be stored and read again.
        expect(readSettings(stored(read)).unreadable).toEqual([]);
      }),
    );
  });

  it.each([
    ['bounds', { ...DEFAULT_SETTINGS.bounds, disconnectsPerTab: 5001 }],
    ['bounds', { ...DEFAULT_SETTINGS.bounds, mebibytes: 0 }],
    ['bounds', { ...DEFAULT_SETTINGS.bounds, disconnects: '500' }],
    ['language', 'no language'],
    ['language', null],
    ['maskExports', 'no'],
    ['ownPacks', [{ id: 'mine' }]],
    ['packChoices', [['wss://a.test/', 'pusher']]],
    ['list', { ...DEFAULT_SETTINGS.list, columns: ['code', 'of-a-later-version'] }],
    ['list', { ...DEFAULT_SETTINGS.list, widths: { code: -3 } }],
    ['list', { ...DEFAULT_SETTINGS.list, widths: null }],
    ['list', { ...DEFAULT_SETTINGS.list, sort: { column: 'time', direction: 'sideways' } }],
    ['sitesOff', ['app.example.com', 'not a host']],
    ['sitesOff', 'app.example.com'],
  ] as const)('do not read %s from %j', (key, value) => {
    expect(readSettings({ [settingKey(key)]: value })).toMatchObject({ settings: DEFAULT_SETTINGS, unreadable: [key] });
  });

  it('of a newer version are used as far as they are understood', () => {
    const entries = { [VERSION_KEY]: 7, [settingKey('language')]: 'de', [settingKey('maskExports')]: { of: 'later' } };
    expect(readSettings(entries)).toMatchObject({
      settings: { language: 'de', maskExports: DEFAULT_SETTINGS.maskExports },
      unreadable: ['maskExports'],
      newerVersion: 7,
    });
  });
});
