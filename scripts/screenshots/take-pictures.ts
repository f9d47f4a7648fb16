import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { launchBrowser } from '../../test/e2e/drivers/launch-browser.ts';
import type { PanelDriver } from '../../test/e2e/drivers/panel-driver.ts';
import { startStage } from '../../test/e2e/support/stage.ts';
import { ensureBrowser } from '../browsers.ts';
import { buildExtension } from '../start/build-extension.ts';
import { stockPanel } from './stock-panel.ts';
import { VIEWS } from './views.ts';

export interface Picture {
  readonly file: string;
  /** The name of one of `VIEWS`. */
  readonly view: string;
  readonly theme: 'light' | 'dark';
  /** CSS pixels, like the height. */
  readonly width: number;
  readonly height: number;
}

/** In the addresses of the sockets that live. */
const HOST = 'api.acme.test';

/** Takes each from one panel in Chromium's real DevTools, and says where it is. Returns the browser's executable. */
export async function takePictures(pictures: readonly Picture[]): Promise<string> {
  const stage = await startStage();
  const extensionDir = await buildExtension('chrome');
  const { path: executablePath } = await ensureBrowser('chrome');
  const app = await launchBrowser('chrome', { extensionDir, executablePath, hosts: [HOST] });
  try {
    const { panel } = await stockPanel(app, stage, HOST);
    for (const picture of pictures) await take(panel, picture);
  } finally {
    await app.close();
    await stage.close();
  }
  return executablePath;
}

async function take(panel: PanelDriver, { file, view: name, theme, width, height }: Picture): Promise<void> {
  const view = VIEWS.find((each) => each.name === name);
  if (!view) throw new Error(`There is no view "${name}" to take ${file} of.`);
  await panel.setTheme(theme);
  await panel.resize(width, height);
  await view.show(panel);
  await savePicture(file, await panel.screenshot());
  await view.leave(panel);
}

export async function savePicture(file: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
  console.log(file);
}
