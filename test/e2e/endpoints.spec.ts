/** The endpoints view: lanes of real sockets, and the lanes of a session in which a limit of 60 s is seen. */
import { toSessionFile } from '../../src/record/session-file.ts';
import { acmeLog } from '../unit/panel/acme-log.ts';
import type { PanelDriver } from './drivers/panel-driver.ts';
import { expectToFit } from './support/expect-to-fit.ts';
import { openAndWait } from './support/open-and-wait.ts';
import { expect, test } from './support/stage-fixture.ts';

const openAndKeep = (url: string) =>
  new Promise<void>((resolve) => {
    const socket = new WebSocket(url);
    (globalThis as { kept?: WebSocket }).kept = socket;
    socket.addEventListener('open', () => resolve());
  });

const laneCount = (count: number) => document.querySelectorAll('.lane').length === count;

/** What the table says of each endpoint, and of how many ends its lane tells. */
const readLanes = () =>
  [...document.querySelectorAll('.lane')].map((lane) => ({
    name: lane.querySelector('.lane-name')?.textContent,
    said: [...lane.querySelectorAll('td.number')]
      .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))
      .join(' '),
    end: lane.querySelector('.lane-end')?.textContent?.replaceAll('\u00a0', ' '),
    ends: lane.querySelector('[role=slider]')?.getAttribute('aria-valuemax') ?? null,
    live: lane.querySelectorAll('rect.lane-live').length,
  }));

async function showEndpoints(panel: PanelDriver, count: number): Promise<void> {
  await panel.click('#tab-endpoints');
  await panel.waitFor(laneCount, { args: [count], what: `${count} lanes` });
}

async function openSession(panel: PanelDriver): Promise<void> {
  const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
  const session = { recordedBy, lost: { evicted: 0, dropped: 0 }, records: acmeLog() };
  const file = toSessionFile(session, new Date(Date.UTC(2026, 10, 24, 14, 5)), { mask: false });
  await panel.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'acme.json', { type: 'application/json' }));
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('there is no file chooser');
    chooser.files = transfer.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
  }, JSON.stringify(file));
  await panel.waitFor(() => document.querySelector('.banner') !== null, { what: 'the session' });
  await showEndpoints(panel, 5);
}

test('each endpoint has a lane that tells what its attempts came to', async ({ tab, stage, panel }) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/kicked?attempt=' + attempt));
  }
  await tab.evaluate(openAndKeep, stage.socketUrl('/echo'));
  await showEndpoints(panel, 2);
  await panel.waitFor(() => document.querySelector('rect.lane-live') !== null, { what: 'the live socket' });
  const [kicked, echo] = await panel.evaluate(readLanes);
  expect(kicked).toMatchObject({
    name: stage.socketUrl('/close/4001/kicked'),
    said: expect.stringMatching(/^3 attempts all opened median \d+ ms retries/),
    end: expect.stringMatching(/^3 × 4001 /),
    ends: '3',
    live: 0,
  });
  expect(echo).toMatchObject({ name: stage.socketUrl('/echo'), said: '1 attempt all opened  ', ends: null, live: 1 });

  stage.closeSockets(1012, 'restart');
  await panel.waitFor(() => document.querySelector('rect.lane-live') === null, { what: 'the end of the live socket' });
  expect((await panel.evaluate(readLanes))[1]).toMatchObject({ ends: '1', live: 0 });
});

test('an end opens its detail by a click, and by the keyboard', async ({ tab, stage, panel }) => {
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4001/first'));
  await tab.evaluate(openAndWait, stage.socketUrl('/close/4002/second'));
  await showEndpoints(panel, 2);
  const heading = () => document.querySelector('.detail .badge')?.textContent;
  await panel.click('.lane:nth-of-type(2) .lane-mark rect');
  await panel.waitFor(() => document.querySelector('.detail .badge')?.textContent?.includes('4002'), {
    what: 'the detail of the second',
  });
  await panel.press('Escape');
  await panel.waitFor(() => document.querySelector('.detail') === null, { what: 'the detail closed' });
  await panel.evaluate(() => document.querySelector<HTMLElement>('.lane.chosen [role=slider]')?.focus());
  await panel.press('ArrowUp');
  await panel.waitFor(() => document.activeElement?.getAttribute('aria-label')?.endsWith('/close/4001/first'), {
    what: 'focus in the lane above',
  });
  await panel.press('End');
  await panel.press('Enter');
  await panel.waitFor(() => document.querySelector('.detail') !== null, { what: 'the detail of the first' });
  expect(await panel.evaluate(heading)).toContain('4001');
});

test('a stretch of the axis filters the list, and so does an endpoint’s name', async ({ panel }) => {
  await openSession(panel);
  const drag = (from: number, to: number) => {
    const axis = document.querySelector('.axis');
    if (!axis) throw new Error('there is no axis');
    const { left, width, top } = axis.getBoundingClientRect();
    const at = (share: number) => ({ bubbles: true, button: 0, clientX: left + share * width, clientY: top + 9 });
    axis.dispatchEvent(new PointerEvent('pointerdown', at(from)));
    dispatchEvent(new PointerEvent('pointermove', at((from + to) / 2)));
    dispatchEvent(new PointerEvent('pointerup', at(to)));
  };
  // From 13:52:30 to 14:00: the storm of 4401 and what ended meanwhile.
  await panel.evaluate(drag, 0.5, 0.8);
  await panel.waitFor(() => document.querySelector('.chip.range') !== null, { what: 'the chosen time in the filter' });
  const faded = await panel.evaluate(() => document.querySelectorAll('.lane:nth-of-type(3) .lane-mark.faded').length);
  expect(faded).toBeGreaterThan(0);
  await panel.click('#tab-disconnects');
  await panel.waitFor(() => document.querySelectorAll('tbody tr[aria-rowindex]').length > 0, { what: 'rows' });
  const inTime = await panel.rows();
  expect(inTime.length).toBeLessThan(33);
  expect(inTime.filter(({ cells }) => cells['Code'] === '4401')).toHaveLength(13);
  await panel.click('.chip.range');
  await panel.waitFor(() => document.querySelector('.chip.range') === null, { what: 'all times' });

  await panel.click('#tab-endpoints');
  await panel.waitFor(laneCount, { args: [5], what: '5 lanes' });
  await panel.click('.lane:nth-of-type(3) .lane-name');
  await panel.waitFor(() => document.querySelector('#tab-disconnects')?.getAttribute('aria-selected') === 'true', {
    what: 'the list',
  });
  const named = await panel.rows();
  expect(named).toHaveLength(6);
  expect(named.every(({ cells }) => cells['Endpoint'] === 'wss://push.acme.dev/socket')).toBe(true);
});

test('a limit of 60 s is a wall with its product’s name', async ({ panel }) => {
  await openSession(panel);
  const wall = await panel.evaluate(() =>
    document.querySelector('.spread .wall')?.textContent?.replaceAll('\u00a0', ' '),
  );
  expect(wall).toBe('5 at 60.1 s: matches the default of nginx');
});

test('it zooms at the pointer, and fits from narrow to wide', async ({ panel }) => {
  await openSession(panel);
  const firstTick = () => document.querySelector('.axis text')?.textContent;
  const before = await panel.evaluate(firstTick);
  await panel.evaluate(() => {
    const axis = document.querySelector('.axis');
    const { left, top, width } = axis?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0 };
    const at = { clientX: left + width / 2, clientY: top + 9, deltaY: -480, ctrlKey: true };
    axis?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...at }));
  });
  await panel.waitFor(`return document.querySelector('.axis text')?.textContent !== ${JSON.stringify(before)}`, {
    what: 'another axis',
  });
  await panel.click('.zoom .tool:nth-of-type(3)');
  await panel.waitFor(`return document.querySelector('.axis text')?.textContent === ${JSON.stringify(before)}`, {
    what: 'all of the time',
  });
  await expectToFit(panel);
});
