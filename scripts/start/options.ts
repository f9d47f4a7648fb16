import type { Browser } from '../../src/record/ending.ts';
import { Complaint } from '../complaint.ts';
import { parseNpmOptions, type Environment } from '../npm-options.ts';

export interface StartOptions {
  readonly help: boolean;
  readonly browser: Browser;
  readonly headless: boolean;
  /** Leaves out what takes longer than a second. */
  readonly quick: boolean;
  /** Of the lab's page; 0: any that is free. */
  readonly port: number;
}

export const HELP = `Opens a browser with the extension, and DevTools on the Disconnects panel, at the lab: a local page
that ends WebSockets in every way there is. It stays until the window is closed or Ctrl+C is pressed.

Without a display, or with --headless, it provokes every ending by itself, reads the panel, prints what it
says, and writes artifacts/lab-<browser>/session.json and panel.png. The exit status is 1 where an ending
is missing or wrong.

Usage: npm start -- [options]

  --browser chrome|firefox   which browser (default: chrome, that is Chromium)
  --headless                 without a window
  --quick                    without a window: leave out the endings that take long, such as a handshake
                             that is never answered, which Chromium gives up after 240 s
  --port N                   the port of the lab's page (default: any that is free)
  --help                     show this

Variables: CHROMIUM_PATH and FIREFOX_PATH name the executable to use.
`;

const OPTIONS = {
  help: { type: 'boolean', default: false },
  browser: { type: 'string', default: 'chrome' },
  headless: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
} as const;

export function parseOptions(args: readonly string[], env: Environment, platform: NodeJS.Platform): StartOptions {
  const { help, browser, headless, quick, port } = parseNpmOptions('npm start', OPTIONS, args, env);
  return {
    help,
    browser: parseBrowser(browser),
    headless: headless || !hasDisplay(env, platform),
    quick,
    port: parsePort(port),
  };
}

function parseBrowser(browser: string): Browser {
  if (browser === 'chrome' || browser === 'firefox') return browser;
  throw new Complaint(`--browser is chrome or firefox, not "${browser}".`);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new Complaint(`--port is a number from 0 to 65535, not "${text}".`);
}

function hasDisplay(env: Environment, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
