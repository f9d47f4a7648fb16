/** A short word on what the panel has just done: shown for a moment, and read out. */
import { signal, type ReadonlySignal } from '@preact/signals';

/** Milliseconds: long enough to be read. */
const SHOWN_MS = 4000;

export interface Notice {
  /** Empty: none. */
  readonly message: ReadonlySignal<string>;
  tell(message: string): void;
  dispose(): void;
}

export function createNotice(): Notice {
  const message = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    message,
    tell: (next) => {
      clearTimeout(timer);
      message.value = next;
      timer = setTimeout(() => {
        message.value = '';
      }, SHOWN_MS);
    },
    dispose: () => clearTimeout(timer),
  };
}
