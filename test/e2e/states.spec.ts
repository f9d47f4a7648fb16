/** What the panel says where the browser or another extension keeps something from it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { PanelDriver } from './drivers/panel-driver.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const shows = (panel: PanelDriver, text: string) =>
  panel.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });

test('without access to the site it says so, and after access is back it asks for a reload', async ({
  launch,
  stage,
}) => {
  const app = await launch();
  const tab = await app.newTab(stage.show('/', { html: '<!doctype html><title>A page</title>' }));
  const panel = await tab.openPanel();
  await shows(panel, 'Disconnects appear here as they happen.');

  await app.setSiteAccess(false);
  await shows(panel, 'The browser does not let the extension into this site');
  await panel.evaluate(() =>
    chrome.devtools.network.onNavigated.addListener(() => document.body.classList.add('navigated')),
  );
  await tab.reload();
  // Only then does the panel know that the page was loaded without its scripts.
  await panel.waitFor(() => document.body.classList.contains('navigated'), { what: 'the navigation' });
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/unseen'));
  await shows(panel, 'No access to this site');

  await app.setSiteAccess(true);
  await shows(panel, 'Reload the page to record');
  await tab.reload();
  await panel.waitFor(() => !document.body.innerText.includes('Reload the page'), { what: 'no call for a reload' });
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/seen'));
  await panel.waitFor(() => document.querySelector('tbody')?.textContent?.includes('4002'), { what: 'the row' });
  // Chrome's network log still tells of the first one, from outside: without its close code.
  expect((await panel.rows()).map(({ cells }) => cells['Code'])).not.toContain('4001');
});

const WITHHELD = 'where another extension makes Chrome withhold failure texts, that is said above the list';
test(WITHHELD, { tag: '@chromium' }, async ({ launch, stage }, testInfo) => {
  const other = testInfo.outputPath('other-extension');
  await mkdir(other, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Another', version: '1', permissions: ['webRequest'] };
  await writeFile(join(other, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  const app = await launch({ otherExtensionDirs: [other] });
  const tab = await app.newTab(stage.show('/', { html: '<!doctype html><title>A page</title>' }));
  const panel = await tab.openPanel();
  await tab.evaluate(openAndWait, 'ws://localhost:1/');
  await shows(panel, 'Chrome does not say why handshakes fail here');
});
