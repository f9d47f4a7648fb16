/**
 * `npm run screenshots`: takes the pictures of the documents from the real panel in Chromium's real DevTools. The sockets
 * that live are a page's; the log is written beforehand, since nobody wants to wait until a limit of 60 s shows.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { launchBrowser } from '../test/e2e/drivers/launch-browser.ts';
import type { PanelDriver } from '../test/e2e/drivers/panel-driver.ts';
import { startStage } from '../test/e2e/support/stage.ts';
import { ensureBrowser } from './browsers.ts';
import { stockPanel } from './screenshots/stock-panel.ts';
import { VIEWS } from './screenshots/views.ts';
import { buildExtension } from './start/build-extension.ts';

const DIRECTORY = 'docs/screenshots';
const PICTURES = [
  { file: 'panel-light.png', view: 'detail', theme: 'light', width: 1400, height: 640 },
  { file: 'panel-dark.png', view: 'detail', theme: 'dark', width: 1400, height: 640 },
  { file: 'panel-narrow.png', view: 'detail', theme: 'light', width: 500, height: 760 },
  { file: 'live.png', view: 'live', theme: 'light', width: 1100, height: 300 },
  { file: 'close-codes.png', view: 'codes', theme: 'dark', width: 1100, height: 640 },
  { file: 'endpoints.png', view: 'endpoints', theme: 'light', width: 1400, height: 640 },
] as const;
/** In the addresses of the sockets that live. */
const HOST = 'api.acme.test';

const stage = await startStage();
const extensionDir = await buildExtension('chrome');
const { path: executablePath } = await ensureBrowser('chrome');
const app = await launchBrowser('chrome', { extensionDir, executablePath, hosts: [HOST] });
try {
  const { panel } = await stockPanel(app, stage, HOST);
  await mkdir(DIRECTORY, { recursive: true });
  for (const picture of PICTURES) await take(panel, picture);
} finally {
  await app.close();
  await stage.close();
}

async function take(panel: PanelDriver, { file, view: name, ...picture }: (typeof PICTURES)[number]): Promise<void> {
  const view = VIEWS.find((each) => each.name === name);
  await panel.setTheme(picture.theme);
  await panel.resize(picture.width, picture.height);
  await view?.show(panel);
  await writeFile(`${DIRECTORY}/${file}`, await panel.screenshot());
  await view?.leave(panel);
  console.log(`${DIRECTORY}/${file}`);
}
