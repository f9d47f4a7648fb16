// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../src/texts/en/index.ts';
import { de } from '../../../src/texts/de/index.ts';
import { cells, drawPanel, plain, rows } from './dom.tsx';
import { dropped, fixtureSource, LOG, moment, pageClosed, serverClosed, socket } from './fixtures.ts';

afterEach(cleanup);

const records = [
  dropped(1, 0),
  serverClosed(4401, 'token expired', { number: 2, url: 'wss://api.acme.dev/graphql?t=1', at: 200_000, openMs: 410 }),
  socket({ number: 3, at: 300_000, openMs: null, close: { code: 1006, wasClean: false } }),
  socket({ number: 9 }),
];

describe('a row', () => {
  it('tells code, what happened, endpoint, life, lifetime, who ended it and when', () => {
    drawPanel(records);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Code',
      'What happened',
      'Endpoint',
      'Life',
      'Lived',
      'Ended by',
      'Time',
    ]);
    const life =
      'open for 2 min 14 s, handshake 84 ms, traffic: 212 in, 64 out, 60.0 s of silence, 1006, no Close frame';
    expect(cells(rows()[2])).toEqual([
      '1006',
      expect.stringMatching(/^Cut after 60\.0\s+s of silence: .* · Abnormal Closure$/),
      'wss://api.acme.dev/live',
      life,
      '2 min 14 s',
      'network',
      '13:42:14.084',
    ]);
  });

  it('says so where a socket never opened', () => {
    drawPanel(records);
    expect(cells(rows()[0])).toContain('never opened');
  });

  it('has a badge with a name where there is no close code', () => {
    const threw = { name: 'SyntaxError', message: 'bad' };
    drawPanel([socket({ openMs: null }, { createdReadyState: null, threw, url: null })]);
    expect(within(rows()[0] as HTMLElement).getByRole('img', { name: 'No close code' })).toBeDefined();
    expect(cells(rows()[0])).toContain('address not known');
  });

  it('speaks German', () => {
    drawPanel(records, de, 'de-DE');
    expect(cells(rows()[1])).toContain('0,4 s');
    expect(cells(rows()[1])[5]).toBe('Server');
  });
});

describe('the list', () => {
  it('shows what arrives, on top', () => {
    const { source } = drawPanel(records);
    void act(() => source.add(pageClosed({ number: 4, at: 400_000 })));
    expect(cells(rows()[0])[1]).toBe('Your page closed this connection · Normal Closure');
    expect(rows()).toHaveLength(4);
  });

  it('draws the rows in sight only, and tells how many there are', () => {
    drawPanel(Array.from({ length: 5000 }, (_, index) => dropped(index, index * 10)));
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001');
    expect(rows().length).toBeGreaterThan(20);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('gets a column when one is chosen', () => {
    drawPanel(records);
    fireEvent.click(screen.getByTitle(en.panel.toolbar.columns));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Reason' }));
    expect(cells(rows()[1])).toContain('token expired');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Life' }));
    expect(screen.queryByRole('columnheader', { name: 'Life' })).toBeNull();
  });
});

describe('with the keyboard', () => {
  it('moves the selection with the arrows and to either end', () => {
    const { model } = drawPanel(records);
    const grid = screen.getByRole('grid');
    const press = (key: string) => fireEvent.keyDown(grid, { key });
    press('ArrowDown');
    expect(model.selectedId.value).toBe('doc/3');
    press('ArrowDown');
    expect(model.selectedId.value).toBe('doc/2');
    press('End');
    expect(model.selectedId.value).toBe('doc/1');
    press('ArrowDown');
    expect(model.selectedId.value).toBe('doc/1');
    press('Home');
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false']);
    press('Delete');
    expect(rows()).toHaveLength(3);
  });

  it('has one tab stop in the list, and the focus goes with the selection', () => {
    drawPanel(records);
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    rows()[0]?.focus();
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' });
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[1]);
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  });

  it('opens the detail with Enter; Escape closes it, then clears the filter', () => {
    const { model } = drawPanel(records);
    const grid = screen.getByRole('grid');
    act(() => model.setFilterText('1006'));
    fireEvent.keyDown(grid, { key: 'Home' });
    expect(screen.queryByRole('region', { name: 'Details' })).toBeNull();
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(screen.getByRole('region', { name: 'Details' })).toBeDefined();
    fireEvent.keyDown(grid, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Details' })).toBeNull();
    expect(model.selectedId.value).toBe('doc/3');
    fireEvent.keyDown(grid, { key: 'Escape' });
    expect(model.filterText.value).toBe('');
  });

  it('finds the filter with Ctrl+F and ⌘F', () => {
    drawPanel(records);
    const event = new KeyboardEvent('keydown', { key: 'f', metaKey: true, cancelable: true, bubbles: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Filter disconnects' }));
  });
});

describe('the filter', () => {
  it('shows the time that it is narrowed to, and a click widens it again', () => {
    const { model } = drawPanel(records);
    const end = model.disconnects.value[1]?.end.wall ?? 0;
    act(() => model.showRange({ from: end - 1000, to: end + 1000 }));
    expect(rows()).toHaveLength(1);
    const chip = screen.getByRole('button', { name: /^Shown is what ended within/ });
    expect(plain(chip.textContent)).toMatch(/^13:4\d:\d\d\s–\s13:4\d:\d\d$/);
    fireEvent.click(chip);
    expect(rows()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^Shown is what ended within/ })).toBeNull();
  });

  it('narrows by text and says how many of all are shown', () => {
    drawPanel(records);
    fireEvent.input(screen.getByRole('combobox'), { target: { value: 'graphql' } });
    expect(rows()).toHaveLength(1);
    expect(plain(screen.getByRole('contentinfo').textContent)).toMatch(/^1 of 3 disconnects/u);
  });

  it('has a chip for each category that there is, worst first', () => {
    drawPanel(records);
    const chips = within(screen.getByRole('group', { name: 'Categories' })).getAllByRole('button');
    expect(chips.map(({ textContent }) => textContent)).toEqual(['All 3', 'Dropped 2', 'Private 1']);
    fireEvent.click(chips[2] as HTMLElement);
    expect(rows()).toHaveLength(1);
    expect(chips[2]?.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(chips[0] as HTMLElement);
    expect(rows()).toHaveLength(3);
  });
});

describe('the toolbar', () => {
  it('pauses, clears, and keeps the log', () => {
    const { source } = drawPanel(records);
    const record = screen.getByRole('button', { name: 'Record disconnects' });
    expect(record.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(record);
    expect(record.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Preserve log' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(source.asked).toEqual([['setPaused', true], ['setPreserveLog', false], ['clear']]);
  });
});

describe('the footer', () => {
  it('counts, and says since when', () => {
    drawPanel(records);
    expect(plain(screen.getByRole('contentinfo').textContent)).toBe(
      '3 disconnects2 dropped1 liveRecording since 13:40:00',
    );
  });

  it('owns up to what was lost', () => {
    drawPanel(fixtureSource(records, { evicted: 1, dropped: 2 }));
    expect(screen.getByText('1 older disconnect was discarded (log full)')).toBeDefined();
    expect(screen.getByText('2 observations lost')).toBeDefined();
  });

  it('says that the background is being restarted, and the list stays', () => {
    const { source } = drawPanel(records);
    void act(() => source.emit({ type: 'reconnecting' }));
    expect(screen.getByText('Reconnecting to the log…')).toBeDefined();
    expect(rows()).toHaveLength(3);
  });
});

describe('with nothing to list', () => {
  it('says what to do where no socket was seen', () => {
    drawPanel([]);
    expect(screen.getByRole('heading', { name: 'Recording…' })).toBeDefined();
    expect(screen.getByText('Disconnects appear here as they happen.')).toBeDefined();
  });

  it('says that sockets live', () => {
    drawPanel([socket({ number: 1 }), socket({ number: 2 })]);
    expect(screen.getByRole('heading', { name: '2 sockets are live, and none has ended' })).toBeDefined();
  });

  it('says that it is paused, and offers to record', () => {
    const { source } = drawPanel(fixtureSource([], { paused: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect(source.asked).toEqual([['setPaused', false]]);
    expect(screen.getByRole('heading', { name: 'Recording…' })).toBeDefined();
  });

  it('offers to clear a filter that hides everything', () => {
    const { model } = drawPanel(records);
    act(() => model.setFilterText('nothing like it'));
    expect(screen.getByText('3 disconnects are hidden by it.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(rows()).toHaveLength(3);
  });

  it('says nothing before the log was read', () => {
    const silent = { ...fixtureSource(), subscribe: () => () => {} };
    drawPanel(silent);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByText('Connecting…')).toBeDefined();
  });
});

describe('for those who listen', () => {
  it('tells a burst once', () => {
    vi.useFakeTimers();
    const { source } = drawPanel(records);
    void act(() => source.add(dropped(10, 500_000)));
    void act(() => source.add(dropped(11, 500_001), dropped(12, 500_002)));
    expect(screen.getByRole('status').textContent).toBe('');
    void act(() => void vi.runAllTimers());
    expect(screen.getByRole('status').textContent).toBe('3 new disconnects');
    vi.useRealTimers();
  });

  it('keeps quiet between while they go on coming, and tells of each', () => {
    vi.useFakeTimers();
    const { source } = drawPanel(records);
    const told: string[] = [];
    let before = '';
    for (let number = 0; number < 120; number++) {
      void act(() => source.add(dropped(100 + number, 500_000 + number)));
      void act(() => void vi.advanceTimersByTime(500));
      const said = screen.getByRole('status').textContent ?? '';
      if (said !== before) told.push(said);
      before = said;
    }
    void act(() => void vi.runAllTimers());
    const counts = [...told, screen.getByRole('status').textContent ?? ''].filter(Boolean);
    expect(counts.length).toBeLessThanOrEqual(4);
    expect(counts.map((each) => Number.parseInt(each, 10)).reduce((sum, count) => sum + count, 0)).toBe(120);
    vi.useRealTimers();
  });

  it('does not tell what a reset brings', () => {
    const { source } = drawPanel(records);
    void act(() => source.emit({ type: 'reset', records: [...records, dropped(10, 500_000)], log: LOG }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('does not count a page that was left twice', () => {
    const { source, model } = drawPanel(records);
    const left = socket({ number: 9 }, { left: { ...moment(9000), persisted: true, readyState: 1 } });
    void act(() => source.add(left));
    void act(() => source.add({ ...left, closed: { ...moment(9500), code: 1006, reason: '', wasClean: false } }));
    expect(model.arrivals.value.total).toBe(1);
  });
});
