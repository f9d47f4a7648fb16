import { describe, expect, it } from 'vitest';
import { COLUMN_IDS, DEFAULT_COLUMNS, fitColumns } from '../../../src/panel/columns.ts';

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
    expect(fitColumns(new Set(), 1200).map(({ id }) => id)).toEqual(['code', 'happened']);
  });

  it('give a column that was added by hand room before the default ones', () => {
    expect(fitColumns(new Set(COLUMN_IDS), 840).map(({ id }) => id)).toContain('reason');
  });

  it('never need more than the list has', () => {
    for (let width = 400; width < 2600; width += 7) {
      const fixed = fitColumns(new Set(COLUMN_IDS), width).reduce((sum, column) => sum + (column.width ?? 180), 0);
      expect(fixed).toBeLessThanOrEqual(width);
    }
  });
});

function ids(width: number) {
  return fitColumns(DEFAULT_COLUMNS, width).map(({ id }) => id);
}
