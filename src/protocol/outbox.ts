/**
 * Delivers items, numbered in rising order, at least once, over a way that may fail: the background may be stopped at any time,
 * and the document may go away. An item is kept until it has been acknowledged. One delivery is under way at a time, so
 * that a burst travels in a few large ones; `flush` sends all that is left at once, for a document that is leaving.
 * Each delivery starts with the oldest item that has not been acknowledged: the receiver never sees a gap, and knows by
 * `seq` what it has had before.
 */
export interface Outbox<Item> {
  push(item: Item): void;
  /** Sends all that has not been acknowledged, whatever is under way. */
  flush(): void;
  /** Gives up what is under way and sends anew: its answer may never come, as after the back/forward cache. */
  restart(): void;
  /** Throws away what is kept, and all that comes: there is nobody left to deliver to. */
  stop(): void;
  /** How many items were thrown away, since there were more than can be kept. */
  readonly dropped: number;
}

export interface OutboxOptions<Item> {
  /** Delivers the items; answers with the highest `seq` that is stored. A rejection means: not delivered. */
  deliver(items: readonly Item[]): Promise<number>;
  /** The most items that one delivery carries. */
  batchLimit: number;
  /** The most items that are kept. */
  keepLimit: number;
  setTimer(callback: () => void, milliseconds: number): unknown;
  clearTimer(timer: unknown): void;
}

/** Without an answer for this long (ms) a delivery counts as lost. A background that starts takes well under a second. */
const ANSWER_WITHIN_MS = 10_000;
/** Between a failure and the next try, doubled each time (ms). */
const RETRY_AFTER_MS = 250;
const RETRY_AFTER_AT_MOST_MS = 8_000;

export function createOutbox<Item extends { readonly seq: number }>(options: OutboxOptions<Item>): Outbox<Item> {
  const { batchLimit, keepLimit } = options;
  let kept: Item[] = [];
  let dropped = 0;
  let failures = 0;
  let stopped = false;
  /** The last item that a flush has sent. */
  let flushed = 0;
  /** The delivery under way, or the wait before the next one; an answer to any other is void. */
  let current: { timer: unknown } | null = null;

  function acknowledge(seq: number): void {
    const firstLeft = kept.findIndex((item) => item.seq > seq);
    kept = firstLeft < 0 ? [] : kept.slice(firstLeft);
  }

  function next(): void {
    if (kept.length > 0) start(kept.slice(0, batchLimit));
  }

  function start(items: readonly Item[]): void {
    const delivery = { timer: options.setTimer(() => settle(delivery, false), ANSWER_WITHIN_MS) };
    current = delivery;
    attempt(items).then(
      (seq) => {
        // What is stored is stored, even if the answer comes late.
        acknowledge(seq);
        settle(delivery, true);
      },
      () => settle(delivery, false),
    );
  }

  /** `deliver` may throw before it returns a promise, as the extension API does once the extension has been reloaded. */
  async function attempt(items: readonly Item[]): Promise<number> {
    return options.deliver(items);
  }

  function settle(delivery: { timer: unknown }, delivered: boolean): void {
    if (delivery !== current) return;
    options.clearTimer(delivery.timer);
    current = null;
    if (delivered) {
      failures = 0;
      next();
    } else {
      const wait = Math.min(RETRY_AFTER_MS * 2 ** failures++, RETRY_AFTER_AT_MOST_MS);
      const pause = { timer: options.setTimer(() => current === pause && restart(), wait) };
      current = pause;
    }
  }

  function restart(): void {
    if (current) options.clearTimer(current.timer);
    current = null;
    next();
  }

  return {
    push(item) {
      if (stopped) return;
      if (kept.length >= keepLimit) {
        dropped++;
        return;
      }
      kept.push(item);
      if (!current) next();
    },
    flush() {
      const last = kept.at(-1)?.seq ?? 0;
      if (last <= flushed) return;
      flushed = last;
      if (current) options.clearTimer(current.timer);
      start(kept);
    },
    restart,
    stop() {
      stopped = true;
      kept = [];
      if (current) options.clearTimer(current.timer);
      current = null;
    },
    get dropped() {
      return dropped;
    },
  };
}
