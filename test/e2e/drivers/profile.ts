import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh, empty profile directory. */
export function makeProfile(browser: string): string {
  return mkdtempSync(join(tmpdir(), `disconnects-${browser}-`));
}

/** The browser's last processes may still be writing into it. What cannot be removed is left to the system's own tidying. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
}

/** For the end of our own process, which waits for nothing. */
export function removeProfileAtOnce(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // As above.
  }
}
