import { expect } from 'playwright/test';
import type { PanelDriver } from '../drivers/panel-driver.ts';

/** In CSS pixels: docked beside a page, as it often is, and along the whole of a wide window. */
const WIDTHS = [450, 900, 1600];

/** Nothing is wider than the panel, however wide that is. The window is shared: it has its size again afterwards. */
export async function expectToFit(panel: PanelDriver): Promise<void> {
  const [width, height] = await panel.evaluate(() => [innerWidth, innerHeight] as const);
  for (const each of WIDTHS) {
    await panel.resize(each, 700);
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `at about ${each} px`).toBeLessThanOrEqual(0);
  }
  await panel.resize(width, height);
}
