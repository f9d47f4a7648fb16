/** A page that does nothing but make observations, and tries to forge some among them. */
import { readRecordedLog } from '../e2e/drivers/recorded-log.ts';
import { until } from '../e2e/drivers/until.ts';
import { openAndWait } from '../e2e/support/open-and-wait.ts';
import { medianOf } from '../bench/statistics.ts';
import { greatest } from '../../src/record/extent.ts';
import { BOUNDS } from '../../src/record/socket-log.ts';
import { expect, test } from './fixtures.ts';

/** A constructor that throws is two: that it threw, and what went on around it. */
const CONSTRUCTORS = 500_000;
const OBSERVATIONS = 2 * CONSTRUCTORS;
/** While the page floods, the panel does within this long (ms) what its user asks for, as a rule and at the worst. */
const USABLE_WITHIN_MS = 2000;
const AT_THE_WORST_MS = 15_000;

/**
 * In tasks of this many, or nothing else of the page would ever run, its end included. None asks for the next: Chromium's
 * DevTools would keep the stacks of all before it, and its own constructor would grow ever slower.
 */
const FLOOD = (count: number, aTask: number) => {
  const state = Object.assign(window, { made: 0 });
  const forged = JSON.stringify({
    kind: 'created',
    socket: 1,
    url: 'wss://forged.example/',
    protocols: [],
    readyState: 0,
  });
  const { port1, port2 } = new MessageChannel();
  const step = () => {
    for (const target of [window, document, port1, port2]) {
      target.dispatchEvent(new FocusEvent('wsd:handover', { relatedTarget: new EventTarget(), cancelable: true }));
      target.dispatchEvent(new CustomEvent('observation', { detail: forged }));
    }
    if (state.made === count) clearInterval(tasks);
    for (const end = Math.min(count, state.made + aTask); state.made < end; state.made++) {
      try {
        new WebSocket(`ftp://127.0.0.1/${state.made}`);
      } catch {
        // As it should.
      }
    }
  };
  const tasks = setInterval(step);
};

test(`${OBSERVATIONS.toLocaleString('en')} observations: the panel stays usable, nothing is forged`, async ({
  app,
  tab,
  stage,
  panel,
  tell,
}) => {
  test.setTimeout(600_000);
  const errors = await app.collectErrors();
  const began = performance.now();
  await tab.evaluate(FLOOD, CONSTRUCTORS, 1000);
  const made = () => tab.evaluate(() => (window as unknown as { made: number }).made);
  const views = await panel.evaluate(() => document.querySelectorAll('[role=tab]').length);
  const waits: number[] = [];
  while ((await made()) < CONSTRUCTORS) {
    const view = waits.length % views;
    const asked = performance.now();
    await panel.click(`[role=tab]:nth-of-type(${view + 1})`);
    await panel.waitFor(
      (index: number) => document.querySelectorAll('[role=tab]')[index]?.getAttribute('aria-selected') === 'true',
      { args: [view], what: `view ${view}`, timeout: 30_000 },
    );
    waits.push(performance.now() - asked);
  }
  const seconds = (performance.now() - began) / 1000;

  // What comes after it is recorded as ever, as soon as the bridge has room again.
  await until(
    async () => {
      await tab.evaluate(openAndWait, stage.socketUrl('/close/4321/honest'));
      return panel.evaluate(async () =>
        JSON.stringify(await chrome.storage.session.get(null)).includes('"reason":"honest"'),
      );
    },
    { what: 'what comes after the flood', timeout: 120_000 },
  );
  const { records, lost } = await readRecordedLog(panel);
  const own = records.filter(({ url }) => url?.startsWith('ftp://127.0.0.1/'));
  const numbers = new Set(own.map(({ url }) => url));
  tell({
    observations: OBSERVATIONS,
    seconds,
    used: waits.length,
    medianMs: medianOf(waits),
    slowestMs: greatest(waits),
    kept: records.length,
    counted: lost.evicted,
    dropped: lost.dropped,
    twice: own.length - numbers.size,
  });
  expect(JSON.stringify(records)).not.toContain('forged');
  expect(records.filter((record) => !own.includes(record)).every(({ url }) => url?.endsWith('/honest'))).toBe(true);
  expect(own.length).toBe(numbers.size);
  expect(records.length).toBeLessThanOrEqual(BOUNDS.socketsPerTab);
  // Each is there, or is counted among those that went from the log, or as thrown away by the bridge.
  expect(records.length + lost.evicted + lost.dropped).toBeGreaterThanOrEqual(CONSTRUCTORS);
  expect(waits.length).toBeGreaterThan(views);
  expect(medianOf(waits)).toBeLessThan(USABLE_WITHIN_MS);
  expect(greatest(waits)).toBeLessThan(AT_THE_WORST_MS);
  expect(await errors()).toEqual([]);
});
