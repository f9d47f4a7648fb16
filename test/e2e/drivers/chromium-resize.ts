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
  const settled = (what: string, arrived: (panel: Size) => boolean) =>
    until(
      async () => {
        const now = await measure();
        return now.strip === before.strip && arrived(now.panel) && now;
      },
      { what, timeout: 5000 },
    );

  await devtools.setViewportSize({
    width: before.window.width + wanted.width - before.panel.width,
    height: Math.max(before.window.height, wanted.height + before.strip + ROOM_FOR_PAGE),
  });
  const wide = await settled(`a panel ${wanted.width} px wide`, ({ width }) => width === wanted.width);
  if (wide.panel.height === wanted.height) return wanted;

  // Dispatched, since a mouse that moves right after the change of size still hits what was there before.
  const x = wide.window.width / 2;
  const y = wide.y + 3;
  const moved = { clientX: x, clientY: y + wide.panel.height - wanted.height };
  await border.dispatchEvent('pointerdown', { clientX: x, clientY: y, button: 0, buttons: 1 });
  await border.dispatchEvent('pointermove', { ...moved, buttons: 1 });
  await border.dispatchEvent('pointerup', moved);
  await settled(`a panel ${wanted.height} px high`, ({ height }) => height === wanted.height);
  return panelSize();
}
