import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns, NARROWEST, type ColumnId } from '../../../../src/panel/columns.ts';
import {
  DEFAULT_LIST_LAYOUT,
  directionOf,
  moveEdge,
  pressSort,
  resetEdge,
  toggleColumn,
} from '../../../../src/panel/list/list-layout.ts';

const LAYOUT = DEFAULT_LIST_LAYOUT;

describe('a press on a heading', () => {
  it.each<[ColumnId, readonly (string | null)[]]>([
    ['lived', ['ascending', 'descending', null]],
    ['code', ['ascending', 'descending', null]],
    ['time', ['ascending', 'descending', 'ascending']],
  ])('of %s goes one way, the other, and back to newest first: %j', (column, expected) => {
    let layout = LAYOUT;
    const seen = expected.map(() => {
      layout = pressSort(layout, column);
      return directionOf(layout, column);
    });
    expect(seen).toEqual(expected);
  });

  it('leaves the order by another column', () => {
    const layout = pressSort(pressSort(LAYOUT, 'code'), 'lived');
    expect(layout.sort).toEqual({ column: 'lived', direction: 'ascending' });
    expect(directionOf(layout, 'code')).toBeNull();
  });
});

describe('a column', () => {
  it('comes into its place and goes again', () => {
    const more = toggleColumn(LAYOUT, 'reason');
    expect(more.columns).toEqual(['code', 'happened', 'endpoint', 'life', 'lived', 'endedBy', 'reason', 'time']);
    expect(toggleColumn(more, 'reason')).toEqual(LAYOUT);
  });

  it('takes its order with it', () => {
    expect(toggleColumn(pressSort(LAYOUT, 'lived'), 'lived').sort).toBeNull();
    expect(toggleColumn(pressSort(LAYOUT, 'lived'), 'life').sort).not.toBeNull();
  });
});

describe('an edge', () => {
  const shown = fitColumns(LAYOUT.columns, 1200);
  const widthsOf = (layout: typeof LAYOUT) =>
    Object.fromEntries(fitColumns(layout.columns, 1200, layout.widths).map(({ id, width }) => [id, width]));

  it('gives one neighbour what the other loses', () => {
    const before = widthsOf(LAYOUT);
    const after = widthsOf(moveEdge(LAYOUT, shown, 2, 20));
    expect(after['endpoint']).toBe((before['endpoint'] ?? 0) + 20);
    expect(after['life']).toBe((before['life'] ?? 0) - 20);
    expect(after['code']).toBe(before['code']);
  });

  it('beside the headline moves, too, and the headline stores no width', () => {
    const before = widthsOf(LAYOUT);
    const layout = moveEdge(LAYOUT, shown, 1, -30);
    expect(layout.widths).not.toHaveProperty('happened');
    expect(widthsOf(layout)['happened']).toBe((before['happened'] ?? 0) - 30);
  });

  it('never makes a column too narrow, nor the list wider', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.integer({ min: -900, max: 900 }))), (moves) => {
        let layout = LAYOUT;
        for (const [index, by] of moves) {
          const columns = fitColumns(layout.columns, 1200, layout.widths);
          layout = moveEdge(layout, columns, index, by);
        }
        const columns = fitColumns(layout.columns, 1200, layout.widths);
        expect(Math.min(...columns.map(({ width }) => width))).toBeGreaterThanOrEqual(NARROWEST);
        expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(1200);
      }),
    );
  });

  it('goes back to where it was', () => {
    expect(resetEdge(moveEdge(LAYOUT, shown, 2, 20), shown, 2)).toEqual(LAYOUT);
  });
});

it('is plain data', () => {
  const layout = moveEdge(pressSort(LAYOUT, 'sent'), fitColumns(LAYOUT.columns, 1200), 2, 5);
  expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
});
