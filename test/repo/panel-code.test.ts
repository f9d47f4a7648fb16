/** What the panel loads to open: each kilobyte of it stands between a click on the tab and the list. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/texts/languages.ts';
import { builtCode } from '../bench/built-code.ts';

/** Bytes, gzipped: Preact, the signals, the list and its filter. */
const BUDGET = 60_000;
/** Bytes, gzipped: what explains the first disconnect, without which no row says why. */
const DATA_BUDGET = 90_000;

describe.each(['chrome', 'firefox'])('the panel of the %s build', (browser) => {
  const { fileOf, openingThePanel, everReachedFrom, gzipped } = builtCode(`dist/${browser}`);
  const panel = fileOf('panel');
  const opened = openingThePanel();

  it('opens with at most 60 kB of code', () => {
    const html = fs.readFileSync(`dist/${browser}/extension/panel.html`, 'utf8');
    expect(Array.from(html.matchAll(/[^"/]+\.js(?=")/g), ([file]) => file)).toEqual([panel]);
    expect(gzipped(opened)).toBeGreaterThan(30_000);
    expect(gzipped(opened)).toBeLessThanOrEqual(BUDGET);
  });

  it.each(['vendor-packs', 'limits', 'engine', 'Detail', 'read-session-file', 'read-own-pack', ...LANGUAGES])(
    'loads %s when it is first needed',
    (name) => {
      expect(opened).not.toContain(fileOf(name));
      expect(everReachedFrom(panel)).toContain(fileOf(name));
    },
  );

  it('explains with packs, limits and a language of at most 90 kB', () => {
    const data = gzipped([fileOf('vendor-packs'), fileOf('limits')]);
    for (const language of LANGUAGES) expect(data + gzipped([fileOf(language)])).toBeLessThanOrEqual(DATA_BUDGET);
  });
});
