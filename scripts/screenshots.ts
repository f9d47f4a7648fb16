/**
 * `npm run screenshots`: plays an application that loses its sockets, and takes the pictures of the documents from the
 * real panel in Chromium's real DevTools. It takes half a minute, since lives are drawn to scale.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { toSessionFile, type SessionFile } from '../src/record/session-file.ts';
import { launchBrowser } from '../test/e2e/drivers/launch-browser.ts';
import type { PanelDriver } from '../test/e2e/drivers/panel-driver.ts';
import { acmeLog } from '../test/unit/panel/acme-log.ts';
import { buildExtension } from './start/build-extension.ts';
import { ensureBrowser } from './browsers.ts';
import { startAcme } from './screenshots/acme.ts';

const DIRECTORY = 'docs/screenshots';
const OF_THE_PAGE = [
  { file: 'panel-light.png', view: 'disconnects', theme: 'light', width: 1400, height: 640 },
  { file: 'panel-dark.png', view: 'disconnects', theme: 'dark', width: 1400, height: 640 },
  { file: 'panel-narrow.png', view: 'disconnects', theme: 'light', width: 500, height: 760 },
  { file: 'live.png', view: 'live', theme: 'light', width: 1100, height: 300 },
  { file: 'close-codes.png', view: 'codes', theme: 'dark', width: 1100, height: 640 },
] as const;
/** An hour of another application, in which a limit of 60 s shows: nobody wants to wait for that. */
const OF_A_SESSION = [{ file: 'endpoints.png', view: 'endpoints', theme: 'light', width: 1400, height: 640 }] as const;

type Picture = (typeof OF_THE_PAGE)[number] | (typeof OF_A_SESSION)[number];

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
  // The message that was too big: its detail has an answer, and numbers in it.
  await panel.click('tbody tr[aria-rowindex="5"] td');
  await mkdir(DIRECTORY, { recursive: true });
  for (const picture of OF_THE_PAGE) await take(panel, picture);

  await panel.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'acme.json', { type: 'application/json' }));
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, JSON.stringify(sessionOfAcme()));
  await panel.waitFor(() => document.querySelector('.banner') !== null, { what: 'the session' });
  for (const picture of OF_A_SESSION) await take(panel, picture);
} finally {
  await app.close();
  await acme.close();
}

async function take(panel: PanelDriver, { file, view, theme, width, height }: Picture): Promise<void> {
  await panel.click(`#tab-${view}`);
  await panel.waitFor(() => document.querySelector('#view')?.childElementCount, { what: `the view ${view}` });
  await panel.setTheme(theme);
  await panel.resize(width, height);
  await writeFile(`${DIRECTORY}/${file}`, await panel.screenshot());
  console.log(`${DIRECTORY}/${file}`);
}

function sessionOfAcme(): SessionFile {
  const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
  const session = { recordedBy, lost: { evicted: 0, dropped: 0 }, records: acmeLog() };
  return toSessionFile(session, new Date(Date.UTC(2026, 10, 24, 14, 5)), { mask: false });
}
