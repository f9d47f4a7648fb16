/** What lives now, as far as the page was asked: nobody is asked but while somebody looks, or something is amiss. */
import { computed, signal } from '@preact/signals';
import type { Health } from '../diagnosis/half-open-suspicion.ts';
import type { LiveDocument } from '../protocol/messages.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { EngineStore } from './engine-store.ts';
import { healthOfRows, liveRows, pendingRefusals } from './live.ts';
import { unlessEqual } from './unless-equal.ts';
import type { LiveSource, PanelSourceEvent } from './panel-source.ts';

/** Between two questions (ms): ages and silences are shown in seconds. */
const ASK_EVERY_MS = 1000;
/** The same where nobody looks, but the network has changed. */
const ATTEND_EVERY_MS = 5000;
/** So long after it: by then the page has sent something that should have been answered. */
const ATTEND_FOR_MS = 60_000;

export function createLiveStore(
  source: LiveSource | null,
  living: () => readonly SocketRecord[],
  { engine }: EngineStore,
) {
  const documents = signal<readonly LiveDocument[]>([]);
  const rows = computed(() => {
    const records = new Map(living().map((record) => [record.id, record]));
    return liveRows(engine.value, documents.value, (id) => records.get(id));
  });
  const health = unlessEqual(() => healthOfRows(rows.value));
  let attending: ReturnType<typeof setInterval> | undefined;
  let attendedUntil = 0;

  function attendOn(): void {
    const isSuspect = [...health.peek().values()].some(isDoubtful);
    if (Date.now() > attendedUntil && !isSuspect) stopAttending();
    else source?.ask();
  }

  function stopAttending(): void {
    clearInterval(attending);
    attending = undefined;
  }

  return {
    source,
    rows,
    health,
    refusals: computed(() => pendingRefusals(documents.value)),
    take: (event: PanelSourceEvent) => {
      if (event.type === 'live') documents.value = event.documents;
    },
    /** Returns the way to stop. */
    look: (): (() => void) => {
      source?.ask();
      const timer = setInterval(() => source?.ask(), ASK_EVERY_MS);
      return () => clearInterval(timer);
    },
    /** Something may have cut lines without a word: asks for a while, and then only as long as a socket is suspect. */
    attend: (): void => {
      if (!source) return;
      attendedUntil = Date.now() + ATTEND_FOR_MS;
      if (attending !== undefined) return;
      source.ask();
      attending = setInterval(attendOn, ATTEND_EVERY_MS);
    },
    dispose: stopAttending,
  };
}

function isDoubtful(health: Health): boolean {
  return health !== 'heard';
}
