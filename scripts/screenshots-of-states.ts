/**
 * The second half of `npm run screenshots`: the pictures of `docs/states.md`, from the real panel in the real DevTools.
 * Each state is brought about as it comes about for users, in a browser of its own where that is needed. With names as
 * arguments, those pictures alone.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStage } from '../test/e2e/support/stage.ts';
import { launchBrowser } from '../test/e2e/drivers/launch-browser.ts';
import type { PanelDriver } from '../test/e2e/drivers/panel-driver.ts';
import { ensureBrowser } from './browsers.ts';
import { POPUPS } from './screenshots/popups.ts';
import { STATES, type StatePicture } from './screenshots/states.ts';
import { buildExtension } from './start/build-extension.ts';

const DIRECTORY = 'docs/screenshots/states';
const NAMES = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) => NAMES.length === 0 || NAMES.includes(name);
const SIZE = { width: 960, height: 360 };

async function take(panel: PanelDriver, { name, height = SIZE.height }: StatePicture): Promise<void> {
  await panel.setTheme('light');
  await panel.resize(SIZE.width, height);
  await save(name, await panel.screenshot());
}

async function save(name: string, picture: Buffer): Promise<void> {
  const file = `${DIRECTORY}/${name}.png`;
  await writeFile(file, picture);
  console.log(file);
}

const extensionDirs = { chrome: await buildExtension('chrome'), firefox: await buildExtension('firefox') };
const stage = await startStage();
const scratch = await mkdtemp(join(tmpdir(), 'states-'));
await mkdir(DIRECTORY, { recursive: true });
try {
  for (const picture of STATES.filter(isWanted)) {
    const browser = picture.browser ?? 'chrome';
    const extensionDir = extensionDirs[browser];
    const { path: executablePath } = await ensureBrowser(browser);
    const otherExtensionDirs = picture.withOther ? [await otherExtension(scratch)] : [];
    const app = await launchBrowser(browser, { extensionDir, executablePath, otherExtensionDirs });
    try {
      const { panel } = await picture.bringAbout(app, stage);
      await take(panel, picture);
    } finally {
      await app.close();
    }
  }
  for (const picture of POPUPS.filter(isWanted)) {
    const { path: executablePath } = await ensureBrowser('chrome');
    const app = await launchBrowser('chrome', { extensionDir: extensionDirs.chrome, executablePath });
    try {
      const popup = await picture.bringAbout(app, stage);
      await popup.setTheme('light');
      await save(picture.name, await popup.screenshot());
    } finally {
      await app.close();
    }
  }
} finally {
  await stage.close();
  await rm(scratch, { recursive: true });
}

/** What an ad blocker is to us: an extension that may watch requests. */
async function otherExtension(directory: string): Promise<string> {
  const manifest = { manifest_version: 3, name: 'Another extension', version: '1', permissions: ['webRequest'] };
  const text = JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] });
  await writeFile(join(directory, 'manifest.json'), text);
  return directory;
}
