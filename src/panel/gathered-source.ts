/** A source whose changes come in gulps: a page that fails 1,000 times a second must not have the panel drawn as often. */
import { type PanelSource, type PanelSourceEvent, WHOLE_LIST } from './panel-source.ts';

/** Milliseconds. Twenty changes a second are as many as anyone can follow, and leave time to scroll in between. */
const GULP_MS = 50;
/** Milliseconds. To draw all rows anew costs the most. */
const PAUSE_AFTER_WHOLE_LIST_MS = 200;

type Changed = Extract<PanelSourceEvent, { type: 'changed' }>;

/** The first change comes at once, and what follows it soon comes together. Nothing is told out of order. */
export function gathered(source: PanelSource): PanelSource {
  return { ...source, subscribe: (listener) => source.subscribe(inGulps(listener)) };
}

function inGulps(listener: (event: PanelSourceEvent) => void): (event: PanelSourceEvent) => void {
  let waiting: Changed | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(pause);
    pause = undefined;
    if (!waiting) return;
    const gulp = waiting;
    waiting = null;
    pause = setTimeout(flush, gulp.records.length < WHOLE_LIST ? GULP_MS : PAUSE_AFTER_WHOLE_LIST_MS);
    listener(gulp);
  }

  return (event) => {
    if (event.type === 'changed') {
      waiting = waiting ? merged(waiting, event) : event;
      if (pause === undefined) flush();
      return;
    }
    // A reset holds all that was waiting.
    if (event.type === 'reset') waiting = null;
    flush();
    listener(event);
  };
}

/** What both have changed, as one change. An id is never used again, so what has gone does not come back. */
function merged(first: Changed, next: Changed): Changed {
  const removed = new Set([...first.removed, ...next.removed]);
  const records = new Map([...first.records, ...next.records].map((record) => [record.id, record]));
  for (const id of removed) records.delete(id);
  return { type: 'changed', records: [...records.values()], removed: [...removed], log: next.log };
}
