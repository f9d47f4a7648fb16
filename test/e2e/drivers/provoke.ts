import { leavesThePage } from '../../lab/endings.ts';
import type { LabEnding } from '../../lab/lab-ending.ts';
import type { PageUnderTest } from './panel-driver.ts';

/**
 * Provokes an ending in a tab at the lab's page. Resolves when it has run its course: where it takes the page away, when
 * the next document has loaded, or the page is back.
 */
export async function provoke(tab: PageUnderTest, ending: LabEnding): Promise<void> {
  if (leavesThePage(ending)) await provokeAndLeave(tab, ending);
  else await tab.evaluate('await window.lab.provoke(arguments[0])', ending.id);
}

async function provokeAndLeave(tab: PageUnderTest, { id, action }: LabEnding): Promise<void> {
  // Nothing is awaited in the page, since an answer would have to outrun the page's end.
  await tab.evaluate(
    `window.provoking = true;
     addEventListener('pageshow', () => { window.provoking = false; });
     void window.lab.provoke(arguments[0]);`,
    id,
  );
  const comesBack = action.does === 'leave' && action.by !== 'navigating';
  await tab.waitFor(
    `const isLab = location.pathname === '/';
     return !window.provoking && isLab === arguments[0] && document.readyState === 'complete';`,
    { args: [comesBack], what: `the page after ${id}` },
  );
}
