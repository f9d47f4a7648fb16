import axe from 'axe-core';
import type { PanelDriver } from '../drivers/panel-driver.ts';

/** What axe-core finds fault with in the whole panel as it is now: each rule with the elements that break it. */
export async function axeFaults(panel: PanelDriver): Promise<readonly string[]> {
  // The panel's policy allows no script from elsewhere: axe comes in the way the tests' own functions do.
  const isThere = await panel.evaluate(() => 'axe' in globalThis);
  const run = `${isThere ? '' : axe.source}; const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));`;
  return (await panel.evaluate(run)) as readonly string[];
}
