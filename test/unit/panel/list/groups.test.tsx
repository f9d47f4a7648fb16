// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../../src/texts/en/index.ts';
import { drawPanel, plain, rows } from '../dom.tsx';
import { dropped, pageClosed, serverClosed, socket } from '../fixtures.ts';

afterEach(cleanup);

const records = [
  dropped(1, 0),
  dropped(2, 100_000),
  serverClosed(4401, 'token expired', { number: 3, url: 'wss://b.dev/x', at: 300_000, openMs: 410 }),
  pageClosed({ number: 4, at: 400_000 }),
  socket(
    { number: 5, openMs: null, at: 1 },
    { threw: { name: 'SyntaxError', message: 'bad' }, url: null, createdReadyState: null },
  ),
];

const headings = () => rows().filter((row) => row.hasAttribute('aria-expanded'));
const names = () => headings().map(({ textContent }) => plain(textContent));
const grid = () => screen.getByRole('treegrid');
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? grid(), { key });
const choose = (name: string) => {
  fireEvent.click(screen.getByTitle(en.panel.toolbar.columns));
  fireEvent.click(screen.getByRole('radio', { name }));
};

describe('grouped', () => {
  it.each([
    [
      'Endpoint',
      ['wss://api.acme.dev/live3 disconnects', 'wss://b.dev/x1 disconnect', 'address not known1 disconnect'],
    ],
    [
      'Code',
      [
        '1000Normal Closure1 disconnect',
        '4401Private Use1 disconnect',
        '1006Abnormal Closure2 disconnects',
        'No close code1 disconnect',
      ],
    ],
  ])('by %s, each heading tells how many and when the last was', (name, expected) => {
    drawPanel(records);
    choose(name);
    expect(names().map((text) => text.replace(/last .*/, ''))).toEqual(expected);
    expect(names().every((text) => /last \d\d:\d\d:\d\d\.\d{3}$/.test(text))).toBe(true);
    expect(rows()).toHaveLength(expected.length + 5);
  });

  it('by cause, with the headline where it speaks of no figures', () => {
    drawPanel(records);
    choose('Cause');
    expect(names()[0]).toMatch(/^page-closedYour page closed this connection1 disconnect/);
    fireEvent.click(screen.getByRole('radio', { name: 'Nothing' }));
    expect(headings()).toEqual([]);
  });
});

describe('a heading', () => {
  let model: ReturnType<typeof drawPanel>['model'];
  beforeEach(() => {
    ({ model } = drawPanel(records));
    act(() => model.setListLayout({ ...model.listLayout.value, group: 'code' }));
  });

  it('closes and opens by a click', () => {
    fireEvent.click(headings()[2] as Element);
    expect(headings()[2]?.getAttribute('aria-expanded')).toBe('false');
    expect(rows()).toHaveLength(4 + 3);
    fireEvent.click(headings()[2] as Element);
    expect(rows()).toHaveLength(4 + 5);
  });

  it('is reached, closed, opened and left by keys', () => {
    fireEvent.keyDown(grid(), { key: 'Home' });
    expect(document.activeElement).toBe(headings()[0]);
    press('ArrowLeft');
    expect(headings()[0]?.getAttribute('aria-expanded')).toBe('false');
    press('ArrowDown');
    expect(document.activeElement).toBe(headings()[1]);
    press(' ');
    press('Enter');
    expect(headings()[1]?.getAttribute('aria-expanded')).toBe('true');
    press('ArrowRight');
    expect(model.selectedId.value).toBe('doc/3');
    expect(document.activeElement).toBe(rows()[2]);
    press('Enter');
    expect(model.detail.value?.id).toBe('doc/3');
    press('ArrowLeft');
    expect(document.activeElement).toBe(headings()[1]);
    press('ArrowRight');
    press('ArrowDown');
    expect(document.activeElement).toBe(headings()[2]);
    expect(model.selectedId.value).toBe('doc/3');
  });

  it('stays in the order of its rows, and what arrives goes below its own', () => {
    act(() => model.setListLayout({ ...model.listLayout.value, sort: { column: 'lived', direction: 'ascending' } }));
    expect(names().map((text) => text.slice(0, 4))).toEqual(['4401', '1000', '1006', 'No c']);
  });

  it('tells its level, and the row below it the next', () => {
    expect(
      rows()
        .slice(0, 2)
        .map((row) => row.getAttribute('aria-level')),
    ).toEqual(['1', '2']);
    expect(grid().getAttribute('aria-rowcount')).toBe('10');
  });
});
