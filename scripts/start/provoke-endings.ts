/** Provokes endings of the lab in a tab, and says how far it has got. */
import { ENDINGS_OF_THE_LAB, leavesThePage } from '../../test/lab/endings.ts';
import type { LabEnding } from '../../test/lab/lab-ending.ts';
import { provoke } from '../../test/e2e/drivers/provoke.ts';
import type { PageUnderTest } from '../../test/e2e/drivers/panel-driver.ts';

/** Browsers queue handshakes to one host and port anyway; more at once would only hide the order. */
const AT_ONCE = 6;

export interface ProvokeOptions {
  readonly labUrl: string;
  readonly quick: boolean;
  onProgress(text: string): void;
}

/** Returns those it provoked. First those that leave the page, which would cut off the others; the slow side by side. */
export async function provokeEndings(tab: PageUnderTest, options: ProvokeOptions): Promise<readonly LabEnding[]> {
  const endings = ENDINGS_OF_THE_LAB.filter(({ slow }) => !(slow && options.quick));
  const run = trackProgress(endings, options.onProgress);
  for (const ending of endings.filter(leavesThePage)) {
    await run(ending, () => provoke(tab, ending));
    await tab.goto(options.labUrl);
  }
  const here = (ending: LabEnding) => run(ending, () => provoke(tab, ending));
  const staying = endings.filter((ending) => !leavesThePage(ending));
  const slow = staying.filter((ending) => ending.slow).map(here);
  const queue = staying.filter((ending) => !ending.slow);
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await here(next);
  });
  await Promise.all([...slow, ...lanes]);
  return endings;
}

function trackProgress(endings: readonly LabEnding[], onProgress: (text: string) => void) {
  const running = new Set<string>();
  let done = 0;
  const tell = () => {
    const waiting = [...running].slice(0, 3).join(', ') + (running.size > 3 ? ', …' : '');
    onProgress(`${done} of ${endings.length} endings provoked${waiting && `, waiting for ${waiting}`}`);
  };
  return async ({ id }: LabEnding, work: () => Promise<void>): Promise<void> => {
    running.add(id);
    tell();
    await work();
    running.delete(id);
    done += 1;
    tell();
  };
}
