/**
 * `npm run store-pictures`: the pictures for the stores (docs/store/README.md) and for the guide, from the real panel in
 * Chromium's real DevTools; the tile and the marquee show such a picture beside the name.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { launchBrowser } from '../test/e2e/drivers/launch-browser.ts';
import type { PanelDriver } from '../test/e2e/drivers/panel-driver.ts';
import { startStage } from '../test/e2e/support/stage.ts';
import { ensureBrowser } from './browsers.ts';
import { takePromos } from './screenshots/promo.ts';
import { stockPanel } from './screenshots/stock-panel.ts';
import { VIEWS } from './screenshots/views.ts';
import { buildExtension } from './start/build-extension.ts';

const STORE = 'docs/store/pictures';
const GUIDE = 'docs/screenshots/guide';
/** What both stores ask for. */
const OF_STORES = { width: 1280, height: 800 } as const;

const PICTURES = [
  { file: `${STORE}/1-why.png`, view: 'detail', theme: 'light', ...OF_STORES },
  { file: `${STORE}/2-endpoints.png`, view: 'endpoints', theme: 'light', ...OF_STORES },
  { file: `${STORE}/3-in-common.png`, view: 'findings', theme: 'light', ...OF_STORES },
  { file: `${STORE}/4-simulate.png`, view: 'live-simulate', theme: 'light', ...OF_STORES },
  { file: `${STORE}/5-dark.png`, view: 'detail', theme: 'dark', ...OF_STORES },
  { file: `${GUIDE}/reading-a-1006.png`, view: 'detail', theme: 'light', width: 1100, height: 820 },
  { file: `${GUIDE}/simulating.png`, view: 'live-simulate', theme: 'light', width: 1100, height: 560 },
  { file: `${GUIDE}/sharing.png`, view: 'export', theme: 'light', width: 1100, height: 520 },
] as const;
/** In the addresses of the sockets that live. */
const HOST = 'api.acme.test';

const stage = await startStage();
const extensionDir = await buildExtension('chrome');
const { path: executablePath } = await ensureBrowser('chrome');
const app = await launchBrowser('chrome', { extensionDir, executablePath, hosts: [HOST] });
try {
  const { panel } = await stockPanel(app, stage, HOST);
  for (const picture of PICTURES) await take(panel, picture);
} finally {
  await app.close();
  await stage.close();
}
const promos = await takePromos(executablePath, await readFile(`${STORE}/1-why.png`));
for (const [file, picture] of promos) await save(`${STORE}/${file}`, picture);

async function take(panel: PanelDriver, { file, view: name, ...picture }: (typeof PICTURES)[number]): Promise<void> {
  const view = VIEWS.find((each) => each.name === name);
  await panel.setTheme(picture.theme);
  await panel.resize(picture.width, picture.height);
  await view?.show(panel);
  await save(file, await panel.screenshot());
  await view?.leave(panel);
}

async function save(file: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
  console.log(file);
}
