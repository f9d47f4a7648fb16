/**
 * Finds a browser that can load the extension: the one that a variable names, else on PATH, else where Playwright or
 * macOS keeps it. Where root has apt-get (a container, CI) it is installed; elsewhere an error says what to do.
 */
import { join } from 'node:path';

import type { Browser } from '../src/record/ending.ts';
import { Complaint } from './complaint.ts';
import { thisMachine, type Machine } from './machine.ts';

export interface InstalledBrowser {
  /** The executable. */
  readonly path: string;
  readonly version: string;
}

interface Search {
  readonly name: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly onMac: string;
  readonly debianPackage: string;
  readonly elsewhere: string;
}

const SEARCHES: Readonly<Record<Browser, Search>> = {
  chrome: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    // Not google-chrome: since 137 it ignores --load-extension.
    commands: ['chromium', 'chromium-browser'],
    onMac: '/Applications/Chromium.app/Contents/MacOS/Chromium',
    debianPackage: 'chromium',
    elsewhere: 'with "npx playwright install chromium"',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    onMac: '/Applications/Firefox.app/Contents/MacOS/firefox',
    debianPackage: 'firefox-esr',
    elsewhere: 'from https://www.firefox.com',
  },
};

export async function ensureBrowser(browser: Browser, machine: Machine = thisMachine): Promise<InstalledBrowser> {
  const search = SEARCHES[browser];
  const path = fromVariable(search, machine) ?? (await find(browser, machine)) ?? (await install(browser, machine));
  return { path, version: await versionOf(path, search, machine) };
}

/** A variable that points to nothing is a mistake to be told, not to be passed over. */
function fromVariable({ name, variable }: Search, { env, isExecutable }: Machine): string | null {
  const path = env[variable];
  if (!path) return null;
  if (isExecutable(path)) return path;
  throw new Complaint(
    `${variable} is set to ${path}, which is not an executable file: correct it or unset it to have ${name} looked for.`,
  );
}

async function find(browser: Browser, machine: Machine): Promise<string | null> {
  const { commands, onMac } = SEARCHES[browser];
  const candidates = commands.flatMap((command) => placesOnPath(command, machine));
  if (machine.platform === 'darwin') candidates.push(onMac);
  if (browser === 'chrome') candidates.push(await machine.playwrightChromium());
  return candidates.find(machine.isExecutable) ?? null;
}

function placesOnPath(command: string, { env, platform }: Machine): string[] {
  const windows = platform === 'win32';
  const directories = (env['PATH'] ?? '').split(windows ? ';' : ':').filter(Boolean);
  return directories.map((directory) => join(directory, windows ? `${command}.exe` : command));
}

async function install(browser: Browser, machine: Machine): Promise<string> {
  const { name, variable, debianPackage, elsewhere } = SEARCHES[browser];
  const advice = `install it (Debian: "apt-get install ${debianPackage}"; elsewhere ${elsewhere}) or set ${variable} to its executable.`;
  if (!machine.isRoot || !placesOnPath('apt-get', machine).some(machine.isExecutable)) {
    throw new Complaint(`${name} was not found: ${advice}`);
  }
  machine.say(
    `${name} was not found: installing Debian's package ${debianPackage} with apt-get, which takes a minute …`,
  );
  try {
    await machine.run('apt-get', ['update', '-qq']);
    await machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
  } catch (error) {
    throw new Complaint(`${name} was not found, and apt-get could not install ${debianPackage}: ${advice}`, {
      cause: error,
    });
  }
  const path = await find(browser, machine);
  if (path === null)
    throw new Complaint(`apt-get installed ${debianPackage}, but ${name} is still not found: ${advice}`);
  return path;
}

async function versionOf(path: string, { name, variable }: Search, machine: Machine): Promise<string> {
  const text = await machine.run(path, ['--version']).catch((error: unknown) => {
    throw new Complaint(`${path} does not start: install ${name} anew or set ${variable} to another executable.`, {
      cause: error,
    });
  });
  if (/^Google Chrome (?!for Testing)/.test(text)) {
    throw new Complaint(
      `${path} is Google Chrome, which loads no extension from the command line: set ${variable} to a Chromium.`,
    );
  }
  return /\d+(?:\.\d+)+\w*/.exec(text)?.[0] ?? 'unknown';
}
