/** Whether the background keeps up, and how soon a panel has the log. */
import { LOG_ARRIVED, ROWS_PAINTED } from '../../../src/panel/mark-start.ts';
import type { BrowserUnderTest, PanelDriver } from '../../e2e/drivers/panel-driver.ts';
import type { Bench } from '../bench.ts';
import type { Browsers } from '../browsers.ts';
import { bounded, type Figure } from '../figure.ts';
import { fail } from '../page-work.ts';
import { OURS } from '../subject.ts';

/** What one tab may keep. */
const PER_TAB = 5000;
const PER_SECOND = 1000;
/** Milliseconds. A queue that grows would need as long as the burst took, and more. */
const CATCH_UP = 1000;

export async function measureBackground(browsers: Browsers, bench: Bench): Promise<Figure[]> {
  const app = await browsers.launch();
  try {
    const { late, arrived, painted } = await withFullLog(app, bench);
    const ours = { browser: browsers.browser, subject: OURS.name, unit: 'ms' } as const;
    return [
      bounded(
        { ...ours, what: 'the last of 5,000 records at 1,000 a second, from page to panel', bound: CATCH_UP },
        late,
      ),
      bounded({ ...ours, what: 'a panel’s first log of 5,000 records, from its start', bound: 300 }, arrived),
      bounded({ ...ours, what: 'first row of 5,000, from the panel’s start', bound: 150 }, painted),
    ];
  } finally {
    await app.close();
  }
}

/** Two tabs fill the log, one after the other; then the first one's panel is opened again and again. */
async function withFullLog(app: BrowserUnderTest, { url, rounds, say }: Bench) {
  say('1,000 records a second');
  const first = await app.newTab(url('/'));
  const late: number[] = [];
  for (const tab of [first, await app.newTab(url('/'))]) {
    const panel = await tab.openPanel();
    await tab.evaluate(fail, { perSecond: PER_SECOND, seconds: PER_TAB / PER_SECOND });
    const ended = Date.now();
    await panel.waitFor((count: string) => document.querySelector('.foot b')?.textContent === count, {
      args: [PER_TAB.toLocaleString('en')],
      what: `${PER_TAB} disconnects`,
      timeout: 120_000,
    });
    late.push(Date.now() - ended);
    await tab.closeDevTools();
  }

  say('the first log of 5,000 records');
  const arrived: number[] = [];
  const painted: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const panel = await first.openPanel();
    arrived.push(await markIn(panel, LOG_ARRIVED));
    painted.push(await markIn(panel, ROWS_PAINTED));
    await first.closeDevTools();
  }
  return { late, arrived, painted };
}

/** Milliseconds from the start of the panel's document. */
async function markIn(panel: PanelDriver, name: string): Promise<number> {
  return panel.waitFor((mark: string) => performance.getEntriesByName(mark)[0]?.startTime, {
    args: [name],
    what: name,
    timeout: 60_000,
  }) as Promise<number>;
}
