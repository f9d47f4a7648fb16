/**
 * Every view and state in both themes and at three widths: it fits, no text is cut off, axe-core finds nothing, and its
 * picture lies in `artifacts/screens/` for whoever judges the look.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { STATES } from '../../scripts/screenshots/states.ts';
import { stockPanel } from '../../scripts/screenshots/stock-panel.ts';
import { VIEWS } from '../../scripts/screenshots/views.ts';
import type { Browser } from '../../src/record/ending.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { axeFaults } from './support/axe.ts';
import { cutText } from './support/cut-text.ts';
import { expect, test as base } from './support/stage-fixture.ts';

const DIRECTORY = 'artifacts/screens';

/** CSS pixels: docked beside a page, in a window of its own, along the whole of a wide one. */
const SIZES = [
  { width: 500, height: 760 },
  { width: 900, height: 640 },
  { width: 1600, height: 700 },
] as const;
const NARROWEST = 500;
const THEMES = ['light', 'dark'] as const;
/** The widths show the same elements, and the close codes alone cost axe three seconds each time. */
const JUDGED_BY_AXE = 900;

const test = base.extend<object, { stocked: PanelDriver }>({
  /** One panel for all views: each test leaves it as it was. */
  stocked: [
    async ({ app, stage }, use) => {
      const { tab, panel } = await stockPanel(app, stage);
      await use(panel);
      await tab.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

for (const view of VIEWS) {
  test(`${view.name} fits, is in reach, and is pictured`, async ({ stocked: panel, target }) => {
    await view.show(panel);
    await judge(panel, view.name, target);
    await view.leave(panel);
  });
}

for (const state of STATES) {
  if (state.needsOwnBrowser || VIEWS.some(({ name }) => name === state.name)) continue;
  test(`the state ${state.name} fits, is in reach, and is pictured`, async ({ app, stage, target }) => {
    const { tab, panel } = await state.bringAbout(app, stage);
    await judge(panel, state.name, target);
    await panel.evaluate(() => chrome.storage.local.clear());
    await tab.close();
  });
}

/** The window is shared: it has its size and theme again afterwards. */
async function judge(panel: PanelDriver, name: string, browser: Browser): Promise<void> {
  await mkdir(DIRECTORY, { recursive: true });
  const before = await panel.evaluate(() => [innerWidth, innerHeight] as const);
  for (const { width, height } of SIZES) {
    expect((await panel.resize(width, height)).width).toBe(width);
    for (const theme of THEMES) {
      const where = `${theme}, ${width} px`;
      await panel.setTheme(theme);
      const picture = await panel.screenshot();
      expect(widthOf(picture), where).toBe(width);
      await writeFile(`${DIRECTORY}/${name}-${browser}-${theme}-${width}.png`, picture);
      expect(await panel.evaluate(groundTheme), where).toBe(theme);
      // All pictures are worth having where one of them is at fault.
      expect.soft(await panel.evaluate(overflow), where).toEqual([0, 0]);
      expect.soft(await panel.evaluate(cutText), where).toEqual([]);
      if (width === NARROWEST) {
        await panel.evaluate(turn, 'rtl');
        expect.soft(await panel.evaluate(overflow), `${where}, from right to left`).toEqual([0, 0]);
        expect.soft(await panel.evaluate(cutText), `${where}, from right to left`).toEqual([]);
        await panel.evaluate(turn, 'ltr');
      }
      if (width === JUDGED_BY_AXE) expect.soft(await axeFaults(panel), where).toEqual([]);
    }
  }
  await panel.setTheme('light');
  await panel.forceColours(true);
  await writeFile(`${DIRECTORY}/${name}-${browser}-forced-colours-1600.png`, await panel.screenshot());
  await panel.forceColours(false);
  await panel.resize(...before);
}

const turn = (direction: string) => {
  document.documentElement.dir = direction;
};

/** By what is painted, not by what is asked for. */
const groundTheme = () => {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
  return red + green + blue > 3 * 128 ? 'light' : 'dark';
};

/** The panel fills its window and scrolls in its parts alone. */
const overflow = () => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [scrollWidth - innerWidth, scrollHeight - innerHeight];
};

/** Of a PNG, in pixels: the first number of its header (PNG, 11.2.2 IHDR). */
function widthOf(png: Buffer): number {
  return png.readUInt32BE(16);
}
