/**
 * What is in the log: tabs, their documents and the sockets of those, each kept in step with its stored entry. It knows
 * neither observations nor bounds.
 */
import { createEntryBook, type LogChanges } from './entry-book.ts';
import type { DocumentFacts, SocketRecord } from './socket-record.ts';
import { readDocument, readSocket, readTab } from './stored-shapes.ts';
import {
  documentKey,
  parseKey,
  restoreSocket,
  socketKey,
  storeSocket,
  tabKey,
  textKey,
  textsOf,
  type StoredDocument,
  type StoredKey,
  type StoredSocket,
  type StoredTab,
} from './stored-log.ts';
import { createTextTable, type TextTable } from './text-table.ts';

export interface LoggedTab {
  stored: StoredTab;
  /** In order of their constructors. */
  readonly sockets: Set<LoggedSocket>;
  readonly documents: Set<LoggedDocument>;
}

export interface LoggedDocument {
  readonly id: string;
  readonly tab: LoggedTab;
  stored: StoredDocument;
  readonly texts: TextTable;
  readonly sockets: Map<number, LoggedSocket>;
}

export interface LoggedSocket {
  readonly number: number;
  readonly document: LoggedDocument;
  record: SocketRecord;
  /** Texts that the stored entry refers to. */
  texts: readonly number[];
}

export interface LoggedSockets {
  readonly tabs: ReadonlyMap<number, LoggedTab>;
  readonly documents: ReadonlyMap<string, LoggedDocument>;
  /** Of sockets. */
  readonly count: number;
  /** Of all stored entries, as `storage.session` counts them. */
  readonly bytes: number;
  /** Keys of stored entries that are the log's and could not be read: they are no part of it any more. */
  readonly unreadable: readonly string[];
  entriesOf(tabId: number): Record<string, unknown>;
  /** An empty one where there was none. */
  tabOf(tabId: number): LoggedTab;
  addDocument(id: string, facts: StoredDocument): LoggedDocument;
  /** Not stored before `putSocket`. */
  addSocket(document: LoggedDocument, number: number, record: SocketRecord): LoggedSocket;
  putTab(tabId: number, changed: StoredTab): void;
  putDocument(document: LoggedDocument, changed: StoredDocument): void;
  /** Stores the record as it is now. */
  putSocket(socket: LoggedSocket): void;
  removeTab(tabId: number): void;
  /** With its sockets. */
  removeDocument(document: LoggedDocument): void;
  removeSocket(socket: LoggedSocket): void;
  /** Hands out what has changed since the last call, each changed tab's revision counted up. */
  takeChanges(): LogChanges;
}

/** Documents of a tab without a socket left in the log, kept so that an observation sent twice is still known. */
const EMPTY_DOCUMENTS_PER_TAB = 200;

/**
 * @param entries what an earlier background wrote; those that are not the log's are passed over
 * @param clock milliseconds since the Unix epoch
 */
export function createLoggedSockets(entries: Readonly<Record<string, unknown>>, clock: () => number): LoggedSockets {
  const book = createEntryBook();
  const tabs = new Map<number, LoggedTab>();
  const documents = new Map<string, LoggedDocument>();
  const unreadable: string[] = [];
  let count = 0;

  restore();

  return {
    tabs,
    documents,
    unreadable,
    get count() {
      return count;
    },
    get bytes() {
      return book.bytes;
    },
    entriesOf: (tabId) => book.entriesOf(tabId),
    tabOf,
    addDocument,
    addSocket,
    putTab,
    putDocument,
    putSocket,
    removeTab,
    removeDocument,
    removeSocket,
    takeChanges,
  };

  function tabOf(tabId: number): LoggedTab {
    const known = tabs.get(tabId);
    if (known) return known;
    const tab: LoggedTab = {
      stored: { since: clock(), revision: 0, paused: false, preserveLog: true, evicted: 0 },
      sockets: new Set(),
      documents: new Set(),
    };
    tabs.set(tabId, tab);
    return tab;
  }

  function addDocument(id: string, facts: StoredDocument): LoggedDocument {
    const { tabId } = facts;
    const tab = tabOf(tabId);
    const texts = createTextTable({
      added: (number, text) => book.put(tabId, textKey(id, number), text),
      unused: (number) => book.drop(tabId, textKey(id, number)),
    });
    const document: LoggedDocument = { id, tab, stored: facts, texts, sockets: new Map() };
    documents.set(id, document);
    tab.documents.add(document);
    forgetEmptyDocuments(tab);
    return document;
  }

  function addSocket(document: LoggedDocument, number: number, record: SocketRecord): LoggedSocket {
    const socket: LoggedSocket = { number, document, record, texts: [] };
    document.sockets.set(number, socket);
    document.tab.sockets.add(socket);
    count++;
    return socket;
  }

  function putTab(tabId: number, changed: StoredTab): void {
    tabOf(tabId).stored = changed;
    book.put(tabId, tabKey(tabId), changed);
  }

  function putDocument(document: LoggedDocument, changed: StoredDocument): void {
    document.stored = changed;
    book.put(changed.tabId, documentKey(document.id), changed);
  }

  function putSocket(socket: LoggedSocket): void {
    const { document, number, record, texts: before } = socket;
    const entry = storeSocket(record, document.texts.intern);
    socket.texts = textsOf(entry);
    for (const text of before) document.texts.release(text);
    book.put(document.stored.tabId, socketKey(document.id, number), entry);
  }

  function removeSocket(socket: LoggedSocket): void {
    const { document, number } = socket;
    for (const text of socket.texts) document.texts.release(text);
    document.sockets.delete(number);
    document.tab.sockets.delete(socket);
    book.drop(document.stored.tabId, socketKey(document.id, number));
    count--;
  }

  function removeTab(tabId: number): void {
    for (const document of tabs.get(tabId)?.documents ?? []) removeDocument(document);
    book.drop(tabId, tabKey(tabId));
    tabs.delete(tabId);
  }

  function removeDocument(document: LoggedDocument): void {
    for (const socket of document.sockets.values()) removeSocket(socket);
    document.tab.documents.delete(document);
    documents.delete(document.id);
    book.drop(document.stored.tabId, documentKey(document.id));
  }

  function forgetEmptyDocuments(tab: LoggedTab): void {
    if (tab.documents.size <= EMPTY_DOCUMENTS_PER_TAB) return;
    const empty = [...tab.documents].filter((document) => document.sockets.size === 0);
    for (const document of empty.slice(0, -EMPTY_DOCUMENTS_PER_TAB)) removeDocument(document);
  }

  function takeChanges(): LogChanges {
    for (const tabId of book.touchedTabs()) {
      const tab = tabs.get(tabId);
      if (tab) putTab(tabId, { ...tab.stored, revision: tab.stored.revision + 1 });
    }
    return book.takeChanges();
  }

  /** What is readable is kept: an entry that is not takes no other with it, but for what belongs to it. */
  function restore(): void {
    const keyed = Object.entries(entries).flatMap(([key, value]) => {
      const at = parseKey(key);
      return at ? [{ key, at, value }] : [];
    });
    // Sockets refer to texts, and both to their document.
    for (const kind of ['tab', 'document', 'text', 'socket'] as const) {
      const ofKind = keyed.filter(({ at }) => at.kind === kind);
      if (kind === 'socket') ofKind.sort((a, b) => createdAt(a.value) - createdAt(b.value));
      for (const { key, at, value } of ofKind) if (!restoreEntry(at, value)) unreadable.push(key);
    }
    book.takeChanges();
  }

  function restoreEntry(at: StoredKey, value: unknown): boolean {
    switch (at.kind) {
      case 'tab':
        return restoreTab(at.tabId, readTab(value));
      case 'document':
        return restoreDocument(at.documentId, readDocument(value));
      case 'text':
        return restoreText(documents.get(at.documentId), at.number, value);
      case 'socket':
        return restoreSocketOf(documents.get(at.documentId), at.number, readSocket(value));
    }
  }

  function restoreTab(tabId: number, stored: StoredTab | null): boolean {
    if (stored) putTab(tabId, stored);
    return stored !== null;
  }

  function restoreDocument(id: string, facts: StoredDocument | null): boolean {
    if (facts) putDocument(addDocument(id, facts), facts);
    return facts !== null;
  }

  function restoreText(document: LoggedDocument | undefined, number: number, text: unknown): boolean {
    if (!document || typeof text !== 'string') return false;
    document.texts.restore(number, text);
    book.put(document.stored.tabId, textKey(document.id, number), text);
    return true;
  }

  /** Where a text that it refers to is missing, it is there with the rest. */
  function restoreSocketOf(document: LoggedDocument | undefined, number: number, entry: StoredSocket | null): boolean {
    if (!document || !entry) return false;
    const record = restoreSocket(`${document.id}/${number}`, entry, factsOf(document), document.texts.get);
    const socket = addSocket(document, number, record);
    socket.texts = textsOf(entry);
    for (const text of socket.texts) document.texts.use(text);
    book.put(document.stored.tabId, socketKey(document.id, number), entry);
    return true;
  }
}

/** Milliseconds since the Unix epoch, of a stored socket that may be none. */
function createdAt(value: unknown): number {
  const wall: unknown = (value as StoredSocket | null)?.created?.wall;
  return typeof wall === 'number' && !Number.isNaN(wall) ? wall : 0;
}

export function factsOf({ id, stored: { frameId, isTop, url } }: LoggedDocument): DocumentFacts {
  return { id, frameId, isTop, url };
}
