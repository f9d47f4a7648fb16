import { describe, expect, test } from 'vitest';

import { ensureBrowser } from '../../../scripts/browsers.ts';
import type { Machine } from '../../../scripts/machine.ts';

interface FakeMachine extends Machine {
  readonly ran: string[];
  readonly said: string[];
}

/** A machine on which `files` can be executed, and what they print. */
function machineWith(files: Record<string, string>, overrides: Partial<Machine> = {}): FakeMachine {
  const ran: string[] = [];
  const said: string[] = [];
  return {
    env: { PATH: '/opt/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    isExecutable: (path) => path in files,
    async run(command, args) {
      ran.push([command, ...args].join(' '));
      if (command === 'apt-get') {
        if (args.includes('install')) files[`/usr/bin/${args.at(-1)}`] = 'Version 1.2.3';
        return '';
      }
      return files[command] ?? '';
    },
    playwrightChromium: async () => '/home/someone/.cache/ms-playwright/chromium/chrome',
    say: (line) => said.push(line),
    ...overrides,
    ran,
    said,
  };
}

const CHROMIUM = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n';
const FIREFOX = 'Mozilla Firefox 153.7.0esr\n';
const fail = async () => {
  throw new Error('exit status 1');
};
const APT = { '/usr/bin/apt-get': '' };

describe('ensureBrowser', () => {
  test('finds Chromium and Firefox on PATH, and says their versions', async () => {
    const machine = machineWith({ '/usr/bin/chromium': CHROMIUM, '/usr/bin/firefox-esr': FIREFOX });
    expect(await ensureBrowser('chrome', machine)).toEqual({ path: '/usr/bin/chromium', version: '156.0.8078.79' });
    expect(await ensureBrowser('firefox', machine)).toEqual({ path: '/usr/bin/firefox-esr', version: '153.7.0esr' });
    expect(machine.said).toEqual([]);
  });

  test('prefers the executable that the variable names', async () => {
    const files = { '/usr/bin/firefox': FIREFOX, '/opt/nightly/firefox': 'Mozilla Firefox 160.0a1' };
    const machine = machineWith(files, { env: { PATH: '/usr/bin', FIREFOX_PATH: '/opt/nightly/firefox' } });
    expect(await ensureBrowser('firefox', machine)).toEqual({ path: '/opt/nightly/firefox', version: '160.0a1' });
  });

  test('does not fall back where the variable points to nothing', async () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/no/such/file' };
    const machine = machineWith({ '/usr/bin/chromium': CHROMIUM }, { env });
    await expect(ensureBrowser('chrome', machine)).rejects.toThrow('CHROMIUM_PATH is set to /no/such/file');
  });

  test('passes over branded Chrome, and refuses it where it is asked for', async () => {
    const files = { '/usr/bin/google-chrome': 'Google Chrome 156.0.8078.79', '/opt/bin/chromium-browser': CHROMIUM };
    expect((await ensureBrowser('chrome', machineWith(files))).path).toBe('/opt/bin/chromium-browser');

    const env = { CHROMIUM_PATH: '/usr/bin/google-chrome' };
    await expect(ensureBrowser('chrome', machineWith(files, { env }))).rejects.toThrow('is Google Chrome');
  });

  test('takes the Chromium of Playwright where PATH has none', async () => {
    const machine = machineWith({
      '/home/someone/.cache/ms-playwright/chromium/chrome': 'Google Chrome for Testing 156.0.1.2',
    });
    const { path, version } = await ensureBrowser('chrome', machine);
    expect(path).toContain('ms-playwright');
    expect(version).toBe('156.0.1.2');
  });

  test('looks in the usual place on macOS', async () => {
    const path = '/Applications/Firefox.app/Contents/MacOS/firefox';
    const machine = machineWith({ [path]: FIREFOX }, { platform: 'darwin' });
    expect((await ensureBrowser('firefox', machine)).path).toBe(path);
  });

  test('installs the package of Debian as root, and says so', async () => {
    const machine = machineWith({ ...APT }, { isRoot: true });
    expect(await ensureBrowser('firefox', machine)).toEqual({ path: '/usr/bin/firefox-esr', version: '1.2.3' });
    expect(machine.ran.slice(0, 2)).toEqual([
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends firefox-esr',
    ]);
    expect(machine.said).toEqual([expect.stringContaining("installing Debian's package firefox-esr")]);
  });

  test.each([
    ['a user without root', { ...APT }, false],
    ['root without apt-get', {}, true],
  ])('says in one sentence what to install or to set: %s', async (_who, files, isRoot) => {
    const machine = machineWith(files, { isRoot });
    await expect(ensureBrowser('chrome', machine)).rejects.toThrow(
      'Chromium was not found: install it (Debian: "apt-get install chromium"; elsewhere with "npx playwright install ' +
        'chromium") or set CHROMIUM_PATH to its executable.',
    );
    expect(machine.ran).toEqual([]);
  });

  test('says that apt-get failed', async () => {
    const machine = machineWith({ ...APT }, { isRoot: true, run: fail });
    await expect(ensureBrowser('chrome', machine)).rejects.toThrow('apt-get could not install chromium');
  });

  test('says that a browser does not start', async () => {
    const machine = machineWith({ '/usr/bin/firefox': FIREFOX }, { run: fail });
    await expect(ensureBrowser('firefox', machine)).rejects.toThrow('/usr/bin/firefox does not start');
  });
});
