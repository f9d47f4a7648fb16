/**
 * The oldest browsers that the manifest allows have all that is used, by the compatibility data of MDN. What is looked at:
 * the built scripts and styles, the elements of the components, the calls of the extension API, the manifest. Not seen:
 * the options that a method takes, and members whose name another interface had before (test/repo/compat/).
 */
import fs from 'node:fs';
import { join } from 'node:path';
import { loadConfigFromFile } from 'vite';
import { describe, expect, it } from 'vitest';
import type { Browser } from '../../src/record/ending.ts';
import { isSupported, type Use } from './compat/support.ts';
import { usesOfApi, usesOfManifest } from './compat/uses-of-extension.ts';
import { usesOfMarkup } from './compat/uses-of-markup.ts';
import { usesOfScripts } from './compat/uses-of-script.ts';
import { usesOfStyle } from './compat/uses-of-style.ts';

/** What is used only where it is there, with what stands in for it. */
const WHERE_THERE: Readonly<Record<Browser, Readonly<Record<string, string>>>> = {
  chrome: {
    '.WebSocketError': 'nothing is instrumented where it is not there',
    '.WebSocketStream': 'nothing is instrumented where it is not there',
    '.moveBefore': 'Preact inserts anew',
    'Symbol.dispose': 'the method has another name then, and is not called',
  },
  firefox: {
    '.effectiveType': 'the record lacks it',
    '.moveBefore': 'Preact inserts anew',
    'Symbol.dispose': 'the method has another name then, and is not called',
    'chrome.devtools.panels.openResource': 'Firefox has links to its own sources',
    'manifest: browser_specific_settings.gecko_android': 'Firefox for Android alone reads it',
  },
};

/** What is named and is no global of the web: of the language, of extensions, and asked for with `typeof` by libraries. */
const NOT_OF_THE_WEB: ReadonlySet<string> = new Set([
  'arguments',
  'browser',
  'chrome',
  'define',
  '__PREACT_SIGNALS_DEVTOOLS__',
]);

interface Manifest {
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } };
}

const filesIn = (directory: string, ending: RegExp) =>
  fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => fs.readFileSync(join(directory, file), 'utf8'));

describe.each(['chrome', 'firefox'] as const)('the oldest %s that the manifest allows', (browser) => {
  const directory = `dist/${browser}`;
  const manifest = JSON.parse(fs.readFileSync(`${directory}/manifest.json`, 'utf8')) as Manifest;
  const oldest = Number.parseFloat(
    manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko.strict_min_version ?? '',
  );
  const scripts = usesOfScripts(filesIn(directory, /\.js$/));
  const calls = filesIn('extension', /\.tsx?$/).map(usesOfApi);

  const missing = (uses: readonly Use[]) =>
    [...new Set(uses.filter((use) => !isSupported(use, browser, oldest)).map(({ name }) => name))].toSorted();
  const excused = Object.keys(WHERE_THERE[browser]).toSorted();

  it('is known', () => {
    expect(oldest).toBeGreaterThan(100);
  });

  const kinds: readonly (readonly [string, readonly Use[], number])[] = [
    ['scripts', scripts.uses, 200],
    ['styles', filesIn(directory, /\.css$/).flatMap(usesOfStyle), 100],
    ['elements', filesIn('src/panel', /\.tsx$/).flatMap(usesOfMarkup), 50],
    ['calls of the extension API', calls.flatMap(({ uses }) => uses), 15],
    ['keys of the manifest', usesOfManifest(manifest), 15],
  ];

  it.each(kinds)('has what the %s use', (_what, uses, atLeast) => {
    expect(new Set(uses.map(({ name }) => name)).size).toBeGreaterThan(atLeast);
    expect(missing(uses).filter((name) => !excused.includes(name))).toEqual([]);
  });

  it('is asked for no global and no call that the data does not know', () => {
    const unknown = [scripts, ...calls].flatMap((found) => found.unknown);
    expect([...new Set(unknown)].filter((name) => !NOT_OF_THE_WEB.has(name))).toEqual([]);
  });

  it('lacks what is said to be used only where it is there', () => {
    const all = kinds.flatMap(([, uses]) => uses);
    expect(missing(all).filter((name) => excused.includes(name))).toEqual(excused);
  });

  it('is what is built for', async () => {
    const loaded = await loadConfigFromFile({ command: 'build', mode: browser });
    expect(loaded?.config.build?.target).toBe(`${browser}${Math.floor(oldest)}`);
  });

  it('is stated in the README', () => {
    expect(fs.readFileSync('README.md', 'utf8')).toMatch(new RegExp(`${browser}[^\\n]*\\b${oldest}\\b`, 'i'));
  });
});

describe('the look at what is used', () => {
  it.each([
    ['a global', usesOfScripts(['new Missing(); new URLPattern({})']).uses, 'URLPattern'],
    ['a member', usesOfScripts(['const list = []; list.toSorted()']).uses, '.toSorted'],
    ['a static one', usesOfScripts(['Promise.try(() => 1)']).uses, 'Promise.try'],
    ['a flag of a regular expression', usesOfScripts(['/a/v']).uses, 'RegExp.unicodeSets'],
    ['a function of CSS', usesOfStyle('a { color: light-dark(red, blue) }'), 'light-dark()'],
    ['a selector', usesOfStyle('a:has(b) { color: red }'), ':has'],
    ['an attribute', usesOfMarkup('export const A = <dialog closedby="any" />;'), '<dialog closedby>'],
    ['a call', usesOfApi('browser.storage.session.getKeys()').uses, 'browser.storage.session'],
    [
      'a key of the manifest',
      usesOfManifest({ content_scripts: [{ world: 'MAIN' }] }),
      'manifest: content_scripts.world',
    ],
  ])('sees %s, and that it is not in Chrome 20', (_what, uses, name) => {
    const use = uses.find((each) => each.name === name);
    expect(use && isSupported(use, 'chrome', 20)).toBe(false);
  });

  it('takes for a global what is declared nowhere', () => {
    const { uses, unknown } = usesOfScripts(['const fetch = 1; fetch; missing.at(1); ({ Blob: 1 }).Blob']);
    expect(unknown).toEqual(['missing']);
    expect(uses.map(({ name }) => name)).not.toContain('fetch');
    expect(uses.map(({ name }) => name)).not.toContain('Blob');
  });
});
