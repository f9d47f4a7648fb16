/** Starts Chromium with unpacked extensions in a fresh profile. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';

import { ensureBrowser } from '../../../scripts/browsers.ts';
import type { LaunchOptions } from './panel-driver.ts';
import { makeProfile, removeProfile } from './profile.ts';

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly exited: Promise<void>;
}

const WINDOW = { width: 1600, height: 1000 };

const QUIET_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export async function launchChromiumContext(options: LaunchOptions): Promise<RunningChromium> {
  // Undocumented Playwright switch, read at launch. Without it Playwright hides devtools:// targets; with it DevTools
  // windows are ordinary Pages, and the panel's out-of-process iframe is an ordinary Frame.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const { headless = true, windowSize = WINDOW, backForwardCache = true } = options;
  const executablePath = options.executablePath ?? (await ensureBrowser('chrome')).path;
  const profile = makeProfile('chromium');
  writePreferences(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    ignoreHTTPSErrors: options.trustsAnyCertificate ?? false,
    // Whoever launches the browser also closes it, and its profile with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [
      ...extensionArgs([options.extensionDir ?? [], options.otherExtensionDirs ?? []].flat()),
      `--window-size=${windowSize.width},${windowSize.height}`,
      `--host-resolver-rules=${resolverRules(options.hosts ?? [])}`,
      ...QUIET_ARGS,
      ...(options.args ?? []),
    ],
  });
  return { context, exited: exitOf(context, profile) };
}

async function exitOf(context: BrowserContext, profile: string): Promise<void> {
  // Without a limit: the user closes the window.
  await context.waitForEvent('close', { timeout: 0 });
  await removeProfile(profile);
}

function extensionArgs(extensionDirs: readonly string[]): string[] {
  if (extensionDirs.length === 0) return [];
  const directories = extensionDirs.map((directory) => resolve(directory)).join(',');
  return [`--disable-extensions-except=${directories}`, `--load-extension=${directories}`];
}

function resolverRules(hosts: readonly string[]): string {
  const mapped = hosts.map((host) => `MAP ${host} 127.0.0.1`);
  return [...mapped, 'MAP * ^NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
}

function writePreferences(profile: string): void {
  // Docked right (the default) DevTools is about 500 px wide, and the panel's tab hides behind "»", a native menu that
  // no test can open. Docked at the bottom the strip is wide enough.
  const devtools = {
    currentDockState: '"bottom"',
    'inspector-view.split-view-state': JSON.stringify({ horizontal: { size: 620 } }),
  };
  const preferences = {
    devtools: { preferences: devtools, synced_preferences_sync_disabled: devtools },
    // Without developer mode an extension stays disabled after chrome.runtime.reload().
    extensions: { ui: { developer_mode: true } },
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
