/**
 * Pairs two lists whose orders agree: as many pairs as can be, then those that cost least, and of equals the earliest.
 *
 * @param cost of a pair, from 0 to a million; null where the two cannot belong together
 * @returns the pairs by index, in order
 */
export function alignInOrder(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number | null,
): readonly (readonly [row: number, column: number])[] {
  // best[row][column]: the best that can be had from there to both ends.
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const gains = new Float64Array(rows * columns).fill(-1);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const price = cost(row, column);
      const gain = price === null ? -1 : A_PAIR - price;
      gains[row * columns + column] = gain;
      best[row * width + column] = Math.max(
        at(best, (row + 1) * width + column),
        at(best, row * width + column + 1),
        gain < 0 ? 0 : gain + at(best, (row + 1) * width + column + 1),
      );
    }
  }

  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const here = at(best, row * width + column);
    const gain = at(gains, row * columns + column);
    if (gain >= 0 && gain + at(best, (row + 1) * width + column + 1) === here) pairs.push([row++, column++]);
    else if (at(best, row * width + column + 1) === here) column++;
    else row++;
  }
  return pairs;
}

/** More than the costs of all pairs together, so that one more pair is always worth it: for up to 1,000 pairs. */
const A_PAIR = 2 ** 30;

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
