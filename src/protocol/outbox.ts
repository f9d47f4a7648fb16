/**
 * Delivers items, numbered in rising order, at least once, over a way that may fail: the background may be stopped at any time,
 * and the document may go away. An item is kept until it has been acknowledged. One delivery is under way at a time, so
 * that a burst travels in a few large ones; `flush` sends all that is left at once, for a document that is leaving.
 * Each delivery starts with the oldest item that has not been acknowledged: the receiver never sees a gap, and knows by
 * `seq` what it has had before.
 */
import { now } from './page-watch.ts';

export interface Outbox<Item> {
  /** Items that belong together travel together, as a rule. */
  push(...items: readonly Item[]): void;
  /** Sends all that has not been acknowledged, whatever is under way; what is pushed before there is an answer follows at once. */
  flush(): void;
  /** Gives up what is under way and sends anew: its answer may never come, as after the back/forward cache. */
  restart(): void;
  /** Throws away what is kept, and all that comes: there is nobody left to deliver to. */
  giveUp(): void;
  /** How many items were thrown away, since there were more than can be kept. */
  readonly thrownAway: number;
}

export interface OutboxOptions<Item> {
  /** Delivers the items; answers with the highest `seq` that is stored. A rejection means: not delivered. Never throws. */
  deliver(items: readonly Item[]): Promise<number>;
  /** The most items that one delivery carries. */
  batchLimit: number;
  /** The most items that are kept. */
  keepLimit: number;
}

type Timer = ReturnType<typeof setTimeout>;

/** Without an answer for this long (ms) a delivery counts as lost. A background that starts takes well under a second. */
const ANSWER_WITHIN_MS = 10_000;
/** Between a failure and the next try, doubled each time (ms). */
const RETRY_AFTER_MS = 250;
const RETRY_AFTER_AT_MOST_MS = 8_000;

export function createOutbox<Item extends { readonly seq: number }>(options: OutboxOptions<Item>): Outbox<Item> {
  const { batchLimit, keepLimit } = options;
  let kept: Item[] = [];
  let thrownAway = 0;
  let failures = 0;
  let stopped = false;
  /** The last item that a flush has sent, as long as it has no answer. */
  let flushed = 0;
  /** Names the delivery under way, or the wait before the next one, by its timer; an answer to any other is void. */
  let current: Timer | undefined;
  /** When that timer fires at the latest (ms): a page may clear timers that it has not set. */
  let due: number;

  function next(): void {
    if (kept.length) start(kept.slice(0, batchLimit));
  }

  function start(items: readonly Item[]): void {
    const delivery = wait(() => settle(delivery, false), ANSWER_WITHIN_MS);
    options.deliver(items).then(
      (seq) => {
        // What is stored is stored, even if the answer comes late.
        kept = kept.filter((item) => item.seq > seq);
        settle(delivery, true);
      },
      () => settle(delivery, false),
    );
  }

  function wait(callback: () => void, milliseconds: number): Timer {
    due = now() + milliseconds;
    return (current = setTimeout(callback, milliseconds));
  }

  function settle(delivery: Timer, delivered: boolean): void {
    if (delivery !== current) return;
    if (delivered) {
      failures = 0;
      restart();
    } else {
      clearTimeout(current);
      wait(restart, Math.min(RETRY_AFTER_MS * 2 ** failures++, RETRY_AFTER_AT_MOST_MS));
    }
  }

  function restart(): void {
    clearTimeout(current);
    current = undefined;
    flushed = 0;
    next();
  }

  function flush(): void {
    const last = kept.at(-1)?.seq ?? 0;
    if (last <= flushed) return;
    flushed = last;
    clearTimeout(current);
    start(kept);
  }

  return {
    push(...items) {
      if (stopped) return;
      const accepted = items.slice(0, keepLimit - kept.length);
      thrownAway += items.length - accepted.length;
      kept.push(...accepted);
      // What comes in a page's own `pagehide`, after ours.
      if (flushed) queueMicrotask(flush);
      else if (!current || now() > due) restart();
    },
    flush,
    restart,
    giveUp() {
      stopped = true;
      kept = [];
      restart();
    },
    get thrownAway() {
      return thrownAway;
    },
  };
}
