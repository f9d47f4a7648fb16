/** Starts Firefox in a fresh profile and opens a Marionette session in the browser's own scope. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBrowser } from '../../../scripts/browsers.ts';
import { QUIET_PREFS } from './firefox-prefs.ts';
import { SCRIPT_TIMEOUT_MS } from './firefox-scope.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import type { LaunchOptions, Preferences } from './panel-driver.ts';
import { makeProfile, removeProfile, removeProfileAtOnce } from './profile.ts';
import { until } from './until.ts';

const WINDOW = { width: 1600, height: 1000 };
/** A cold start on a busy machine of two cores was seen to take 29 s. */
const START_TIMEOUT_MS = 60_000;

export interface RunningFirefox {
  readonly marionette: Marionette;
  readonly exited: Promise<void>;
  close(): Promise<void>;
}

export async function launchFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  const executablePath = options.executablePath ?? (await ensureBrowser('firefox')).path;
  const profile = makeProfile('firefox');
  writePreferences(profile, {
    ...QUIET_PREFS,
    // Firefox picks a free port and writes it into the profile.
    'marionette.port': 0,
    // Saved without asking, and gone with the profile.
    'browser.download.dir': join(profile, 'downloads'),
    'browser.download.folderList': 2,
    'browser.download.alwaysOpenPanel': false,
    'network.dns.localDomains': (options.hosts ?? []).join(','),
    ...(options.backForwardCache === false ? { 'browser.sessionhistory.max_total_viewers': 0 } : {}),
    ...options.prefs,
  });
  const child = spawn(executablePath, firefoxArgs(profile, options), {
    stdio: 'ignore',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
  });
  const killed = () => {
    child.kill('SIGKILL');
    removeProfileAtOnce(profile);
  };
  process.once('exit', killed);
  const exited = new Promise<void>((resolve) => {
    const done = () => {
      process.off('exit', killed);
      void removeProfile(profile).then(resolve);
    };
    child.once('exit', done);
    child.once('error', done);
  });
  try {
    const marionette = await openSession(
      join(profile, 'MarionetteActivePort'),
      child,
      options.trustsAnyCertificate ?? false,
    );
    return { marionette, exited, close: () => quit(marionette, child, exited) };
  } catch (error) {
    child.kill('SIGKILL');
    await exited;
    throw error;
  }
}

function firefoxArgs(profile: string, { headless = true, windowSize = WINDOW, args = [] }: LaunchOptions): string[] {
  return [
    '--profile',
    profile,
    '--no-remote',
    '--new-instance',
    '--marionette',
    // For the browser's own scope; installing an add-on would not need it.
    '--remote-allow-system-access',
    '--width',
    String(windowSize.width),
    '--height',
    String(windowSize.height),
    ...(headless ? ['--headless'] : []),
    ...args,
  ];
}

function writePreferences(profile: string, preferences: Preferences): void {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

async function openSession(portFile: string, child: ChildProcess, acceptInsecureCerts: boolean): Promise<Marionette> {
  const marionette = await connectMarionette(await readPort(portFile, child));
  // Marionette wants flat capabilities, not { capabilities: { alwaysMatch } }.
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts });
  await marionette.send('WebDriver:SetTimeouts', { script: SCRIPT_TIMEOUT_MS });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  return marionette;
}

async function readPort(file: string, child: ChildProcess): Promise<number> {
  const port = await until(() => ended(child) || (existsSync(file) && Number(readFileSync(file, 'utf8'))), {
    what: 'the port that Firefox listens on',
    timeout: START_TIMEOUT_MS,
  });
  if (typeof port === 'number') return port;
  throw new Error(`Firefox ended before it could be driven, with status ${child.exitCode ?? child.signalCode}`);
}

async function quit(marionette: Marionette, child: ChildProcess, exited: Promise<void>): Promise<void> {
  const asked = marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  await Promise.race([asked, exited, deadline(4000)]);
  await Promise.race([exited, deadline(5000)]);
  if (!ended(child)) child.kill('SIGKILL');
  await exited;
  marionette.disconnect();
}

/** Keeps nothing waiting where the other side of the race wins. */
function deadline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}
