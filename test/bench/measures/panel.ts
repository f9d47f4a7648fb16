/** How quick the panel is with a session of 10,000 disconnects, and with 500 new ones a second. */
import type { PageUnderTest, PanelDriver } from '../../e2e/drivers/panel-driver.ts';
import { manySockets } from '../../e2e/support/many-sockets.ts';
import type { Bench } from '../bench.ts';
import type { Browsers } from '../browsers.ts';
import { bounded, type Figure } from '../figure.ts';
import { fail } from '../page-work.ts';
import { block, open, prepare, scroll, type } from '../panel-work.ts';
import { OURS } from '../subject.ts';

const DISCONNECTS = 10_000;
const QUERY = 'host:eu.acme /live/2/ -1006 closed';
/** A task of so many milliseconds is a long one (W3C Long Tasks). */
const LONG_TASK_MS = 50;
const BURSTS = 3;
const BURST_SECONDS = 10;
const BACK = '.banner .link';

export async function measurePanel(browsers: Browsers, { url, rounds, say }: Bench): Promise<Figure[]> {
  const app = await browsers.launch();
  try {
    say('a session of 10,000 disconnects');
    const imported = await withSession(await (await app.newTab(url('/'))).openPanel(), rounds, DISCONNECTS);
    const long: number[] = [];
    for (let burst = 1; burst <= BURSTS; burst++) {
      say(`500 new rows a second, ${burst} of ${BURSTS}`);
      const tab = await app.newTab(url('/'));
      long.push(...(await whileRowsArrive(tab, await tab.openPanel())));
      // Its log goes with it: all tabs together would have more than is kept.
      await tab.close();
    }
    const ours = { browser: browsers.browser, subject: OURS.name, unit: 'ms' } as const;
    return [
      bounded({ ...ours, what: 'first row of 10,000, from the choice of the file', bound: 150 }, imported.opened),
      { ...ours, what: 'the same where nothing has run before', value: imported.openedFirst, rounds: 1 },
      bounded({ ...ours, what: 'key stroke in the filter to the next frame, of 10,000', bound: 50 }, imported.typed),
      bounded(
        { ...ours, what: 'longest work of a frame in scrolling 10,000 rows', bound: LONG_TASK_MS },
        imported.scrolled,
      ),
      {
        ...ours,
        what: `long tasks in ${BURSTS * BURST_SECONDS} s of 500 new rows a second`,
        unit: 'tasks',
        value: long.length,
        rounds: BURSTS,
        bound: 0,
        holds: long.length === 0,
      },
      ...(long.length === 0 ? [] : [Math.max(...long)]).map((value): Figure => ({
        ...ours,
        what: 'the longest of them',
        value,
        rounds: BURSTS,
      })),
      ...(imported.heap === null ? [] : [imported.heap]).map((bytes) =>
        bounded({ ...ours, unit: 'MiB', what: 'heap of the panel with 10,000 disconnects', bound: 60 }, [
          bytes / 1024 ** 2,
        ]),
      ),
    ];
  } finally {
    await app.close();
  }
}

export async function withSession(panel: PanelDriver, rounds: number, disconnects: number) {
  const inFile = Math.min(disconnects, DISCONNECTS);
  const file = JSON.stringify(manySockets(inFile));
  const opened: number[] = [];
  const typed: number[] = [];
  const scrolled: number[] = [];
  let heap: number | null = null;
  const openOnce = async () => {
    await panel.evaluate(prepare, file, disconnects / inFile);
    await panel.collectGarbage();
    const took = await panel.evaluate(open);
    await panel.waitFor(
      (rows: number) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) === rows,
      { args: [disconnects + 1], what: `${disconnects} rows`, timeout: 90_000 },
    );
    return took;
  };
  const close = async () => {
    await panel.click(BACK);
    await panel.waitFor(() => document.querySelector('.banner') === null, { what: 'the live log' });
  };
  const openedFirst = await openOnce();
  await close();
  for (let round = 0; round < rounds; round++) {
    opened.push(await openOnce());
    scrolled.push((await panel.evaluate(scroll)).longest);
    typed.push(...(await panel.evaluate(type, QUERY)));
    await panel.evaluate(type, '');
    // After the last, so that what the sessions before it left counts too.
    if (round === rounds - 1) heap = await panel.heapSize();
    await close();
  }
  return { openedFirst, opened, typed, scrolled, heap };
}

/** Milliseconds of each task that was a long one. */
async function whileRowsArrive(tab: PageUnderTest, panel: PanelDriver): Promise<readonly number[]> {
  const tell = await panel.watchLongTasks();
  await panel.evaluate(block, 2 * LONG_TASK_MS);
  if ((await tell()).length === 0) throw new Error('this browser does not tell of long tasks');
  const end = await panel.watchLongTasks();
  await tab.evaluate(fail, { perSecond: 500, seconds: BURST_SECONDS });
  await panel.waitFor(() => document.querySelector('.foot b')?.textContent === '5,000', {
    what: '5,000 disconnects',
    timeout: 60_000,
  });
  return end();
}
