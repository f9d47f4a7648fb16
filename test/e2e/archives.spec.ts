/** What is uploaded to the stores, as they get it: each browser takes its archive, and the panel answers. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

import { writeArchives } from '../../scripts/package/write-archives.ts';
import { expect, test } from './fixtures.ts';

const directory = 'artifacts/tests/archives';

test.afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('the packaged extension is installed and explains a disconnect', async ({ target, launch, lab }) => {
  const [chrome, firefox] = await writeArchives(directory);
  // Chromium's command line takes a directory alone; Firefox takes the archive itself.
  const extensionDir = target === 'chrome' ? unpacked(chrome?.path ?? '') : (firefox?.path ?? '');
  const app = await launch({ extensionDir });
  const tab = await app.newTab(lab.url);
  const panel = await tab.openPanel();
  await tab.evaluate('await window.lab.provoke("close-4001")');
  await panel.waitFor(() => document.querySelector('tbody tr:not([aria-hidden])'), { what: 'the disconnect' });
  await panel.click('tbody tr:not([aria-hidden]) td');
  await panel.waitFor(() => document.querySelector('.detail h2, .detail h3'), { what: 'the detail' });
  expect(await panel.text()).toMatch(/4001[^]*session replaced/);
});

function unpacked(archive: string): string {
  const root = join(directory, 'unpacked');
  for (const [path, content] of Object.entries(unzipSync(new Uint8Array(readFileSync(archive))))) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}
