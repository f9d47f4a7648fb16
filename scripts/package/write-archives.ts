/** The three archives of a release. What is in them, and in what order, depends on the source alone. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from '../../src/record/ending.ts';
import { buildExtension } from '../start/build-extension.ts';
import { filesBelow } from './files-below.ts';
import { sourceFiles } from './source-files.ts';
import { zipFiles } from './zip-files.ts';

export interface Archive {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the source archive holds may not depend on the machine's umask: git knows no other difference either. */
const OWNER_MAY_EXECUTE = 0o100;

export async function writeArchives(directory: string): Promise<readonly Archive[]> {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const path = (ending: string) => join(directory, `${name}-${version}-${ending}`);
  return [
    await writeExtension('chrome', path('chrome.zip')),
    await writeExtension('firefox', path('firefox.xpi')),
    writeArchive(path('source.zip'), '.', sourceFiles()),
  ];
}

/** Built beside the archives, so that `dist/` stays what whoever works on the extension has there. */
async function writeExtension(browser: Browser, path: string): Promise<Archive> {
  const built = await buildExtension(browser, `${path}.build`);
  const archive = writeArchive(path, built, filesBelow(built));
  rmSync(built, { recursive: true });
  return archive;
}

function writeArchive(path: string, root: string, files: readonly string[]): Archive {
  const zip = zipFiles(
    files.map((file) => ({
      path: file,
      content: readFileSync(join(root, file)),
      executable: (statSync(join(root, file)).mode & OWNER_MAY_EXECUTE) !== 0,
    })),
  );
  writeFileSync(path, zip);
  return {
    path,
    files: files.length,
    bytes: zip.byteLength,
    sha256: createHash('sha256').update(zip).digest('hex'),
  };
}
