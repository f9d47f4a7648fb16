// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acmeLog } from '../acme-log.ts';
import { drawPanel, plain } from '../dom.tsx';
import { dropped, fixtureSource, serverClosed, socket, START } from '../fixtures.ts';

/** When the log ends. */
const NOW = START + 25 * 60_000;

/** The view is loaded when it is first shown: what takes long is done before a test waits for it. */
beforeAll(() => import('../../../../src/panel/views/EndpointsView.tsx'));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setInterval', 'clearInterval'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function drawEndpoints(records: Parameters<typeof drawPanel>[0] = acmeLog()) {
  const drawn = drawPanel(records);
  fireEvent.click(screen.getByRole('tab', { name: /Endpoints/ }));
  await screen.findByRole('table', { name: /^Endpoints/ });
  return drawn;
}

const lanes = () =>
  within(screen.getByRole('table', { name: /^Endpoints/ }))
    .getAllByRole('row')
    .slice(1);
const lane = (name: string) => screen.getByRole('slider', { name: `Ends at ${name}` });
const LIVE = 'api.acme.dev/live';

describe('the endpoints', () => {
  it('are counted in the tab, and tell in a table what their attempts came to', async () => {
    await drawEndpoints();
    expect(screen.getByRole('tab', { name: 'Endpoints 5' })).toBeDefined();
    expect(
      screen
        .getAllByRole('columnheader')
        .slice(0, 7)
        .map(({ textContent }) => textContent),
    ).toEqual(['Endpoint', 'Attempts', 'Opened', 'Lifetime', 'Back-off', 'Most frequent end', 'Timeline']);
    const [first] = lanes();
    const said = within(first as HTMLElement)
      .getAllByRole('cell')
      .map(({ textContent }) => plain(textContent));
    expect(said.slice(0, 4)).toEqual(['8 attempts', 'all opened', 'median 2 min 54 s', 'retries after 12 s']);
    expect(said[4]).toMatch(/^5 × 1006 Cut after 60\.\d s of silence/);
  });

  it('list their disconnects when their name is clicked', async () => {
    const { model, workspace } = await drawEndpoints();
    fireEvent.click(screen.getByRole('button', { name: /push\.acme\.dev/ }));
    expect(workspace.view.value).toBe('disconnects');
    expect(model.shown.value).toHaveLength(6);
  });

  it('are fewer where the filter finds fewer', async () => {
    const { model } = await drawEndpoints();
    act(() => model.setFilterText('graphql'));
    expect(lanes()).toHaveLength(1);
    act(() => model.setFilterText('nothing of the kind'));
    expect(screen.getByRole('heading', { name: 'No disconnect matches the filter' })).toBeDefined();
  });

  it('say why there are none', () => {
    drawPanel([]);
    fireEvent.click(screen.getByRole('tab', { name: 'Endpoints' }));
    return screen.findByRole('heading', { name: 'Recording…' });
  });

  it('exist in sight only', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      serverClosed(1001, '', { number: index, at: index, url: `wss://h${index}.acme.dev/` }),
    );
    await drawEndpoints(many);
    expect(screen.getByRole('table', { name: /^Endpoints/ }).getAttribute('aria-rowcount')).toBe('301');
    expect(lanes().length).toBeLessThan(60);
  });
});

describe('the ends of a lane', () => {
  it('are gone through by the arrow keys, and read out', async () => {
    const { model } = await drawEndpoints();
    const live = lane(LIVE);
    expect(live.getAttribute('aria-valuemax')).toBe('7');
    fireEvent.keyDown(live, { key: 'ArrowLeft' });
    expect(model.selectedId.value).toBe('doc/7');
    fireEvent.keyDown(live, { key: 'ArrowLeft' });
    expect(model.selectedId.value).toBe('doc/6');
    expect(live.getAttribute('aria-valuenow')).toBe('6');
    expect(plain(live.getAttribute('aria-valuetext'))).toMatch(
      /^13:57:54\.084: 1006 Abnormal Closure, Cut after 60\.\d s of silence.*, open for 2 min 12 s$/,
    );
    fireEvent.keyDown(live, { key: 'Home' });
    expect(model.selectedId.value).toBe('doc/1');
    fireEvent.keyDown(live, { key: 'Enter' });
    expect(screen.getByRole('region', { name: 'Details' })).toBeDefined();
  });

  it('belong to one lane that Tab reaches; up and down go to the next', async () => {
    await drawEndpoints();
    expect(screen.getAllByRole('slider').filter(({ tabIndex }) => tabIndex === 0)).toEqual([lane(LIVE)]);
    fireEvent.keyDown(lane(LIVE), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(lane('api.acme.dev/presence'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^Endpoint whose/ }).value).toBe(
      'at wss://api.acme.dev/presence',
    );
    fireEvent.keyDown(lane('api.acme.dev/presence'), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(lane(LIVE));
  });

  it('open their detail by a click, and one that is hit among many stands for them', async () => {
    const { model } = await drawEndpoints();
    // The first three of the 403s are within 3 s, and a pixel is more than one.
    const push = lane('push.acme.dev/socket');
    const [mark] = push.querySelectorAll('.lane-mark');
    expect(plain(mark?.querySelector('title')?.textContent ?? '')).toMatch(/^3 disconnects, 13:45:00.*: 3 × 1006$/);
    const x = Number(mark?.querySelector('rect')?.getAttribute('x')) + 3;
    fireEvent.click(push, { clientX: push.getBoundingClientRect().left + x });
    expect(model.detail.value?.record.url).toBe('wss://push.acme.dev/socket');
    expect(screen.getByRole('region', { name: 'Details' })).toBeDefined();
  });

  it('fade where the filter hides them', async () => {
    const { model } = await drawEndpoints();
    act(() => model.toggleCategory('network', false));
    const marks = [...lane(LIVE).querySelectorAll('.lane-mark')];
    expect(marks.filter(({ classList }) => classList.contains('faded'))).toHaveLength(2);
  });
});

describe('the time in sight', () => {
  it('is zoomed by buttons and keys', async () => {
    await drawEndpoints();
    const marks = () => lane(LIVE).querySelectorAll('.lane-mark').length;
    const fit = screen.getByRole('button', { name: 'Show all of the time' });
    expect(fit.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    fireEvent.keyDown(lane(LIVE), { key: '+' });
    expect(marks()).toBeLessThan(7);
    expect(fit.getAttribute('aria-disabled')).toBe('false');
    const before = lane(LIVE).innerHTML;
    fireEvent.click(screen.getByRole('button', { name: 'Earlier' }));
    expect(lane(LIVE).innerHTML).not.toBe(before);
    fireEvent.click(fit);
    expect(marks()).toBe(7);
  });

  it('follows the end that is selected', async () => {
    await drawEndpoints();
    for (let step = 0; step < 6; step++) fireEvent.keyDown(lane(LIVE), { key: '+' });
    fireEvent.keyDown(lane(LIVE), { key: 'Home' });
    expect(lane(LIVE).querySelector('.lane-selected')).not.toBeNull();
  });

  it('filters the list at a click, and a stretch that is selected is moved by keys', async () => {
    const { model } = await drawEndpoints();
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    const only = screen.getByRole('button', { name: 'Filter the list by the time in sight' });
    fireEvent.click(only);
    const range = model.range.value;
    expect(range).not.toBeNull();
    expect(model.shown.value.length).toBeLessThan(model.disconnects.value.length);
    const end = screen.getByRole('slider', { name: 'End of the selected time' });
    fireEvent.keyDown(end, { key: 'ArrowLeft' });
    expect(model.range.value?.to).toBeLessThan(range?.to ?? 0);
    fireEvent.keyDown(end, { key: 'Home' });
    expect(model.range.value?.to).toBe(range?.from);
    fireEvent.click(screen.getByRole('button', { name: /^Shown is what ended within/ }));
    expect(screen.queryByRole('slider', { name: 'End of the selected time' })).toBeNull();
  });

  it('is selected by a drag on the axis, and let go of by a click', async () => {
    const { model, container } = await drawEndpoints();
    const axis = container.querySelector('.axis') as HTMLElement;
    fireEvent.pointerDown(axis, { button: 0, clientX: 300 });
    fireEvent.pointerMove(window, { clientX: 500 });
    expect(model.range.value).toBeNull();
    fireEvent.pointerUp(window, { clientX: 600 });
    const span = (model.range.value?.to ?? 0) - (model.range.value?.from ?? 0);
    expect(span).toBeGreaterThan(0);
    fireEvent.pointerDown(axis, { button: 0, clientX: 300 });
    fireEvent.pointerUp(window, { clientX: 301 });
    expect(model.range.value).toBeNull();
  });
});

describe('the clock', () => {
  const timers = () => vi.getTimerCount();

  it('runs while a socket lives and the panel is in sight, and stops with the last', async () => {
    const { source } = await drawEndpoints(fixtureSource([dropped(1), socket({ number: 2, at: 5000 })]));
    expect(timers()).toBe(1);
    const end = () => Number(document.querySelector('.lane-mark rect')?.getAttribute('x'));
    const before = end();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(end()).toBeLessThan(before);
    act(() => source.add(serverClosed(1001, '', { number: 2, at: 5000 })));
    expect(timers()).toBe(0);
  });

  it('does not run where all has ended, or when another view is shown', async () => {
    await drawEndpoints([socket({ number: 2, at: 5000 })]);
    expect(timers()).toBe(1);
    fireEvent.click(screen.getByRole('tab', { name: /Disconnects/ }));
    expect(timers()).toBe(0);
  });
});

describe('the spread', () => {
  it('is of the endpoint with the highest wall at first, and names the wall', async () => {
    await drawEndpoints();
    const spread = screen.getByRole('region', { name: 'Lifetimes and silences' });
    expect(within(spread).getByRole<HTMLSelectElement>('combobox').value).toBe('at wss://api.acme.dev/live');
    const strip = within(spread).getByRole('img', { name: /^Silence before the end/ });
    expect(plain(strip.getAttribute('aria-label'))).toBe(
      'Silence before the end. 5 at 60.1 s: matches the default of nginx',
    );
    expect(strip.querySelectorAll('circle')).toHaveLength(7);
    const row = within(spread)
      .getAllByRole('row')
      .find(({ textContent }) => plain(textContent).startsWith('up to 5 min'));
    expect(row?.textContent).toBe('up to\u00a05\u00a0min77'.replace('to\u00a0', 'to '));
  });

  it('can be of all endpoints, or of another', async () => {
    await drawEndpoints();
    const choose = screen.getByRole('combobox', { name: 'Endpoint whose times are shown' });
    fireEvent.change(choose, { target: { value: 'all' } });
    const lifetimes = () => screen.getByRole('img', { name: /^Lifetime/ });
    expect(lifetimes().querySelectorAll('circle').length + lifetimes().querySelectorAll('.pile rect').length).toBe(27);
    expect(screen.getByText('6 never opened')).toBeDefined();
    fireEvent.change(choose, { target: { value: 'at wss://push.acme.dev/socket' } });
    expect(screen.getByText('No socket that was open has ended yet.')).toBeDefined();
  });

  it('opens the detail of a dot', async () => {
    const { model } = await drawEndpoints();
    const [dot] = screen.getByRole('img', { name: /^Lifetime/ }).querySelectorAll('circle');
    fireEvent.click(dot as Element);
    expect(model.detail.value).not.toBeNull();
  });
});
