/**
 * `npm run screenshots`: plays an application that loses its sockets, and takes the pictures of the documents from the
 * real panel in Chromium's real DevTools. It takes half a minute, since lives are drawn to scale.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { launchBrowser } from '../test/e2e/drivers/launch-browser.ts';
import { buildExtension } from './start/build-extension.ts';
import { ensureBrowser } from './browsers.ts';
import { startAcme } from './screenshots/acme.ts';

const DIRECTORY = 'docs/screenshots';
const PICTURES = [
  { file: 'panel-light.png', view: 'disconnects', theme: 'light', width: 1400, height: 640 },
  { file: 'panel-dark.png', view: 'disconnects', theme: 'dark', width: 1400, height: 640 },
  { file: 'panel-narrow.png', view: 'disconnects', theme: 'light', width: 500, height: 760 },
  { file: 'live.png', view: 'live', theme: 'light', width: 1100, height: 300 },
  { file: 'endpoints.png', view: 'endpoints', theme: 'light', width: 1400, height: 640 },
  { file: 'close-codes.png', view: 'codes', theme: 'dark', width: 1100, height: 640 },
] as const;

const acme = await startAcme();
const extensionDir = await buildExtension('chrome');
const { path: executablePath } = await ensureBrowser('chrome');
const app = await launchBrowser('chrome', { extensionDir, executablePath, hosts: acme.hosts });
try {
  const tab = await app.newTab(acme.url);
  const panel = await tab.openPanel();
  await panel.waitFor((count: number) => document.querySelectorAll('tbody tr:not([aria-hidden])').length === count, {
    args: [acme.disconnects],
    timeout: 60_000,
    what: `${acme.disconnects} disconnects`,
  });
  await panel.click('tbody tr:not([aria-hidden]) td');
  await mkdir(DIRECTORY, { recursive: true });
  for (const { file, view, theme, width, height } of PICTURES) {
    await panel.click(`#tab-${view}`);
    await panel.waitFor(() => document.querySelector('#view')?.childElementCount, { what: `the view ${view}` });
    await panel.setTheme(theme);
    await panel.resize(width, height);
    await writeFile(`${DIRECTORY}/${file}`, await panel.screenshot());
    console.log(`${DIRECTORY}/${file}`);
  }
} finally {
  await app.close();
  await acme.close();
}
