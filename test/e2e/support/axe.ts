import axe from 'axe-core';
import type { ScriptHost } from '../drivers/panel-driver.ts';

/** What axe-core finds fault with in the whole document as it is now: each rule with the elements that break it. */
export async function axeFaults(page: ScriptHost): Promise<readonly string[]> {
  // Our policy allows no script from elsewhere: axe comes in the way the tests' own functions do.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const run = `${isThere ? '' : axe.source}; const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));`;
  return (await page.evaluate(run)) as readonly string[];
}
