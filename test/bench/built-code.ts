/** Which of the built files a page loads. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BuiltCode {
  /** A file of that name, whatever its hash. */
  fileOf(name: string): string;
  /** It, and all that it imports before it runs. */
  closureOf(file: string): ReadonlySet<string>;
  /** What draws the panel: a few lines that start it (`src/start/`), and the page that those load at once. */
  openingThePanel(): ReadonlySet<string>;
  /** As `closureOf`, and whatever may be loaded later. */
  everReachedFrom(file: string): ReadonlySet<string>;
  /** Bytes, each file by itself. */
  gzipped(files: Iterable<string>): number;
}

const AT_ONCE = /(?<![\w$.])(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g;
const LATER = /(?<![\w$.])import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** @param directory of a built extension */
export function builtCode(directory: string): BuiltCode {
  const assets = join(directory, 'assets');
  const all = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const read = (file: string) => readFileSync(join(assets, file), 'utf8');

  function reachedFrom(first: string, patterns: readonly RegExp[]): ReadonlySet<string> {
    const reached = new Set<string>();
    const left = [first];
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const source = read(file);
      for (const pattern of patterns) left.push(...Array.from(source.matchAll(pattern), ([, name]) => name ?? ''));
    }
    return reached;
  }

  function fileOf(name: string): string {
    const found = all.filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
    // Of two of that name, one only hands on what is in the other.
    const [largest] = found.toSorted((a, b) => read(b).length - read(a).length);
    if (largest === undefined) throw new Error(`${directory} is not built as expected: it has no ${name}`);
    return largest;
  }

  const closureOf = (file: string) => reachedFrom(file, [AT_ONCE]);

  return {
    fileOf,
    closureOf,
    openingThePanel: () => new Set(['panel', 'panel-page'].flatMap((name) => [...closureOf(fileOf(name))])),
    everReachedFrom: (file) => reachedFrom(file, [AT_ONCE, LATER]),
    gzipped: (files) => [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0),
  };
}
