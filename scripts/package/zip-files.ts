import { zipSync, type Zippable } from 'fflate';

export interface FileToZip {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
}

/** As Unix tells of a regular file. */
const REGULAR = 0o100_644;
const EXECUTABLE = 0o100_755;
const UNIX = 3;

/** A zip in which nothing is of the machine or the moment: the same files make the same bytes. */
export function zipFiles(files: readonly FileToZip[]): Uint8Array {
  const zippable: Zippable = {};
  for (const { path, content, executable } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    zippable[path] = [content, { attrs: ((executable ? EXECUTABLE : REGULAR) << 16) >>> 0 }];
  }
  // The earliest that a zip can tell. It tells no time zone: so it is written alike everywhere.
  return zipSync(zippable, { level: 9, mtime: new Date(1980, 0, 1), os: UNIX });
}
