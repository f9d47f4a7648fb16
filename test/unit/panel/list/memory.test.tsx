// @vitest-environment happy-dom
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { act, cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { drawPanel, rows } from '../dom.tsx';
import { dropped } from '../fixtures.ts';

afterEach(cleanup);

const MANY = 2000;

function scrollBy(list: HTMLElement, pixels: number): void {
  act(() => {
    list.scrollTop += pixels;
    list.dispatchEvent(new Event('scroll'));
  });
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What is weakly held goes after the task that has looked at it.
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    collect();
  }
}

it('frees the rows that have been scrolled out of sight', async () => {
  const { container } = drawPanel(Array.from({ length: MANY }, (_, index) => dropped(index + 1, index * 1000)));
  const list = container.querySelector<HTMLElement>('.list');
  if (!list) throw new Error('there is no list');
  const seen = new Set<string>();
  const drawn: WeakRef<HTMLElement>[] = [];
  for (let step = 0; step < 40; step++) {
    for (const row of rows()) {
      const index = row.getAttribute('aria-rowindex') ?? '';
      if (!seen.has(index)) drawn.push(new WeakRef(row));
      seen.add(index);
    }
    scrollBy(list, 300);
  }
  expect(drawn.length).toBeGreaterThan(300);
  await collectGarbage();
  const kept = drawn.filter((row) => row.deref() !== undefined);
  expect(kept.length).toBeLessThan(2 * rows().length + 20);
});
