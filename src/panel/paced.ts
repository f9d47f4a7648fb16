/** Follows what changes many times a second at a pace that can be read: at once, and then at most twice a second. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** Milliseconds. */
const PAUSE_MS = 500;

export interface Paced<Value> {
  readonly value: ReadonlySignal<Value>;
  dispose(): void;
}

/**
 * @param read signals that it reads are followed
 * @param isWorthWaiting false for a value after which the next may come at once
 */
export function paced<Value>(read: () => Value, isWorthWaiting: (value: Value) => boolean): Paced<Value> {
  const value = signal(read());
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;

  function take(next: Value): void {
    isStale = false;
    value.value = next;
    if (!isWorthWaiting(next)) return;
    pause = setTimeout(() => {
      pause = undefined;
      if (isStale) take(read());
    }, PAUSE_MS);
  }

  const stop = effect(() => {
    const next = read();
    isStale = true;
    if (pause === undefined) take(next);
  });

  return {
    value,
    dispose: () => {
      stop();
      clearTimeout(pause);
    },
  };
}
