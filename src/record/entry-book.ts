/**
 * The stored entries of all tabs with their sizes, and what has changed since somebody last asked: so that the log can
 * be written, bounded and published entry by entry.
 */
export interface EntryBook {
  /** Sizes added up, in bytes as `storage.session` counts them: the key and the value as JSON. */
  readonly bytes: number;
  put(tabId: number, key: string, value: unknown): void;
  drop(tabId: number, key: string): void;
  /** All entries of a tab, by key. */
  entriesOf(tabId: number): Record<string, unknown>;
  touchedTabs(): number[];
  /** The changes since the last call, by tab. */
  takeChanges(): LogChanges;
}

export interface TabChange {
  readonly set: Record<string, unknown>;
  readonly remove: string[];
}

export type LogChanges = ReadonlyMap<number, TabChange>;

interface Entry {
  readonly value: unknown;
  readonly bytes: number;
}

const encoder = new TextEncoder();

export function createEntryBook(): EntryBook {
  const tabs = new Map<number, Map<string, Entry>>();
  let changed = new Map<number, Map<string, Entry | null>>();
  let bytes = 0;

  function note(tabId: number, key: string, entry: Entry | null): void {
    bytes += (entry?.bytes ?? 0) - (tabs.get(tabId)?.get(key)?.bytes ?? 0);
    const changes = changed.get(tabId) ?? new Map<string, Entry | null>();
    changed.set(tabId, changes.set(key, entry));
  }

  return {
    get bytes() {
      return bytes;
    },
    put(tabId, key, value) {
      const entry = { value, bytes: encoder.encode(key + JSON.stringify(value)).length };
      note(tabId, key, entry);
      const entries = tabs.get(tabId) ?? new Map<string, Entry>();
      tabs.set(tabId, entries.set(key, entry));
    },
    drop(tabId, key) {
      note(tabId, key, null);
      const entries = tabs.get(tabId);
      entries?.delete(key);
      if (entries?.size === 0) tabs.delete(tabId);
    },
    entriesOf(tabId) {
      const entries = [...(tabs.get(tabId) ?? [])];
      return Object.fromEntries(entries.map(([key, entry]) => [key, entry.value]));
    },
    touchedTabs: () => [...changed.keys()],
    takeChanges() {
      const taken = changed;
      changed = new Map();
      return new Map([...taken].map(([tabId, changes]) => [tabId, asTabChange(changes)]));
    },
  };
}

function asTabChange(changes: ReadonlyMap<string, Entry | null>): TabChange {
  const change: TabChange = { set: {}, remove: [] };
  for (const [key, entry] of changes) {
    if (entry) change.set[key] = entry.value;
    else change.remove.push(key);
  }
  return change;
}
