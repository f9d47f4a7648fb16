import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../../../src/protocol/outbox.ts';

interface Item {
  readonly seq: number;
}

/** A receiver that the test answers for, and timers that the test runs. */
function setUp({ batchLimit = 3, keepLimit = 100 } = {}) {
  const deliveries: { items: readonly Item[]; answer(seq: number): void; fail(): void }[] = [];
  const timers = new Map<number, { callback: () => void; milliseconds: number }>();
  let lastTimer = 0;
  vi.stubGlobal('setTimeout', (callback: () => void, milliseconds: number) => {
    timers.set(++lastTimer, { callback, milliseconds });
    return lastTimer;
  });
  vi.stubGlobal('clearTimeout', (timer: number) => timers.delete(timer));
  const outbox = createOutbox<Item>({
    batchLimit,
    keepLimit,
    deliver: (items) =>
      new Promise((resolve, reject) => {
        // As they are now: a message is written at once.
        deliveries.push({ items: [...items], answer: resolve, fail: () => reject(new Error('stopped')) });
      }),
  });
  let seq = 0;
  return {
    outbox,
    deliveries,
    push: (count = 1) => {
      for (let index = 0; index < count; index++) outbox.push({ seq: ++seq });
    },
    waits: () => [...timers.values()].map(({ milliseconds }) => milliseconds),
    runTimers() {
      // What a callback sets up waits for the next turn.
      const due = [...timers.values()];
      timers.clear();
      for (const { callback } of due) callback();
    },
    sent: () => deliveries.map(({ items }) => items.map((item) => item.seq)),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the outbox', () => {
  it('sends the first item at once and a burst in batches, in order', async () => {
    const { push, deliveries, sent } = setUp();
    push(5);
    expect(sent()).toEqual([[1]]);
    deliveries[0]?.answer(1);
    await settled();
    deliveries[1]?.answer(4);
    await settled();
    expect(sent()).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('sends what was not acknowledged again, from the oldest on', async () => {
    const { push, deliveries, sent, runTimers, waits } = setUp();
    push(2);
    deliveries[0]?.fail();
    await settled();
    expect(waits()).toEqual([250]);
    runTimers();
    expect(sent()).toEqual([[1], [1, 2]]);
  });

  it('waits longer after each failure, and starts anew after a success', async () => {
    const { push, deliveries, runTimers, waits } = setUp();
    push();
    const seen: number[] = [];
    for (let index = 0; index < 8; index++) {
      deliveries[index]?.fail();
      await settled();
      seen.push(...waits());
      runTimers();
    }
    expect(seen).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
    deliveries[8]?.answer(1);
    await settled();
    push();
    deliveries[9]?.fail();
    await settled();
    expect(waits()).toEqual([250]);
  });

  it('takes an answer that does not come for a failure', async () => {
    const { push, sent, runTimers, waits } = setUp();
    push();
    expect(waits()).toEqual([10_000]);
    runTimers();
    runTimers();
    expect(sent()).toEqual([[1], [1]]);
  });

  it('flushes all that is left whatever is under way, once', () => {
    const { push, outbox, sent } = setUp();
    push(6);
    outbox.flush();
    outbox.flush();
    expect(sent()).toEqual([[1], [1, 2, 3, 4, 5, 6]]);
  });

  it('sends what comes after a flush once more at once, as long as there is no answer', async () => {
    const { push, outbox, sent } = setUp();
    push(2);
    outbox.flush();
    push();
    push();
    await settled();
    expect(sent()).toEqual([[1], [1, 2], [1, 2, 3, 4]]);
  });

  it('believes an answer that comes late', async () => {
    const { push, outbox, deliveries, sent } = setUp();
    push(2);
    outbox.flush();
    deliveries[0]?.answer(1);
    deliveries[1]?.answer(2);
    await settled();
    push();
    expect(sent()).toEqual([[1], [1, 2], [3]]);
  });

  it('starts anew when the page comes back from the back/forward cache', () => {
    const { push, outbox, sent } = setUp();
    push(2);
    outbox.flush();
    outbox.restart();
    expect(sent()).toEqual([[1], [1, 2], [1, 2]]);
  });

  it('keeps no more than it may, and counts what it throws away', async () => {
    const { push, outbox, deliveries, sent } = setUp({ keepLimit: 4, batchLimit: 10 });
    push(7);
    expect(outbox.thrownAway).toBe(3);
    deliveries[0]?.answer(1);
    await settled();
    push();
    deliveries[1]?.answer(4);
    await settled();
    expect(sent()).toEqual([[1], [2, 3, 4], [8]]);
  });

  it('falls silent when it is stopped', async () => {
    const { push, outbox, deliveries, sent, waits } = setUp();
    push(2);
    outbox.giveUp();
    deliveries[0]?.fail();
    await settled();
    push();
    expect(sent()).toEqual([[1]]);
    expect(waits()).toEqual([]);
  });

  it('delivers everything to a receiver that forgets, fails and answers late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('push', 'answer', 'fail', 'lose', 'flush')), async (steps) => {
        const { push, outbox, deliveries, runTimers } = setUp();
        const stored = new Set<number>();
        let last = 0;
        let open = 0;
        const store = (items: readonly Item[]) => {
          expect(items[0]?.seq).toBeLessThanOrEqual(last + 1);
          for (const { seq } of items) stored.add(seq);
          last = Math.max(last, items.at(-1)?.seq ?? 0);
        };
        const take = () => deliveries[open++];
        for (const step of steps) {
          if (step === 'push') push();
          else if (step === 'flush') outbox.flush();
          else {
            const delivery = take();
            if (!delivery) open--;
            else if (step === 'fail') delivery.fail();
            else {
              store(delivery.items);
              if (step === 'answer') delivery.answer(last);
              else delivery.fail();
            }
          }
          await settled();
        }
        push();
        const pushed = steps.filter((step) => step === 'push').length + 1;
        for (let round = 0; stored.size < pushed && round < 3 * pushed + 10; round++) {
          const delivery = take();
          if (delivery) {
            store(delivery.items);
            delivery.answer(last);
          } else {
            open--;
            runTimers();
          }
          await settled();
        }
        expect(stored.size).toBe(pushed);
      }),
      { numRuns: 150 },
    );
  });
});
