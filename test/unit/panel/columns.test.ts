import { describe, expect, it } from 'vitest';
import {
  COLUMN_IDS,
  DEFAULT_COLUMNS,
  fitColumns,
  type ColumnId,
  type ColumnWidths,
} from '../../../src/panel/columns.ts';

describe('the columns that fit', () => {
  it('are all of the default in a wide list', () => {
    expect(ids(1200)).toEqual(['code', 'happened', 'endpoint', 'life', 'lived', 'endedBy', 'time']);
  });

  it('are those of the mock beside an open detail', () => {
    expect(ids(840)).toEqual(['code', 'happened', 'endpoint', 'life', 'lived', 'time']);
  });

  it('are code, headline and lifetime in a narrow one', () => {
    expect(ids(520)).toEqual(['code', 'happened', 'lived']);
    expect(ids(400)).toEqual(['code', 'happened', 'lived']);
  });

  it('always say what happened', () => {
    expect(ids(120)).toEqual(['code', 'happened']);
    expect(fitColumns([], 1200).map(({ id }) => id)).toEqual(['code', 'happened']);
  });

  it('give a column that was added by hand room before the default ones', () => {
    expect(fitColumns([...DEFAULT_COLUMNS, 'reason'], 840).map(({ id }) => id)).toContain('reason');
  });

  it('have the width that the user gave them, where there is room', () => {
    expect(widthOf('endpoint', 1200, { endpoint: 300 })).toBe(300);
    expect(widthOf('code', 1200, { code: 60 })).toBe(60);
    expect(widthOf('endpoint', 400, { endpoint: 300 })).toBeUndefined();
  });

  it('drive no other away by being wide', () => {
    expect(fitColumns(DEFAULT_COLUMNS, 900, { endpoint: 2000 }).map(({ id }) => id)).toEqual(ids(900));
  });

  it('fill the list to the pixel', () => {
    for (const widths of [{}, { endpoint: 333, time: 90 }, { life: 4000 }]) {
      for (let width = 400; width < 2600; width += 7) {
        const together = fitColumns(COLUMN_IDS, width, widths).reduce((sum, column) => sum + column.width, 0);
        expect(together).toBe(width);
      }
    }
  });
});

function ids(width: number) {
  return fitColumns(DEFAULT_COLUMNS, width).map(({ id }) => id);
}

function widthOf(id: ColumnId, listWidth: number, widths: ColumnWidths) {
  return fitColumns(DEFAULT_COLUMNS, listWidth, widths).find((column) => column.id === id)?.width;
}
