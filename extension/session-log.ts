// Background. The log in `storage.session`: it outlives the background, which the browser stops after 30 s, and nothing
// else; a restart of the browser and a reload of the extension empty it. Globals are a cache of it.
import type { LogChanges } from '../src/record/entry-book.ts';
import { createLogWriter } from '../src/record/log-writer.ts';
import { readStoredLog, UNREADABLE_KEY } from '../src/record/read-stored-log.ts';
import { NO_FAULT, type LogFault } from '../src/record/log-fault.ts';
import type { SocketLog } from '../src/record/socket-log.ts';
import { browser } from './browser.ts';

const store = browser.storage.session;

export interface SessionLog {
  /** Waits until what an earlier background wrote has been read, as far as it can be. */
  ready(): Promise<SocketLog>;
  /**
   * Done when the changes, and those before them, have been written. Where the store is full the oldest records make room.
   * It never rejects. @returns whether they are stored
   */
  write(changes: LogChanges): Promise<boolean>;
  /** What does not work. */
  readonly fault: LogFault;
}

/**
 * @param publish tells the panels of changes that are made to get room
 * @param faultChanged called when `fault` is another
 */
export function openSessionLog(publish: (changes: LogChanges) => void, faultChanged: () => void): SessionLog {
  let fault = NO_FAULT;

  const note = (changed: Partial<LogFault>) => {
    const before = JSON.stringify(fault);
    fault = { ...fault, ...changed };
    if (JSON.stringify(fault) !== before) faultChanged();
  };

  const opening = store.get(null).then(
    (entries) => {
      const { log, unreadable } = readStoredLog(entries);
      if (log.unreadable.length > 0) void forget(log.unreadable, unreadable);
      note({ unreadable });
      return log;
    },
    () => {
      note({ isNotRead: true });
      return readStoredLog({}).log;
    },
  );

  const writer = createLogWriter(
    { write: (entries) => store.set(entries), remove: (keys) => store.remove([...keys]) },
    async () => {
      const changes = (await opening).shrink();
      publish(changes);
      return changes;
    },
  );

  return {
    ready: () => opening,
    async write(changes) {
      const isStored = await writer.write(changes);
      note({ isNotStored: !isStored });
      return isStored;
    },
    get fault() {
      return fault;
    },
  };
}

/** They would be in the way of new ones under the same keys. How many they were outlives the background, as the log does. */
async function forget(keys: readonly string[], unreadable: number): Promise<void> {
  try {
    await store.remove([...keys]);
    await store.set({ [UNREADABLE_KEY]: unreadable });
  } catch {
    // Then they are found again by the next background.
  }
}
