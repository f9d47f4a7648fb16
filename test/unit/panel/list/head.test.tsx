// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toggleColumn } from '../../../../src/panel/list/list-layout.ts';
import { cells, drawPanel, rows } from '../dom.tsx';
import { dropped, pageClosed, serverClosed } from '../fixtures.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const records = [
  dropped(1, 0),
  serverClosed(4401, 'token expired', { number: 2, at: 200_000, openMs: 410 }),
  pageClosed({ number: 3, at: 300_000 }),
];

const heading = (name: string) => screen.getByRole('columnheader', { name });
const press = (name: string) => fireEvent.click(within(heading(name)).getByRole('button'));
const codes = () => rows().map((row) => cells(row)[0]);
const edge = (name: string) => screen.getByRole('separator', { name: `Width of ${name}` });

describe('a heading', () => {
  it('sorts one way, the other, and back to newest first', () => {
    drawPanel(records);
    expect(heading('Time').getAttribute('aria-sort')).toBe('descending');
    expect(codes()).toEqual(['1000', '4401', '1006']);
    press('Code');
    expect(codes()).toEqual(['1000', '1006', '4401']);
    expect(heading('Code').getAttribute('aria-sort')).toBe('ascending');
    expect(heading('Time').getAttribute('aria-sort')).toBe('none');
    press('Code');
    expect(codes()).toEqual(['4401', '1006', '1000']);
    press('Code');
    expect(codes()).toEqual(['1000', '4401', '1006']);
  });

  it('is reached by Tab, the others by the arrows, and the rows by the arrow down', () => {
    const { model } = drawPanel(records);
    const stops = () => [...screen.getByRole('grid').querySelectorAll('thead [tabindex="0"]')].length;
    expect(stops()).toBe(2);
    const first = within(heading('Code')).getByRole('button');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(within(heading('What happened')).getByRole('button'));
    expect(stops()).toBe(2);
    fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
    expect(model.selectedId.value).toBeNull();
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('does not open the detail with Enter', () => {
    const { model } = drawPanel(records);
    act(() => model.select('doc/1'));
    fireEvent.keyDown(within(heading('Code')).getByRole('button'), { key: 'Enter' });
    expect(model.detail.value).toBeNull();
  });
});

describe('an edge', () => {
  const width = (name: string) => Number(edge(name).getAttribute('aria-valuenow'));

  it('moves by the arrow keys and goes back with Enter', () => {
    drawPanel(records);
    const before = width('Endpoint');
    fireEvent.keyDown(edge('Endpoint'), { key: 'ArrowRight' });
    expect(width('Endpoint')).toBe(before + 8);
    fireEvent.keyDown(edge('Endpoint'), { key: 'ArrowLeft', shiftKey: true });
    expect(width('Endpoint')).toBe(before - 32);
    fireEvent.keyDown(edge('Endpoint'), { key: 'Home' });
    expect(width('Endpoint')).toBe(Number(edge('Endpoint').getAttribute('aria-valuemin')));
    fireEvent.keyDown(edge('Endpoint'), { key: 'Enter' });
    expect(width('Endpoint')).toBe(before);
  });

  it('is dragged, and put back with Enter', () => {
    drawPanel(records);
    const before = width('Endpoint');
    const target = edge('Endpoint');
    target.setPointerCapture = () => {};
    fireEvent.pointerDown(target, { button: 0, clientX: 100, pointerId: 1 });
    fireEvent.pointerMove(target, { clientX: 120, pointerId: 1 });
    fireEvent.pointerMove(target, { clientX: 130, pointerId: 1 });
    expect(width('Endpoint')).toBe(before + 30);
    fireEvent.pointerUp(target, { pointerId: 1 });
    fireEvent.pointerMove(target, { clientX: 300, pointerId: 1 });
    expect(width('Endpoint')).toBe(before + 30);
    fireEvent.keyDown(target, { key: 'Enter' });
    expect(width('Endpoint')).toBe(before);
  });

  it.each<[string, (target: Element) => void]>([
    ['a double click', (target) => fireEvent.dblClick(target)],
    ['Space', (target) => fireEvent.keyDown(target, { key: ' ' })],
  ])('fits its column to the widest cell by %s', (_name, fit) => {
    // There is no layout here: each character is 5 px wide.
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function measure(this: Range) {
      return { width: this.toString().length * 5 } as DOMRect;
    });
    drawPanel(records);
    fit(edge('Endpoint'));
    expect(width('Endpoint')).toBe('wss://api.acme.dev/live'.length * 5);
    fit(edge('Lived'));
    expect(width('Lived')).toBe('2 min 14 s'.length * 5);
  });

  it('does not let a click through to the order', () => {
    drawPanel(records);
    fireEvent.click(edge('Code'));
    expect(heading('Code').getAttribute('aria-sort')).toBe('none');
  });
});

describe('more columns', () => {
  it('tell status, subprotocol, traffic and how sure the cause is', () => {
    const { model } = drawPanel(records);
    for (const column of ['sureness', 'status', 'protocol', 'received', 'sent', 'life'] as const) {
      act(() => model.setListLayout(toggleColumn(model.listLayout.value, column)));
    }
    const at = (name: string) => cells(rows()[2])[screen.getAllByRole('columnheader').indexOf(heading(name))];
    expect(at('Received')).toBe('38.2 kB');
    expect(at('Sent')).toBe('6.1 kB');
    expect(at('How sure')).toMatch(/likely|possible/);
  });
});
