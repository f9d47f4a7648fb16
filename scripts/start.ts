/** `npm start`: the extension in a real browser, at the lab. See `HELP` in start/options.ts. */
import { FAST_WEBSOCKET_PREFS } from '../test/e2e/drivers/firefox-prefs.ts';
import { launchBrowser } from '../test/e2e/drivers/launch-browser.ts';
import type { BrowserUnderTest } from '../test/e2e/drivers/panel-driver.ts';
import { startLab, type Lab } from '../test/lab/server.ts';
import { ensureBrowser } from './browsers.ts';
import { Complaint, complain } from './complaint.ts';
import { buildExtension } from './start/build-extension.ts';
import { HELP, parseOptions, type StartOptions } from './start/options.ts';
import { runLab } from './start/run-lab.ts';

/** Without a window nobody wants to wait a minute for the lab's idle time-out. Milliseconds. */
const SHORT_IDLE_TIMEOUT_MS = 3000;

/** Resolves to the exit status. */
async function start(options: StartOptions): Promise<number> {
  const { browser, headless } = options;
  const { path, version } = await ensureBrowser(browser);
  const extensionDir = await buildExtension(browser);
  const lab = await openLab(options);
  try {
    console.error(`${browser} ${version}, lab at ${lab.url}`);
    const app = await launchBrowser(browser, {
      extensionDir,
      executablePath: path,
      headless,
      prefs: headless ? FAST_WEBSOCKET_PREFS : {},
    });
    return await withSignals(app, () => (headless ? runHeadless(app, lab, options) : stayOpen(app, lab)));
  } finally {
    await lab.close();
  }
}

async function openLab({ port, headless }: StartOptions): Promise<Lab> {
  try {
    return await startLab({ port, ...(headless ? { idleTimeoutMs: SHORT_IDLE_TIMEOUT_MS } : {}) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Complaint(`Port ${port} is taken: choose another with --port, or none to get one that is free.`);
  }
}

async function runHeadless(app: BrowserUnderTest, lab: Lab, { quick }: StartOptions): Promise<number> {
  try {
    return (await runLab(app, { labUrl: lab.url, quick })) ? 0 : 1;
  } finally {
    await app.close();
  }
}

async function stayOpen(app: BrowserUnderTest, lab: Lab): Promise<number> {
  const tab = await app.newTab(lab.url);
  await tab.openPanel();
  console.error('Provoke an ending in the page and see it in the panel. Close the window or press Ctrl+C to end.');
  await app.closed;
  return 0;
}

/** Ctrl+C closes the browser, and what was under way ends with it. */
async function withSignals(app: BrowserUnderTest, work: () => Promise<number>): Promise<number> {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    void app.close();
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await work();
  } catch (error) {
    if (!interrupted) throw error;
    await app.closed;
    return 130;
  }
}

try {
  const options = parseOptions(process.argv.slice(2), process.env, process.platform);
  if (options.help) console.log(HELP);
  else process.exitCode = await start(options);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
