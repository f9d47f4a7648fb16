import { expect, it } from 'vitest';
import { oneAtATime } from '../../../src/toolbar/one-at-a-time.ts';

function worker() {
  const begun: number[] = [];
  const turns: (() => void)[] = [];
  const ask = oneAtATime(async (id: number) => {
    begun.push(id);
    await new Promise<void>((resolve) => {
      turns.push(resolve);
    });
  });
  const end = async () => {
    turns.shift()?.();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { begun, ask, end };
}

it('does one after the other, and what is asked for again before its turn once', async () => {
  const { begun, ask, end } = worker();
  ask([1, 2]);
  ask([2, 3]);
  ask([2]);
  expect(begun).toEqual([1]);
  await end();
  await end();
  await end();
  expect(begun).toEqual([1, 2, 3]);
});

it('does again what is asked for while it is being done: it has changed since', async () => {
  const { begun, ask, end } = worker();
  ask([1]);
  ask([1]);
  ask([1]);
  await end();
  expect(begun).toEqual([1, 1]);
  await end();
  ask([1]);
  expect(begun).toEqual([1, 1, 1]);
});
