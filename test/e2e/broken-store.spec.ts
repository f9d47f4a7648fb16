/** The stored log may be broken, or the store full or shut: what can be read is kept, and what does not work is said. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import { until } from './drivers/until.ts';
import { withChangedBuild } from './support/changed-build.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

async function showsCodes(panel: PanelDriver, ...codes: readonly string[]): Promise<void> {
  await panel.waitFor(
    (all: string) => {
      const cells = [...document.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden]) .badge')];
      return cells.map(({ innerText }) => innerText.trim().slice(-4)).join() === all;
    },
    { args: [codes.join()], what: `the codes ${codes.join()}` },
  );
}

const shows = (panel: PanelDriver, words: string) =>
  panel.waitFor((text: string) => document.body.innerText.includes(text), { args: [words], what: words });

test('of a stored log that is broken in part the rest is kept, and it is said', async ({ app, tab, stage, panel }) => {
  const errors = await app.collectErrors();
  for (const code of [4001, 4002, 4003]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}/x`));
  await showsCodes(panel, '4003', '4002', '4001');
  // What the browser tells of a handshake comes later, and would write the entry anew.
  await until(async () => (await readRecordedLog(panel)).records.every(({ handshake }) => handshake), {
    what: 'the outcome of each handshake',
  });
  await panel.evaluate(async () => {
    const entries = await chrome.storage.session.get(null);
    const second = Object.keys(entries).find(
      (key) => key.startsWith('socket:') && (entries[key] as { closed?: { code: number } }).closed?.code === 4002,
    );
    await chrome.storage.session.set({
      [second as string]: { created: 'half a rec' },
      'document:from-nowhere': null,
      'socket:from-nowhere:1': 7,
      'graph:of-a-newer-version': { nodes: [] },
    });
  });
  await app.stopBackground();
  await tab.closeDevTools();
  const again = await tab.openPanel();
  await showsCodes(again, '4003', '4001');
  await shows(again, 'Part of the stored log could not be read: 3 entries were left out');
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4004/x'));
  await showsCodes(again, '4004', '4003', '4001');
  await again.evaluate(() => chrome.storage.session.remove('log:unreadable'));
  expect(await errors()).toEqual([]);
});

test('a store without room lets the oldest go, and records on', async ({ app, tab, stage, panel }) => {
  const errors = await app.collectErrors();
  for (const code of [4001, 4002, 4003]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}/x`));
  await showsCodes(panel, '4003', '4002', '4001');
  // Something else takes all the room that there is.
  await panel.evaluate(async () => {
    for (const size of [1 << 20, 1 << 16, 1 << 12, 64]) {
      for (let number = 0; ; number++) {
        const ballast = { [`ballast:${size}:${number}`]: 'x'.repeat(size) };
        const isTaken = await chrome.storage.session.set(ballast).then(
          () => true,
          () => false,
        );
        if (!isTaken) break;
      }
    }
  });
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4004/x'));
  await shows(panel, 'The log is full');
  await panel.waitFor(
    () => document.querySelector<HTMLElement>('tbody tr:not([aria-hidden])')?.innerText.includes('4004'),
    { what: 'the newest row' },
  );
  await panel.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(keys.filter((key) => key.startsWith('ballast:')));
  });
  expect(await errors()).toEqual([]);
});

/** As a disk that fails: no browser does that on demand, so the calls are replaced before anything of ours runs. */
const REFUSE = (area: string, ...methods: readonly string[]) => `
  const refuse = (...args) => {
    const error = new Error('IO error');
    if (typeof args.at(-1) === 'function') throw error;
    return Promise.reject(error);
  };
  for (const { storage } of [globalThis.browser, globalThis.chrome].filter(Boolean)) {
    for (const method of ${JSON.stringify(methods)}) storage.${area}[method] = refuse;
  }`;

function withShutStores(directory: string): void {
  const change = (file: string, edit: (text: string) => string) => {
    const at = path.join(directory, file);
    writeFileSync(at, edit(readFileSync(at, 'utf8')));
  };
  writeFileSync(path.join(directory, 'refuse-log.js'), REFUSE('session', 'get', 'set'));
  change('service-worker-loader.js', (text) => `import './refuse-log.js';\n${text}`);
  writeFileSync(path.join(directory, 'refuse-settings.js'), REFUSE('local', 'get', 'set'));
  change('extension/panel.html', (text) => text.replace('<script', '<script src="/refuse-settings.js"></script>$&'));
}

test('stores that are shut cost no disconnect, and each is said', async ({ launch, stage, target }) => {
  await withChangedBuild(target, withShutStores, async (extensionDir) => {
    const app = await launch({ extensionDir });
    const tab = await app.newTab(stage.show('/', { html: '<!doctype html><title>A page</title>' }));
    for (const code of [4001, 4002]) await tab.evaluate(openAndWait, stage.socketUrl(`/close/${code}/x`));
    const panel = await tab.openPanel();
    await showsCodes(panel, '4002', '4001');
    await shows(panel, 'The browser could not read the settings: all are at their defaults.');
    await shows(panel, 'The browser did not let the stored log be read');
    await shows(panel, 'The browser does not store the log.');
    // What was never stored was never acknowledged: the page tells the next background again.
    await app.stopBackground();
    await tab.evaluate(openAndWait, stage.socketUrl('/close/4003/x'));
    await showsCodes(panel, '4003', '4002', '4001');
    await panel.click('summary[aria-label="Columns and groups"]');
    await panel.click('.popover [type=checkbox]');
    await shows(panel, 'The browser could not store your last change.');
    await tab.closeDevTools();
  });
});
