/** How large the built files are. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browsers } from '../browsers.ts';
import type { Figure } from '../figure.ts';

const KIBI = 1024;

export async function measureSizes(browsers: Browsers): Promise<Figure[]> {
  const directory = (await browsers.directoryOf('ours')) ?? '';
  const assets = join(directory, 'assets');
  const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const read = (file: string) => readFileSync(join(assets, file), 'utf8');
  const zipped = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
  const inFrames = ['bridge', 'page-hook'].map((name) =>
    readFileSync(join(directory, `extension/${name}.iife.js`), 'utf8'),
  );
  const [entry] = readFileSync(join(directory, 'extension/panel.html'), 'utf8').match(/[^"/]+\.js(?=")/) ?? [];
  if (entry === undefined) throw new Error(`${directory} is not built as expected`);
  const first = reachedFrom(entry, read);
  // What all languages share is loaded with any of them; the largest counts.
  const apart = files.filter((file) => /^(?:vendor-packs|limits|rules)-/.test(file) && !first.has(file));
  const language = Math.max(...files.filter((file) => /^(?:en|de)-/.test(file)).map((file) => zipped([file])));
  return [
    sized(
      'both scripts of a frame',
      inFrames.reduce((sum, { length }) => sum + length, 0),
      12_000,
    ),
    sized('the panel’s code, gzipped', zipped(first), 60 * KIBI),
    sized('packs, limits and one language, gzipped', zipped(apart) + language, 90 * KIBI),
  ].map((figure) => ({ ...figure, browser: browsers.browser }));
}

function sized(what: string, value: number, bound: number): Omit<Figure, 'browser'> {
  return { what, subject: 'WebSocket Disconnects', value, unit: 'bytes', rounds: 1, bound, holds: value <= bound };
}

/** A chunk and all that it imports at once. */
function reachedFrom(entry: string, read: (file: string) => string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, imported] of read(file).matchAll(/(?:^|[;}\s])import(?:[^"'()]*from)?["']\.\/([^"']+)["']/g)) {
      if (imported !== undefined) visit(imported);
    }
  };
  visit(entry);
  return reached;
}
