/** What the user looks at stays where it is. Chromium alone measures that: https://wicg.github.io/layout-instability/ */
import type { PanelDriver } from './drivers/panel-driver.ts';
import { expect, test } from './support/stage-fixture.ts';

/** Ended by the page, as it should be: nothing to find in common, which would be told above the list. */
const openAndClose = (url: string, count: number) =>
  Promise.all(
    Array.from(
      { length: count },
      (_, number) =>
        new Promise<void>((resolve) => {
          const socket = new WebSocket(`${url}?${number}`);
          socket.addEventListener('open', () => socket.close(1000, 'done'));
          socket.addEventListener('close', () => resolve());
        }),
    ),
  );

/** Of the Web Vitals: what is less than this is hardly noticed; a whole toolbar that moves by a row is more. */
const HARDLY_NOTICED = 0.005;

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

interface ShiftSource {
  readonly node: Element | null;
  readonly previousRect: DOMRectReadOnly;
}

async function watchShifts(panel: PanelDriver): Promise<() => Promise<readonly Shift[]>> {
  await panel.evaluate(() => {
    const shifts: object[] = [];
    Object.assign(globalThis, { shifts });
    const nameOf = ({ node, previousRect }: ShiftSource) => {
      const element = node instanceof Element ? node : null;
      // A row that is out of sight no longer exists.
      const inList = (document.querySelector('.list')?.getBoundingClientRect().top ?? Infinity) <= previousRect.top;
      const isRow = element ? element.closest('tbody') !== null : inList;
      return isRow ? 'a row' : (element?.outerHTML.slice(0, 120) ?? 'what is gone');
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: ShiftSource[] };
        shifts.push({ value, moved: sources.map(nameOf) });
      }
    }).observe({ type: 'layout-shift' });
  });
  return () => panel.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
}

/** New rows push those below them down: that is what a list of news is. Everything else stays. */
const besidesRows = (shifts: readonly Shift[]) =>
  shifts.filter(({ value, moved }) => value > HARDLY_NOTICED && moved.some((name) => name !== 'a row'));

test('nothing but the rows moves while 300 of them arrive @chromium', async ({ tab, stage, panel }) => {
  // Chromium opens the sockets to one host one after the other.
  test.slow();
  await tab.evaluate(openAndClose, stage.socketUrl('/echo'), 1);
  await panel.waitFor(() => document.querySelector('tbody tr') !== null, { what: 'the first row' });
  const shifts = await watchShifts(panel);
  for (let burst = 0; burst < 6; burst++) await tab.evaluate(openAndClose, stage.socketUrl(`/echo/${burst}`), 50);
  await panel.waitFor(() => document.querySelector('.foot b')?.textContent === '301', { what: '301 disconnects' });
  expect(besidesRows(await shifts())).toEqual([]);
});

test('nothing moves when a view is loaded that was not there yet @chromium', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndClose, stage.socketUrl('/echo'), 3);
  await panel.waitFor(() => document.querySelector('tbody tr') !== null, { what: 'the rows' });
  const shifts = await watchShifts(panel);
  for (const view of ['live', 'endpoints', 'codes', 'disconnects']) {
    // By no input of the user, after which shifts are not counted for half a second.
    await panel.evaluate((id) => document.querySelector<HTMLElement>(`#tab-${id}`)?.click(), view);
    await panel.waitFor(
      (id) => document.querySelector(`#tab-${id}[aria-selected=true]`) && document.querySelector('#view > *'),
      {
        args: [view],
        what: view,
      },
    );
    await panel.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
  }
  expect((await shifts()).filter(({ value }) => value > HARDLY_NOTICED)).toEqual([]);
});
