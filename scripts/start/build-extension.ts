import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Browser } from '../../src/record/ending.ts';
import { Complaint } from '../complaint.ts';

/** Writes `dist/<browser>` and returns its name. What the build prints is shown only where it fails. */
export async function buildExtension(browser: Browser): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', browser]);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Complaint(`The extension could not be built for ${browser}:\n${stdout}${stderr}`);
  }
  return `dist/${browser}`;
}
