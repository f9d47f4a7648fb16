import type { Page } from 'playwright';

import type { Size } from './panel-driver.ts';
import { until } from './until.ts';

/** The inspected page keeps at least this much above DevTools, else their border stops before the wanted height. */
const ROOM_FOR_PAGE = 160;

/** Changes the window's size for the panel's width, and drags the border between page and DevTools for its height. */
export async function resizeChromiumPanel(devtools: Page, panelSize: () => Promise<Size>, wanted: Size): Promise<Size> {
  const border = devtools.locator('.shadow-split-widget-resizer').first();
  const measure = async () => {
    const panel = await panelSize();
    const window = await devtools.evaluate<Size>('({ width: innerWidth, height: innerHeight })');
    const { y = 0 } = (await border.boundingBox()) ?? {};
    // The strip with the tabs of DevTools; while a new layout is on its way to the panel it comes out wrong.
    return { panel, window, y, strip: window.height - y - panel.height };
  };
  const before = await measure();

  await devtools.setViewportSize({
    width: before.window.width + wanted.width - before.panel.width,
    height: Math.max(before.window.height, wanted.height + before.strip + ROOM_FOR_PAGE),
  });
  return until(
    async () => {
      const { panel, window, y, strip } = await measure();
      if (strip !== before.strip || panel.width !== wanted.width) return false;
      if (panel.height === wanted.height) return panel;
      // Once more where the border has stopped on its way: about one time in 400, 25 px before its end.
      await drag({ x: window.width / 2, y: y + 3, by: panel.height - wanted.height });
      return false;
    },
    { what: `a panel of ${wanted.width} × ${wanted.height} px`, timeout: 5000 },
  );

  /** Dispatched, since a mouse that moves right after the change of size still hits what was there before. */
  async function drag({ x, y, by }: { readonly x: number; readonly y: number; readonly by: number }): Promise<void> {
    const moved = { clientX: x, clientY: y + by };
    await border.dispatchEvent('pointerdown', { clientX: x, clientY: y, button: 0, buttons: 1 });
    await border.dispatchEvent('pointermove', { ...moved, buttons: 1 });
    await border.dispatchEvent('pointerup', moved);
  }
}
