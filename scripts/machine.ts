/** What looking for a browser needs to know of the machine; a test puts another in its place. */
import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Resolves to what the command prints; rejects where it fails. */
  run(command: string, args: readonly string[]): Promise<string>;
  /** Where Playwright keeps its own Chromium, if it has been installed. */
  playwrightChromium(): Promise<string>;
  /** Tells the user what is being done. */
  say(line: string): void;
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  async run(command, args) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { stdout } = await promisify(execFile)(command, args, { env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  },
  async playwrightChromium() {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  },
  say: (line) => console.error(line),
};
