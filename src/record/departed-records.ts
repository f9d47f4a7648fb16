/**
 * Records that went from the log before their handshake outcome came: so that it is known for theirs, and not taken for a
 * socket that the hook cannot reach. In memory alone, as the outcomes that wait for them are.
 */
import type { SocketRecord } from './socket-record.ts';

export interface DepartedRecords {
  add(tabId: number, record: SocketRecord): void;
  /** In the order in which they went. */
  of(tabId: number): readonly SocketRecord[];
  /** Its outcome has come. */
  settle(record: SocketRecord): void;
  forgetTab(tabId: number): void;
}

/** As many as a tab's log holds; the oldest goes first. An outcome comes within seconds. */
const KEEP = 5000;

export function createDepartedRecords(): DepartedRecords {
  const departed = new Map<string, { readonly tabId: number; readonly record: SocketRecord }>();

  return {
    add(tabId, record) {
      if (record.handshake || record.seenFrom === 'network') return;
      departed.set(record.id, { tabId, record });
      const [oldest] = departed.keys();
      if (departed.size > KEEP && oldest !== undefined) departed.delete(oldest);
    },
    of: (tabId) => [...departed.values()].filter((each) => each.tabId === tabId).map(({ record }) => record),
    settle: ({ id }) => void departed.delete(id),
    forgetTab(tabId) {
      for (const [id, each] of departed) if (each.tabId === tabId) departed.delete(id);
    },
  };
}
