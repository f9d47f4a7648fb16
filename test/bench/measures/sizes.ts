/** How large the built files are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtCode } from '../built-code.ts';
import type { Browsers } from '../browsers.ts';
import type { Figure } from '../figure.ts';

/** Data, each loaded when it is first needed; of the languages one. */
const DATA = ['vendor-packs', 'limits'];

/** A folder each: the module that lists them is one for the bundler. */
const TEXTS = 'src/texts';

export async function measureSizes(browsers: Browsers): Promise<Figure[]> {
  const directory = (await browsers.directoryOf('ours')) ?? '';
  const { fileOf, closureOf, openingThePanel, everReachedFrom, gzipped } = builtCode(directory);
  const inFrames = ['bridge', 'page-hook'].map((name) => statSync(join(directory, `extension/${name}.iife.js`)).size);
  const panel = fileOf('panel');
  const opened = openingThePanel();
  const data = DATA.map(fileOf);
  const languages = readdirSync(TEXTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => fileOf(name));
  const withoutData = (files: ReadonlySet<string>) =>
    [...files].filter((file) => ![...data, ...languages].includes(file));
  const explaining = new Set([...opened, ...closureOf(fileOf('engine'))]);
  return [
    sized(
      'both scripts of a frame',
      inFrames.reduce((sum, size) => sum + size, 0),
      12_000,
    ),
    sized('code that opens the panel and shows its list, gzipped', gzipped(opened), 60_000),
    sized(
      'packs, limits and one language, gzipped',
      gzipped(data) + Math.max(...languages.map((file) => gzipped([file]))),
      90_000,
    ),
    sized('code that opens the panel and explains, gzipped', gzipped(withoutData(explaining))),
    sized('all code that the panel ever loads, gzipped', gzipped(withoutData(everReachedFrom(panel)))),
  ].map((figure) => ({ ...figure, browser: browsers.browser }));
}

function sized(what: string, value: number, bound?: number): Omit<Figure, 'browser'> {
  const figure = { what, subject: 'WebSocket Disconnects', value, unit: 'bytes', rounds: 1 } as const;
  return bound === undefined ? figure : { ...figure, bound, holds: value <= bound };
}
