/** The page around a bridge, and its clocks, for tests that run without a browser. */
import { vi } from 'vitest';

type Listener = (event: unknown) => void;

class FakeTarget {
  readonly #listeners = new Map<string, Set<Listener>>();

  readonly addEventListener = (type: string, listener: Listener): void => {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  };

  readonly removeEventListener = (type: string, listener: Listener): void => {
    this.#listeners.get(type)?.delete(listener);
  };

  /** As the browser does: the event is trusted. */
  emit(type: string, facts: object = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ type, isTrusted: true, ...facts });
  }

  /** As `document.open()` does. */
  removeAllListeners(): void {
    this.#listeners.clear();
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

class FakeLongTasks {
  static supportedEntryTypes = ['longtask'];
  static observing = 0;
  static queued: { startTime: number; duration: number }[] = [];
  observe = () => void (FakeLongTasks.observing = 1);
  disconnect = () => void (FakeLongTasks.observing = 0);
  takeRecords = () => FakeLongTasks.queued.splice(0);
}

export function fakePage() {
  vi.useFakeTimers();
  const window = new FakeTarget();
  const connection = Object.assign(new FakeTarget(), { effectiveType: '4g' });
  const document = { hidden: false, baseURI: 'https://app.example/chat/' };
  const navigator = { onLine: true, connection };
  const { addEventListener, removeEventListener } = window;
  const globals = { window, document, navigator, addEventListener, removeEventListener };
  const location = { href: 'https://app.example/chat/' };
  FakeLongTasks.supportedEntryTypes = ['longtask'];
  FakeLongTasks.observing = 0;
  for (const [name, value] of Object.entries({ ...globals, location, PerformanceObserver: FakeLongTasks })) {
    vi.stubGlobal(name, value);
  }
  const monotonic = shift(performance);
  const wall = shift(Date);
  return {
    window,
    document,
    navigator,
    connection,
    longTasks: FakeLongTasks,
    /** Timers fire as they are due. */
    pass: (ms: number) => vi.advanceTimersByTime(ms),
    /** No timer fires, as in a long task. */
    block(ms: number) {
      monotonic.by(ms);
      wall.by(ms);
    },
    /** On systems whose monotonic clock stands still meanwhile. */
    sleep: (ms: number) => wall.by(ms),
    /** What is set up in the page now. */
    footprint: () => ({
      listeners: window.listenerCount + connection.listenerCount,
      timers: vi.getTimerCount(),
      observers: FakeLongTasks.observing,
    }),
    restore() {
      vi.restoreAllMocks();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    },
  };
}

export type FakePage = ReturnType<typeof fakePage>;

/** Sets a clock forward without its timers. */
function shift(clock: { now(): number }): { by(ms: number): void } {
  const now = clock.now.bind(clock);
  let ahead = 0;
  vi.spyOn(clock, 'now').mockImplementation(() => now() + ahead);
  return {
    by(ms) {
      ahead += ms;
    },
  };
}
