/**
 * Keeps the store in step with the log: what has changed is written in order, one write at a time. What the store refuses is
 * kept for the next write; where it has no room, the oldest records go.
 */
import { isAboutRoom } from './about-room.ts';
import type { LogChanges } from './entry-book.ts';

/** Where the entries lie. Each promise rejects where the browser's store refuses. */
export interface LogArea {
  write(entries: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export interface LogWriter {
  /** Waits for what is under way too. It never rejects. @returns whether all of it is stored now */
  write(changes: LogChanges): Promise<boolean>;
}

/** Each time a tenth of the log goes: when this often is not enough, the room is taken by something else. */
const MAKE_ROOM_AT_MOST = 20;

const REMOVED = Symbol('removed');

/** @param makeRoom has the oldest records go */
export function createLogWriter(area: LogArea, makeRoom: () => Promise<LogChanges>): LogWriter {
  /** What is to be written next: the value by key. Later changes of a key replace earlier ones. */
  let pending = new Map<string, unknown>();
  /** One write at a time, or an older value could overwrite a newer one. */
  let writing = Promise.resolve(true);

  function enqueue(changes: LogChanges): void {
    for (const { set, remove } of changes.values()) {
      for (const key of remove) pending.set(key, REMOVED);
      for (const [key, value] of Object.entries(set)) pending.set(key, value);
    }
  }

  async function writePending(): Promise<boolean> {
    for (let attempt = 0; pending.size > 0 && attempt < MAKE_ROOM_AT_MOST; attempt++) {
      const entries = pending;
      pending = new Map();
      try {
        await write(area, entries);
      } catch (error) {
        pending = new Map([...entries, ...pending]);
        if (!isAboutRoom(error)) return false;
        enqueue(await makeRoom());
      }
    }
    return pending.size === 0;
  }

  return {
    write(changes) {
      enqueue(changes);
      writing = writing.then(writePending);
      return writing;
    },
  };
}

async function write(area: LogArea, entries: ReadonlyMap<string, unknown>): Promise<void> {
  const gone = [...entries.keys()].filter((key) => entries.get(key) === REMOVED);
  if (gone.length > 0) await area.remove(gone);
  await area.write(Object.fromEntries([...entries].filter(([, value]) => value !== REMOVED)));
}
