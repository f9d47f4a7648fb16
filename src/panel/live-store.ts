/** What lives now, as far as the page was asked: nobody is asked but while somebody looks. */
import { computed, signal } from '@preact/signals';
import type { LiveDocument } from '../protocol/messages.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { liveRows, pendingRefusals } from './live.ts';
import type { LiveSource, PanelSourceEvent } from './panel-source.ts';

/** Between two questions (ms): ages and silences are shown in seconds. */
const ASK_EVERY_MS = 1000;

export function createLiveStore(source: LiveSource | null, living: () => readonly SocketRecord[]) {
  const documents = signal<readonly LiveDocument[]>([]);
  const rows = computed(() => {
    const records = new Map(living().map((record) => [record.id, record]));
    return liveRows(documents.value, (id) => records.get(id));
  });
  return {
    source,
    rows,
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
  };
}
