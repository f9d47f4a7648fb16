/** Items by a key, the largest group first; within a group, and among groups of one size, in the order given. */
export interface Group<Item> {
  readonly key: string;
  readonly items: readonly [Item, ...Item[]];
}

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Group<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return Array.from(groups, ([key, members]) => ({ key, items: members })).toSorted(
    (a, b) => b.items.length - a.items.length,
  );
}

export function median(numbers: readonly number[]): number | null {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const middle = inOrder.length / 2;
  const [low, high] = [inOrder[Math.ceil(middle) - 1], inOrder[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
