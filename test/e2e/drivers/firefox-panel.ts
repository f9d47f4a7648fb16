/** The panel in Firefox's toolbox. */
import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';

import { CLICK, FIND, SCREENSHOT } from './firefox-document.ts';
import { evaluateInDocument } from './firefox-evaluate.ts';
import { webDriverKeys } from './firefox-keys.ts';
import type { BrowserScope } from './firefox-scope.ts';
import type { PanelDriver } from './panel-driver.ts';
import type { PlainData } from './page-script.ts';
import { hasTheme, readText, viewportSize } from './panel-scripts.ts';
import { readRows } from './read-rows.ts';
import { scriptHost } from './script-host.ts';

const TYPE = `${FIND} await actor.sendKeysToElement(element, args[1], new Capabilities());`;

const DOWNLOAD = `
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  const list = await Downloads.getList(Downloads.ALL);
  const before = new Set(await list.getAll());
  ${CLICK}
  const download = await until(
    async () => (await list.getAll()).find((each) => !before.has(each) && each.succeeded),
    'the end of a download');
  return download.target.path;`;

/** The toolbox takes a fixed height of the window, and the panel what the toolbox's own tabs leave of it. */
const RESIZE = `
  const [width, height] = args;
  const size = () => evaluateNow(global, '[innerWidth, innerHeight]');
  const before = await size();
  const host = gDevTools.getToolboxForTab(tabOf(browserId)).topWindow.document.querySelector('.devtools-toolbox-bottom-iframe');
  const grow = Math.max(0, height - before[1]);
  win.resizeTo(win.outerWidth + width - before[0], win.outerHeight + grow);
  host.style.height = host.getBoundingClientRect().height + height - before[1] + 'px';
  await until(async () => { const now = await size(); return now[0] === width && now[1] === height; }, 'the size', 2000)
    .catch(() => undefined);`;

export function firefoxPanel(inBrowser: BrowserScope, browserId: number, addonId: string): PanelDriver {
  const documentSource = `panelGlobal(${browserId}, ${JSON.stringify(addonId)})`;
  const inPanelProcess = (body: string, ...args: PlainData[]) =>
    inBrowser(`const browserId = ${browserId}; const global = await ${documentSource}; ${body}`, ...args);
  const host = scriptHost((expression) => evaluateInDocument(inBrowser, documentSource, expression));

  return {
    ...host,
    click: async (selector) => void (await inPanelProcess(CLICK, selector)),
    type: async (selector, text) => void (await inPanelProcess(TYPE, selector, text)),
    async press(key) {
      const focused = await host.evaluate(() => document.querySelector(':focus') !== null);
      await inPanelProcess(TYPE, focused ? ':focus' : 'body', webDriverKeys(key));
    },
    async download(selector) {
      const path = (await inPanelProcess(DOWNLOAD, selector)) as string;
      const text = await readFile(path, 'utf8');
      // Where it stayed, Firefox would give the next one of the same name a number.
      await rm(path);
      return { name: basename(path), text };
    },
    text: () => host.evaluate(readText),
    rows: (selector = 'table') => host.evaluate(readRows, selector),
    screenshot: async () => Buffer.from((await inPanelProcess(SCREENSHOT)) as string, 'base64'),
    async setTheme(theme) {
      await inBrowser(`Services.prefs.setCharPref('devtools.theme', args[0]);`, theme);
      await host.waitFor(hasTheme, { args: [theme], what: `the ${theme} theme` });
    },
    async resize(width, height) {
      await inPanelProcess(RESIZE, width, height);
      return host.evaluate(viewportSize);
    },
  };
}
