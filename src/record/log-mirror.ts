/**
 * A copy of one tab's log, kept up to date from the entries that the background sends: how the panel, and whoever reads
 * the store, gets socket records back.
 */
import type { DocumentFacts, SocketRecord } from './socket-record.ts';
import { parseKey, restoreSocket, type StoredDocument, type StoredSocket, type StoredTab } from './stored-log.ts';

export interface LogMirror {
  /** Takes entries in; answers with the records that are new or have changed and the ids of those that have gone. */
  apply(set: Readonly<Record<string, unknown>>, remove: readonly string[]): MirrorChange;
  readonly tab: StoredTab | null;
  /** Observations that were lost on the way, over all documents. */
  readonly dropped: number;
}

export interface MirrorChange {
  readonly records: readonly SocketRecord[];
  readonly removed: readonly string[];
}

interface MirroredDocument {
  facts: DocumentFacts;
  dropped: number;
  readonly texts: Map<number, string>;
}

export function createLogMirror(): LogMirror {
  const documents = new Map<string, MirroredDocument>();
  let tab: StoredTab | null = null;

  /** Documents and texts first: sockets refer to them. */
  function takeContext(set: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(set)) {
      const parsed = parseKey(key);
      if (parsed?.kind === 'tab') tab = value as StoredTab;
      else if (parsed?.kind === 'document') takeDocument(parsed.documentId, value as StoredDocument);
      else if (parsed?.kind === 'text') documentOf(parsed.documentId).texts.set(parsed.number, String(value));
    }
  }

  function takeDocument(id: string, { frameId, isTop, url, dropped }: StoredDocument): void {
    const document = documentOf(id);
    document.facts = { id, frameId, isTop, url };
    document.dropped = dropped;
  }

  function documentOf(id: string): MirroredDocument {
    const known = documents.get(id);
    if (known) return known;
    const created = { facts: { id, frameId: -1, isTop: false, url: '' }, dropped: 0, texts: new Map<number, string>() };
    documents.set(id, created);
    return created;
  }

  function takeSockets(set: Readonly<Record<string, unknown>>): SocketRecord[] {
    const records: SocketRecord[] = [];
    for (const [key, value] of Object.entries(set)) {
      const parsed = parseKey(key);
      if (parsed?.kind !== 'socket') continue;
      const { facts, texts } = documentOf(parsed.documentId);
      const id = `${parsed.documentId}/${parsed.number}`;
      records.push(restoreSocket(id, value as StoredSocket, facts, (number) => texts.get(number) ?? null));
    }
    return records;
  }

  function drop(remove: readonly string[]): string[] {
    const removed: string[] = [];
    for (const key of remove) {
      const parsed = parseKey(key);
      if (parsed?.kind === 'socket') removed.push(`${parsed.documentId}/${parsed.number}`);
      else if (parsed?.kind === 'text') documents.get(parsed.documentId)?.texts.delete(parsed.number);
      else if (parsed?.kind === 'document') documents.delete(parsed.documentId);
    }
    return removed;
  }

  return {
    apply(set, remove) {
      takeContext(set);
      const records = takeSockets(set);
      return { records, removed: drop(remove) };
    },
    get tab() {
      return tab;
    },
    get dropped() {
      return [...documents.values()].reduce((sum, document) => sum + document.dropped, 0);
    },
  };
}
