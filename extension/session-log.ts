// Background. The log in `storage.session`: it outlives the background, which the browser stops after 30 s, and nothing
// else; a restart of the browser and a reload of the extension empty it. Globals are a cache of it.
import type { LogChanges } from '../src/record/entry-book.ts';
import { createSocketLog, type SocketLog } from '../src/record/socket-log.ts';
import { browser } from './browser.ts';

const store = browser.storage.session;

export interface SessionLog {
  /** Waits until what an earlier background wrote has been read. */
  ready(): Promise<SocketLog>;
  /** Done when the changes are stored. Where the store is full the oldest records make room; it never rejects. */
  write(changes: LogChanges): Promise<void>;
}

/** Each time a tenth of the log goes: when this often is not enough, the store is refusing for another reason. */
const MAKE_ROOM_AT_MOST = 20;

const REMOVED = Symbol('removed');

/** @param publish tells the panels of changes that are made to get room */
export function openSessionLog(publish: (changes: LogChanges) => void): SessionLog {
  const opening = store.get(null).then((entries) => createSocketLog(entries));
  /** What is to be written next: the value by key. Later changes of a key replace earlier ones. */
  let pending = new Map<string, unknown>();
  /** One write at a time, or an older value could overwrite a newer one. */
  let writing = Promise.resolve();

  function enqueue(changes: LogChanges): void {
    for (const { set, remove } of changes.values()) {
      for (const key of remove) pending.set(key, REMOVED);
      for (const [key, value] of Object.entries(set)) pending.set(key, value);
    }
  }

  async function writePending(): Promise<void> {
    for (let attempt = 0; pending.size > 0 && attempt < MAKE_ROOM_AT_MOST; attempt++) {
      const entries = pending;
      pending = new Map();
      try {
        await store.remove([...entries.keys()].filter((key) => entries.get(key) === REMOVED));
        await store.set(Object.fromEntries([...entries].filter(([, value]) => value !== REMOVED)));
      } catch {
        const changes = (await opening).shrink();
        publish(changes);
        pending = new Map([...entries, ...pending]);
        enqueue(changes);
      }
    }
  }

  return {
    ready: () => opening,
    write(changes) {
      enqueue(changes);
      writing = writing.then(writePending);
      return writing;
    },
  };
}
