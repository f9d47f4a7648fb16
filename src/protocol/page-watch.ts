/**
 * Watches the page around its sockets, from the isolated world, where the page can neither replace what is asked nor make
 * an event that is trusted. It listens and ticks while a socket lives; what was seen before stays known after that.
 */
import { MAY_BE_CHROMIUM, MAY_BE_FIREFOX } from './built-for.ts';
import { GAP_KEPT_MS, LONG_TASK_KEPT_MS, type SeenEvent, type Spell, type Surroundings } from './surroundings.ts';

export interface PageWatch {
  /** For each new socket: what the page has removed since is set up again, up to ten times a second. It stops by itself. */
  startWatching(): void;
  read(): Surroundings;
}

/** Firefox knows none, and would say so in the page's console. */
const hasLongTasks = () =>
  MAY_BE_CHROMIUM && (!MAY_BE_FIREFOX || PerformanceObserver.supportedEntryTypes.includes('longtask'));

const TICK_MS = 1000;
/** `document.open()` removes listeners, and a page may clear timers that it has not set; looked after no more often (ms). */
const SET_UP_AFTER_MS = 100;
/** Any busy page lets a timer wait (ms), and browsers do so in a page that has just been hidden. */
const LATE_MS = 1000;
/** In a page that has long been hidden Chromium fires timers once a minute, also where it has an open socket (measured). */
const LATE_WHILE_HIDDEN_MS = 60_000;

/** On their way to the document they all pass the window. */
const WINDOW_EVENTS = ['visibilitychange', 'freeze', 'resume', 'online', 'offline', 'pageshow'] satisfies SeenEvent[];

/** https://wicg.github.io/netinfo/; Firefox has none, and Chromium knows the `type` on mobile systems only. */
interface Connection extends EventTarget {
  readonly type?: string;
  readonly effectiveType?: string;
}

/** @param isWanted asked about once a second while it watches: whether it is to go on */
export function createPageWatch(isWanted: () => boolean): PageWatch {
  const seen: Partial<Record<SeenEvent, number>> = {};
  let gap: Spell | undefined;
  let longTask: Spell | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let observer: PerformanceObserver | undefined;
  let tickedAt = 0;
  let tickedWall = 0;
  let tickedHidden = false;
  let askedAt = 0;

  function ticked(): void {
    tickedAt = now();
    tickedWall = Date.now();
    tickedHidden = document.hidden;
  }

  function note(event: Event): void {
    if (!event.isTrusted || (event as PageTransitionEvent).persisted === false) return;
    const type = event.type as SeenEvent;
    seen[type] = now();
    // What stood still with its page is no gap.
    if (type !== 'resume' && type !== 'pageshow') noteGap();
    ticked();
  }

  function listen(method: 'addEventListener' | 'removeEventListener'): void {
    for (const type of WINDOW_EVENTS) window[method](type, note, true);
    connection()?.[method]('change', note);
  }

  function noteGap(): void {
    // One of the clocks stands still while the computer sleeps; which one depends on the system.
    const ms = Math.max(now() - tickedAt, Date.now() - tickedWall) - TICK_MS;
    if (ms < (tickedHidden ? LATE_WHILE_HIDDEN_MS : LATE_MS)) return;
    gap = longer(gap, { ms, endedAt: now() }, GAP_KEPT_MS);
    ticked();
  }

  function tick(): void {
    noteGap();
    ticked();
    askedAt = now();
    if (isWanted()) listen('addEventListener');
    else stopWatching();
  }

  function stopWatching(): void {
    clearInterval(timer);
    timer = undefined;
    observer?.disconnect();
    listen('removeEventListener');
  }

  function noteTasks(entries: PerformanceEntryList = []): void {
    for (const { duration: ms, startTime } of entries) {
      longTask = longer(longTask, { ms, endedAt: startTime + ms }, LONG_TASK_KEPT_MS);
    }
  }

  return {
    startWatching() {
      if (timer && now() - tickedAt < SET_UP_AFTER_MS) return;
      // With a socket every few moments the timer would never fire.
      if (timer && now() - askedAt >= TICK_MS) tick();
      clearInterval(timer);
      if (timer) {
        noteGap();
      } else {
        // Since when it is hidden is not known, but at least since now.
        if (document.hidden) seen.visibilitychange = now();
        if (hasLongTasks()) {
          observer ??= new PerformanceObserver((list) => noteTasks(list.getEntries()));
          observer.observe({ type: 'longtask' });
        }
      }
      ticked();
      timer = setInterval(tick, TICK_MS);
      listen('addEventListener');
    },

    read() {
      // What ends a socket may come before the timer that is late for the same reason.
      if (timer) noteGap();
      noteTasks(observer?.takeRecords());
      return {
        isHidden: document.hidden,
        isOnline: navigator.onLine,
        connection: connection()?.type ?? connection()?.effectiveType,
        seen: { ...seen },
        gap,
        longTask,
      };
    },
  };
}

export const now = () => performance.now();

/** The longer one, as long as it tells anything. (A shorter one that outlasts it is forgotten with it.) */
function longer(before: Spell | undefined, spell: Spell, keptMs: number): Spell {
  return before && before.ms > spell.ms && spell.endedAt - before.endedAt < keptMs ? before : spell;
}

function connection(): Connection | undefined {
  return (navigator as { connection?: Connection }).connection;
}
