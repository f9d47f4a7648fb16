/** The log out of its store, as far as it can be read. */
import { createSocketLog, type SocketLog } from './socket-log.ts';

/** How many entries earlier backgrounds could not read: they are gone from the store, and it is still to be told. */
export const UNREADABLE_KEY = 'log:unreadable';

export function readStoredLog(entries: Readonly<Record<string, unknown>>): {
  readonly log: SocketLog;
  /** Entries that could not be read, those of earlier times included. */
  readonly unreadable: number;
} {
  const log = createSocketLog(entries);
  const before = Number(entries[UNREADABLE_KEY] ?? 0) || 0;
  return { log, unreadable: before + log.unreadable.length };
}
