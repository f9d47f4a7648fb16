/** The built extension with something changed in it, for what no browser does on demand: a file that is gone, a store that refuses. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '../../../src/record/ending.ts';

/** @param change is given the copy's directory; the copy goes when `use` is done */
export async function withChangedBuild(
  browser: Browser,
  change: (directory: string) => void,
  use: (directory: string) => Promise<void>,
): Promise<void> {
  const copy = mkdtempSync(path.join(tmpdir(), 'changed-build-'));
  try {
    cpSync(`dist/${browser}`, copy, { recursive: true });
    change(copy);
    await use(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The one of its scripts in which that is written, as a path. */
export function scriptWith(directory: string, text: string): string {
  const assets = path.join(directory, 'assets');
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const found = scripts.filter((file) => readFileSync(path.join(assets, file), 'utf8').includes(text));
  if (found.length !== 1) throw new Error(`"${text}" is in ${found.length} scripts`);
  return path.join(assets, found[0] ?? '');
}
