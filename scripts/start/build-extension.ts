import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { Browser } from '../../src/record/ending.ts';
import { Complaint } from '../complaint.ts';

/** Writes `dist/<browser>`, or elsewhere, and returns where. What the build prints is shown only where it fails. */
export async function buildExtension(browser: Browser, outDir = `dist/${browser}`): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, [vite(), 'build', '--mode', browser, '--outDir', outDir], {
      // Else a build that a test starts is one for a developer, with the places of the source in it.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Complaint(`The extension could not be built for ${browser}:\n${stdout}${stderr}`);
  }
  return outDir;
}

/** Wherever the packages are: a folder further up will do. */
function vite(): string {
  return fileURLToPath(new URL('../../bin/vite.js', import.meta.resolve('vite')));
}
