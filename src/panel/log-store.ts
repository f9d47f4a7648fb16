/** What the source says, kept as signals: the disconnects in order, the sockets that live, the state of the log. */
import { batch, computed, signal } from '@preact/signals';
import type { Browser } from '../record/ending.ts';
import { NO_FAULT } from '../record/log-fault.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { DisconnectCategory } from '../diagnosis/disconnect-category.ts';
import { describeDisconnect, newestFirst, type Disconnect } from './disconnect.ts';
import { ANY_PAGE, type LogState, type PanelSourceEvent, WHOLE_LIST } from './panel-source.ts';
import type { Wording } from './wording.ts';

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting';

/** The disconnects that the last change brought. A reset brings none: what it holds is not news. */
export interface Arrivals {
  /** None where there are more than an eye could follow. */
  readonly ids: ReadonlySet<string>;
  /** `performance.now()` in milliseconds. */
  readonly at: number;
  /** Since the panel was opened. */
  readonly total: number;
}

const NO_LOG: LogState = {
  since: null,
  paused: false,
  preserveLog: true,
  evicted: 0,
  dropped: 0,
  needsReload: false,
  page: ANY_PAGE,
  fault: NO_FAULT,
};

export function createLogStore(browser: Browser, wording: Wording) {
  const ended = new Map<string, Disconnect>();
  const live = new Map<string, SocketRecord>();
  const disconnects = signal<readonly Disconnect[]>([]);
  const liveCount = signal(0);
  /** Rises with each change, also of a socket that lives. */
  const revision = signal(0);
  const log = signal(NO_LOG);
  const connection = signal<ConnectionState>('connecting');
  const arrivals = signal<Arrivals>({ ids: new Set(), at: 0, total: 0 });
  const categoryCounts = computed(() => countCategories(disconnects.value));

  /** Files each record under live or ended. Returns the disconnects among them. */
  function file(records: readonly SocketRecord[]): Disconnect[] {
    const described: Disconnect[] = [];
    for (const record of records) {
      const disconnect = describeDisconnect(record, browser, wording.texts);
      if (!disconnect) {
        live.set(record.id, record);
        continue;
      }
      live.delete(record.id);
      ended.set(record.id, disconnect);
      described.push(disconnect);
    }
    return described.toSorted(newestFirst);
  }

  function reset(records: readonly SocketRecord[]): void {
    ended.clear();
    live.clear();
    disconnects.value = file(records);
  }

  function change(records: readonly SocketRecord[], removed: readonly string[]): void {
    const gone = new Set(removed);
    for (const id of removed) {
      ended.delete(id);
      live.delete(id);
    }
    const known = new Set(records.filter(({ id }) => ended.has(id)).map(({ id }) => id));
    const described = file(records);
    if (described.length === 0 && removed.length === 0) return;
    for (const { id } of described) gone.add(id);
    const stay = disconnects.value.filter(({ id }) => !gone.has(id));
    disconnects.value = mergeNewestFirst(described, stay);
    announce(described.filter(({ id }) => !known.has(id)));
  }

  function announce(arrived: readonly Disconnect[]): void {
    if (arrived.length === 0) return;
    const total = arrivals.value.total + arrived.length;
    const ids = new Set(arrived.length < WHOLE_LIST ? arrived.map(({ id }) => id) : []);
    arrivals.value = { ids, at: performance.now(), total };
  }

  return {
    state: { disconnects, liveCount, log, connection, arrivals, categoryCounts },
    take: (event: PanelSourceEvent) =>
      batch(() => {
        if (event.type === 'reconnecting') {
          connection.value = 'reconnecting';
          return;
        }
        if (event.type === 'live') return;
        if (event.type === 'reset') reset(event.records);
        else change(event.records, event.removed);
        liveCount.value = live.size;
        revision.value++;
        log.value = event.log;
        connection.value = 'connected';
      }),
    /** Describes all disconnects anew, in the words that are now in force. */
    reword: () => {
      for (const { record } of disconnects.peek()) {
        const disconnect = describeDisconnect(record, browser, wording.texts);
        if (disconnect) ended.set(record.id, disconnect);
      }
      disconnects.value = disconnects.peek().map((before) => ended.get(before.id) ?? before);
    },
    /** What the source is about to say, so that a control answers at once. */
    expect: (state: Partial<LogState>) => {
      log.value = { ...log.value, ...state };
    },
    /** All there is, ended or not. Follows the log when called inside a computed. */
    records: (): readonly SocketRecord[] => {
      void revision.value;
      return [...Array.from(ended.values(), ({ record }) => record), ...live.values()];
    },
    /** The sockets that live. Follows the log when called inside a computed. */
    living: (): readonly SocketRecord[] => {
      void revision.value;
      return [...live.values()];
    },
    /** Follows `disconnects` when called inside a computed. */
    find: (id: string | null): Disconnect | null => {
      void disconnects.value;
      return id === null ? null : (ended.get(id) ?? null);
    },
  };
}

/** Both in order already. */
function mergeNewestFirst(arrived: readonly Disconnect[], present: readonly Disconnect[]): readonly Disconnect[] {
  const merged: Disconnect[] = [];
  let from = 0;
  for (const disconnect of arrived) {
    for (let next = present[from]; next && newestFirst(next, disconnect) < 0; next = present[from]) {
      merged.push(next);
      from++;
    }
    merged.push(disconnect);
  }
  return merged.concat(present.slice(from));
}

function countCategories(disconnects: readonly Disconnect[]): ReadonlyMap<DisconnectCategory, number> {
  const counts = new Map<DisconnectCategory, number>();
  for (const { category } of disconnects) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
