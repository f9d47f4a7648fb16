import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below a directory, as paths from it with `/`, in no particular order; not what has one of these names. */
export function filesBelow(directory: string, except: ReadonlySet<string> = new Set()): readonly string[] {
  const walk = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (except.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [relative(directory, path).split(sep).join('/')];
    });
  return walk(directory);
}
