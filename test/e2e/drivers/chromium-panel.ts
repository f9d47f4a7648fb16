/** The panel in Chromium's DevTools: a Playwright frame in the DevTools page. */
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright';

import { PANEL_PATH, type PanelDriver } from './panel-driver.ts';
import { resizeChromiumPanel } from './chromium-resize.ts';
import {
  beginLongTasks,
  endLongTasks,
  hasForcedColours,
  hasTheme,
  isDrawn,
  readText,
  viewportSize,
} from './panel-scripts.ts';
import { readRows } from './read-rows.ts';
import { scriptHost } from './script-host.ts';
import { until } from './until.ts';

export async function chromiumPanel(devtools: Page): Promise<PanelDriver> {
  // A new frame after every reload of the extension, so it is looked up each time.
  const frame = () =>
    until(() => devtools.frames().find((candidate) => candidate.url().endsWith(PANEL_PATH)), {
      what: `a frame ending in ${PANEL_PATH}`,
    });
  const first = async (selector: string) => (await frame()).locator(selector).first();
  async function inSession<Result>(work: (session: CDPSession) => Promise<Result>): Promise<Result> {
    const session = await devtools.context().newCDPSession(await frame());
    try {
      return await work(session);
    } finally {
      await session.detach();
    }
  }

  const host = scriptHost(async (expression) => (await frame()).evaluate(expression));
  await host.waitFor(isDrawn, { what: 'the panel' });

  return {
    ...host,
    click: async (selector) => (await first(selector)).click(),
    doubleClick: async (selector) => (await first(selector)).dblclick(),
    async drag(selector, by) {
      const { x, y, width, height } = (await (await first(selector)).boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      const [left, top] = [x + width / 2, y + height / 2];
      await devtools.mouse.move(left, top);
      await devtools.mouse.down();
      await devtools.mouse.move(left + by.x, top + by.y, { steps: 4 });
      await devtools.mouse.up();
    },
    type: async (selector, text) => (await first(selector)).pressSequentially(text),
    press: (key) => devtools.keyboard.press(key),
    async download(selector) {
      const started = devtools.waitForEvent('download');
      await (await first(selector)).click();
      const download = await started;
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    text: () => host.evaluate(readText),
    rows: (selector = 'table') => host.evaluate(readRows, selector),
    screenshot: async () => (await (await frame()).frameElement()).screenshot(),
    async setTheme(theme) {
      await devtools.emulateMedia({ colorScheme: theme });
      await host.waitFor(hasTheme, { args: [theme], what: `the ${theme} theme` });
    },
    async forceColours(isForced) {
      await devtools.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
      await host.waitFor(hasForcedColours, { args: [isForced], what: `forced colours: ${isForced}` });
    },
    collectGarbage: () => inSession(collect),
    heapSize: () =>
      inSession(async (session) => {
        await collect(session);
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      }),
    async watchLongTasks() {
      await host.evaluate(beginLongTasks);
      return () => host.evaluate(endLongTasks);
    },
    resize: (width, height) => resizeChromiumPanel(devtools, () => host.evaluate(viewportSize), { width, height }),
  };
}

async function collect(session: CDPSession): Promise<void> {
  // What a finaliser frees goes with the next collection.
  for (let collection = 0; collection < 3; collection++) await session.send('HeapProfiler.collectGarbage');
}
