import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignInOrder } from '../../../src/record/align-in-order.ts';

const costs = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })).chain(([rows, columns]) =>
  fc
    .array(fc.option(fc.nat({ max: 9 }), { nil: null }), { minLength: rows * columns, maxLength: rows * columns })
    .map((cells) => ({
      rows,
      columns,
      costOf: (row: number, column: number) => cells[row * columns + column] ?? null,
    })),
);

type Pairs = readonly (readonly [number, number])[];

/** Every way to pair the two in order. */
function allWays(rows: number, columns: number, costOf: (row: number, column: number) => number | null): Pairs[] {
  const from = (row: number, column: number): Pairs[] => {
    if (row === rows || column === columns) return [[]];
    const ways = [...from(row + 1, column), ...from(row, column + 1)];
    if (costOf(row, column) !== null)
      ways.push(...from(row + 1, column + 1).map((rest): Pairs => [[row, column], ...rest]));
    return ways;
  };
  return from(0, 0);
}

describe('pairing in order', () => {
  it('makes as many pairs as can be, and of those the cheapest', () => {
    fc.assert(
      fc.property(costs, ({ rows, columns, costOf }) => {
        const worth = (pairs: Pairs) =>
          pairs.reduce((sum, [row, column]) => sum + 1000 - (costOf(row, column) ?? NaN), 0);
        const best = Math.max(...allWays(rows, columns, costOf).map(worth));
        const pairs = alignInOrder(rows, columns, costOf);
        expect(worth(pairs)).toBe(best);
        expect(
          pairs.every(
            ([row, column], index) => index === 0 || (row > pairs[index - 1]![0] && column > pairs[index - 1]![1]),
          ),
        ).toBe(true);
      }),
    );
  });

  it('takes the earliest of equals', () => {
    expect(alignInOrder(2, 4, () => 1)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('pairs a thousand with a thousand', () => {
    expect(alignInOrder(1000, 1000, (row, column) => Math.abs(row - column))).toHaveLength(1000);
  });
});
