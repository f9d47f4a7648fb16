/** The panel in Firefox's toolbox. */
import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';

import { CLICK, FIND, SCREENSHOT } from './firefox-document.ts';
import { evaluateInDocument } from './firefox-evaluate.ts';
import { webDriverKeys } from './firefox-keys.ts';
import { watchFirefoxLongTasks } from './firefox-long-tasks.ts';
import type { MovePointer, Point } from './firefox-pointer.ts';
import type { BrowserScope } from './firefox-scope.ts';
import type { PanelDriver } from './panel-driver.ts';
import type { PlainData } from './page-script.ts';
import { hasForcedColours, hasTheme, readText, viewportSize } from './panel-scripts.ts';
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

const FOCUS = 'global.browsingContext.embedderElement.focus();';

/** Where an element's middle is in the window, once it is painted there: before that the pointer finds what was. */
const MIDDLE = `
  const [x, y] = await evaluateNow(global, 'await (async () => {' +
    'for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));' +
    'const { x, y, width, height } = document.querySelector(' + JSON.stringify(args[0]) + ').getBoundingClientRect();' +
    'return [x + width / 2, y + height / 2]; })()');
  return global.getActor('MarionetteCommands').toBrowserWindowCoordinates([x, y]);`;

export function firefoxPanel(
  inBrowser: BrowserScope,
  movePointer: MovePointer,
  browserId: number,
  addonId: string,
): PanelDriver {
  const documentSource = `panelGlobal(${browserId}, ${JSON.stringify(addonId)})`;
  const inPanelProcess = (body: string, ...args: PlainData[]) =>
    inBrowser(`const browserId = ${browserId}; const global = await ${documentSource}; ${body}`, ...args);
  const host = scriptHost((expression) => evaluateInDocument(inBrowser, documentSource, expression));

  const middleOf = async (selector: string): Promise<Point> => {
    const [x, y] = (await inPanelProcess(MIDDLE, selector)) as [number, number];
    return { x, y };
  };

  return {
    ...host,
    click: async (selector) => void (await inPanelProcess(CLICK, selector)),
    async doubleClick(selector) {
      await movePointer([await middleOf(selector), 'down', 'up', 'down', 'up']);
    },
    async drag(selector, by) {
      const { x, y } = await middleOf(selector);
      await movePointer([{ x, y }, 'down', { x: x + by.x / 2, y: y + by.y / 2 }, { x: x + by.x, y: y + by.y }, 'up']);
    },
    type: async (selector, text) => void (await inPanelProcess(TYPE, selector, text)),
    async press(key) {
      const focused = await host.evaluate(() => document.querySelector(':focus') !== null);
      // Without the window's own focus, Enter and Space press no button.
      await inPanelProcess(FOCUS + TYPE, focused ? ':focus' : 'body', webDriverKeys(key));
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
    async forceColours(isForced) {
      // 2: the reader's colours always, 0: only with a high contrast theme of the system.
      await inBrowser(`Services.prefs.setIntPref('browser.display.document_color_use', args[0]);`, isForced ? 2 : 0);
      await host.waitFor(hasForcedColours, { args: [isForced], what: `forced colours: ${isForced}` });
    },
    async collectGarbage() {
      // Each process does so before it hears the next thing.
      for (const what of ['gc', 'cc', 'gc']) {
        await inBrowser(`Services.obs.notifyObservers(null, 'child-' + args[0] + '-request');`, what);
      }
    },
    heapSize: async () => null,
    watchLongTasks: () => watchFirefoxLongTasks(inBrowser),
    async resize(width, height) {
      await inPanelProcess(RESIZE, width, height);
      return host.evaluate(viewportSize);
    },
  };
}
