/**
 * What the rules say of each row of a whole log, for those who need all of it: a filter, an order, groups. To explain
 * 10,000 disconnects takes seconds, so a long log is explained a slice at a time, and who asks meanwhile is told what is
 * known so far. What was said before the log changed counts until its turn comes again.
 */
import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Disconnect } from './disconnect.ts';
import type { Explain, Explanation } from './explainer.ts';

/** Explained in one go, at less than 0.2 ms each. */
const SHORT_LOG = 300;

/** Milliseconds. A key stroke or a frame waits no longer than that. */
const SLICE_MS = 8;

/** Milliseconds. Who shows what is known draws it anew that often. */
const NEWS_MS = 200;

interface Ahead {
  readonly disconnects: ReadonlySignal<readonly Disconnect[]>;
  readonly explain: Explain;
  /** Whether anybody needs all of them. */
  readonly isNeeded: () => boolean;
}

export function createExplainAhead({ disconnects, explain, isNeeded }: Ahead) {
  const known = new WeakMap<Disconnect, Explanation>();
  const news = signal(0);
  let turn: ReturnType<typeof setTimeout> | undefined;

  function isShort(): boolean {
    return disconnects.value.length <= SHORT_LOG;
  }

  function tell(): void {
    news.value++;
  }

  /** @param toldAt when the last news were told, by `performance.now()` */
  function goThrough(queue: readonly Disconnect[], from: number, toldAt: number): void {
    const began = performance.now();
    let next = from;
    while (next < queue.length && performance.now() - began < SLICE_MS) {
      const disconnect = queue[next] as Disconnect;
      known.set(disconnect, explain(disconnect));
      next++;
    }
    const now = performance.now();
    const isDone = next === queue.length;
    const isTime = isDone || now - toldAt >= NEWS_MS;
    if (isTime) tell();
    if (!isDone) turn = setTimeout(() => goThrough(queue, next, isTime ? now : toldAt));
  }

  const stop = effect(() => {
    clearTimeout(turn);
    if (!isNeeded() || isShort()) return;
    const all = disconnects.value;
    // Follows whatever explanations depend on.
    explain(all[0] as Disconnect);
    const queue = [...all.filter((each) => !known.has(each)), ...all.filter((each) => known.has(each))];
    turn = setTimeout(() => untracked(() => goThrough(queue, 0, performance.now())));
  });

  return {
    /** null: not known yet. Follows what becomes known when called inside a computed. */
    explained: (disconnect: Disconnect): Explanation | null => {
      if (isShort()) return explain(disconnect);
      void news.value;
      return known.get(disconnect) ?? null;
    },
    dispose: () => {
      stop();
      clearTimeout(turn);
    },
  };
}
