import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { filesBelow } from './files-below.ts';

/**
 * What the source archive holds: all files but those that `.gitignore` names. It is git that is asked for them, and where
 * there is no git, as in the unpacked source archive itself, the directory.
 */
export function sourceFiles(): readonly string[] {
  return existsSync('.git') ? filesOfGit() : filesBelow('.', ignored());
}

/** Files that are tracked and not as they were committed, and such as are not tracked at all. */
export function uncommittedFiles(): readonly string[] {
  if (!existsSync('.git')) return [];
  return git('status', '--porcelain').split('\n').filter(Boolean);
}

function filesOfGit(): readonly string[] {
  return git('ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0').filter(existsSync);
}

function ignored(): ReadonlySet<string> {
  const lines = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);
  return new Set(lines.map((line) => line.replace(/\/$/, '')));
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
