/**
 * Where something can leave the panel. Each place is named here, with the test that tries it with secrets: one that is added
 * has to be tried too.
 */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = ['src', 'extension'].flatMap((directory) =>
  fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${directory}/${file}`),
);

/** Without its comments. */
const code = (file: string) => fs.readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\/|(?<!:)\/\/.*?$/gms, '');

const placesOf = (pattern: RegExp) =>
  files.flatMap((file) => [...code(file).matchAll(pattern)].map(() => file)).toSorted();

describe('what leaves the panel', () => {
  it('goes on the clipboard by one function, which the reports alone call', () => {
    expect(placesOf(/clipboard\.write|clipboardData\.setData/g)).toEqual([
      'src/panel/copy-text.ts',
      'src/panel/copy-text.ts',
    ]);
    // test/unit/panel/ways-out.test.tsx
    expect(placesOf(/(?<!function )\bcopyText\(/g)).toEqual(['src/panel/sharing.ts']);
  });

  it('goes into a file by one function, which reports, sessions and own close packs alone call', () => {
    expect(placesOf(/createObjectURL|\.download\b|showSaveFilePicker|downloads\./g)).toEqual([
      'src/panel/save-file.ts',
    ]);
    expect(placesOf(/(?<!function )\bsaveFile\(/g)).toEqual([
      // What its user wrote, and nothing of a log.
      'src/panel/components/packs/OwnPacks.tsx',
      // test/unit/panel/ways-out.test.tsx
      'src/panel/components/session/ExportForm.tsx',
      'src/panel/sharing.ts',
    ]);
  });

  it('goes into no console', () => {
    expect(placesOf(/\bconsole\.\w+\(/g)).toEqual([]);
  });

  it('is nowhere dragged, printed, shared or sent', () => {
    expect(placesOf(/dataTransfer\.setData|\bprint\(|navigator\.share|sendBeacon|\bfetch\(|XMLHttpRequest/g)).toEqual(
      [],
    );
  });

  it('is in no address that a link leads to', () => {
    const texts = files.filter((file) => /^src\/(?:panel|popup|options)\/.*tsx$/.test(file));
    const links = texts.flatMap((file) =>
      [...code(file).matchAll(/<a\b[^>]*href=\{([^}]*)\}/g)].map(([, to]) => `${file} ${to}`),
    );
    expect(links).toEqual(['src/panel/components/ExternalLink.tsx url']);
  });

  it('is in no exception of ours that nobody catches: what they say is made of our own words', () => {
    const made = files.flatMap((file) =>
      [...code(file).matchAll(/new \w*Error\(`([^`]*)`/g)].flatMap(([, text = '']) =>
        [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, value]) => `${file} ${value}`),
      ),
    );
    expect(made.toSorted()).toEqual([
      'src/close-codes/look-up.ts MAX_CODE',
      'src/close-codes/look-up.ts code',
      'src/close-codes/look-up.ts id',
      'src/protocol/checks.ts expected',
      'src/settings/setting-checks.ts from',
      'src/settings/setting-checks.ts to',
      'src/texts/texts.ts language',
    ]);
  });
});
