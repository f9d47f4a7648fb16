/**
 * The log of all tabs: takes observations in, keeps the log within its bounds, and says which stored entries have
 * changed. It does no input and no output: the background writes the entries and tells the panels.
 */
import type { PageFacts } from '../protocol/messages.ts';
import { createEntryBook, type LogChanges } from './entry-book.ts';
import type { StampedObservation } from './observation.ts';
import { applyObservation, type DocumentFacts, endOf, type SocketRecord } from './socket-record.ts';
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
  type StoredSocket,
  type StoredTab,
} from './stored-log.ts';
import { createTextTable, type TextTable } from './text-table.ts';

export interface LogBounds {
  readonly socketsPerTab: number;
  readonly sockets: number;
  /** As `storage.session` counts them: keys, and values as JSON. */
  readonly bytes: number;
}

/** `storage.session` holds 10 MiB for all tabs together; what is over 8 MiB is left for what is under way. */
export const BOUNDS: LogBounds = { socketsPerTab: 5000, sockets: 10_000, bytes: 8 * 1024 * 1024 };

/** Documents of a tab without a socket left in the log, kept so that an observation sent twice is still known. */
const EMPTY_DOCUMENTS_PER_TAB = 200;

/** The identity of a document, from the background's `sender`. */
export interface Origin {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
}

/** A document in the log and the bridge that speaks for it. */
export interface Speaker extends Origin {
  readonly bridge: string;
}

export interface Arrival {
  readonly bridge: string;
  readonly page: PageFacts;
  readonly observations: readonly StampedObservation[];
  readonly dropped: number;
}

export interface SocketLog {
  /** Takes a batch in; what the log has had before is passed over. */
  append(origin: Origin, arrival: Arrival): LogChanges;
  /** The highest `seq` of a document that is in the log; 0 for none. */
  seqOf(documentId: string): number;
  /** Where a document lives, as told by its first message. */
  originOf(documentId: string): Origin | null;
  speakersOf(tabId: number): Speaker[];
  revisionOf(tabId: number): number;
  preservesLog(tabId: number): boolean;
  entriesOf(tabId: number): Record<string, unknown>;
  /** Throws the tab's disconnects away. Sockets that live stay. */
  clear(tabId: number): LogChanges;
  forgetDocuments(documentIds: readonly string[]): LogChanges;
  setPaused(tabId: number, paused: boolean): LogChanges;
  setPreserveLog(tabId: number, preserveLog: boolean): LogChanges;
  forgetTab(tabId: number): LogChanges;
  /** Makes room where the store has refused: the oldest tenth goes. */
  shrink(): LogChanges;
}

interface LoggedTab {
  stored: StoredTab;
  /** In order of their constructors. */
  readonly sockets: Set<LoggedSocket>;
  readonly documents: Set<LoggedDocument>;
}

interface LoggedDocument {
  readonly id: string;
  readonly tab: LoggedTab;
  stored: StoredDocument;
  readonly texts: TextTable;
  readonly sockets: Map<number, LoggedSocket>;
}

interface LoggedSocket {
  readonly number: number;
  readonly document: LoggedDocument;
  record: SocketRecord;
  /** Texts that the stored entry refers to. */
  texts: readonly number[];
}

/**
 * @param stored what an earlier background wrote; entries that are not the log's are passed over
 * @param clock milliseconds since the Unix epoch
 */
export function createSocketLog(
  stored: Readonly<Record<string, unknown>> = {},
  bounds: LogBounds = BOUNDS,
  clock: () => number = Date.now,
): SocketLog {
  const book = createEntryBook();
  const tabs = new Map<number, LoggedTab>();
  const documents = new Map<string, LoggedDocument>();
  /** A late message of a page that is going away must not bring the log of its closed tab back. */
  const closedTabs = new Set<number>();
  let socketCount = 0;

  restore();

  return {
    append(origin, { bridge, page, observations, dropped }) {
      if (closedTabs.has(origin.tabId)) return new Map();
      const document = documentOf(origin, page, bridge);
      const fresh = observations.filter((observation) => observation.seq > document.stored.seq);
      const seq = fresh.at(-1)?.seq ?? document.stored.seq;
      if (fresh.length === 0 && dropped === document.stored.dropped) return new Map();
      putDocument(document, { ...document.stored, url: page.url, seq, dropped });
      for (const socket of applyAll(document, fresh)) {
        if (document.tab.stored.paused && endOf(socket.record)) removeSocket(socket);
        else putSocket(socket);
      }
      keepWithin(bounds);
      return finish();
    },

    seqOf: (documentId) => documents.get(documentId)?.stored.seq ?? 0,

    originOf(documentId) {
      const document = documents.get(documentId);
      return document ? originOf(document) : null;
    },

    speakersOf(tabId) {
      const speakers = [...(tabs.get(tabId)?.documents ?? [])];
      return speakers.map((document) => ({ ...originOf(document), bridge: document.stored.bridge }));
    },

    revisionOf: (tabId) => tabs.get(tabId)?.stored.revision ?? 0,
    preservesLog: (tabId) => tabs.get(tabId)?.stored.preserveLog ?? true,
    entriesOf: (tabId) => book.entriesOf(tabId),

    clear(tabId) {
      const tab = tabOf(tabId);
      for (const socket of tab.sockets) if (endOf(socket.record)) removeSocket(socket);
      putTab(tabId, { ...tab.stored, since: clock(), evicted: 0 });
      return finish();
    },

    forgetDocuments(documentIds) {
      for (const id of documentIds) {
        const document = documents.get(id);
        if (document) removeDocument(document);
      }
      return finish();
    },

    setPaused(tabId, paused) {
      putTab(tabId, { ...tabOf(tabId).stored, paused });
      return finish();
    },

    setPreserveLog(tabId, preserveLog) {
      putTab(tabId, { ...tabOf(tabId).stored, preserveLog });
      return finish();
    },

    forgetTab(tabId) {
      closedTabs.add(tabId);
      const tab = tabs.get(tabId);
      if (!tab) return new Map();
      for (const document of tab.documents) removeDocument(document);
      book.drop(tabId, tabKey(tabId));
      tabs.delete(tabId);
      return book.takeChanges();
    },

    shrink() {
      keepWithin({ ...bounds, bytes: book.bytes * 0.9 });
      return finish();
    },
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

  function documentOf({ tabId, frameId, documentId }: Origin, page: PageFacts, bridge: string): LoggedDocument {
    return (
      documents.get(documentId) ?? addDocument(documentId, { tabId, frameId, bridge, ...page, seq: 0, dropped: 0 })
    );
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

  /** Applies the observations and answers with the sockets they were about, each once. */
  function applyAll(document: LoggedDocument, observations: readonly StampedObservation[]): Set<LoggedSocket> {
    const touched = new Set<LoggedSocket>();
    const facts = factsOf(document);
    for (const observation of observations) {
      let socket = document.sockets.get(observation.socket);
      // Of a socket that is no longer in the log (cleared, evicted) nothing but the beginning would make a record.
      if (!socket && observation.kind !== 'created' && observation.kind !== 'threw') continue;
      const record = applyObservation(socket?.record, observation, socket?.record.document ?? facts);
      if (socket) socket.record = record;
      else socket = addSocket(document, observation.socket, record);
      touched.add(socket);
    }
    return touched;
  }

  function addSocket(document: LoggedDocument, number: number, record: SocketRecord): LoggedSocket {
    const socket: LoggedSocket = { number, document, record, texts: [] };
    document.sockets.set(number, socket);
    document.tab.sockets.add(socket);
    socketCount++;
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
    socketCount--;
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

  /** The oldest goes first, from the tab that has the most; sockets that live go last. */
  function keepWithin({ socketsPerTab, sockets, bytes }: LogBounds): void {
    for (;;) {
      const fullest = [...tabs].reduce<[number, LoggedTab] | null>(
        (most, next) => (most && most[1].sockets.size >= next[1].sockets.size ? most : next),
        null,
      );
      if (!fullest || fullest[1].sockets.size === 0) return;
      const [tabId, tab] = fullest;
      if (tab.sockets.size <= socketsPerTab && socketCount <= sockets && book.bytes <= bytes) return;
      removeSocket(oldestOf(tab));
      tab.stored = { ...tab.stored, evicted: tab.stored.evicted + 1 };
      book.put(tabId, tabKey(tabId), tab.stored);
    }
  }

  function oldestOf(tab: LoggedTab): LoggedSocket {
    for (const socket of tab.sockets) if (endOf(socket.record)) return socket;
    return tab.sockets.values().next().value as LoggedSocket;
  }

  /** Counts each touched tab's revision up and hands the changes out. */
  function finish(): LogChanges {
    for (const tabId of book.touchedTabs()) {
      const { stored: before } = tabOf(tabId);
      putTab(tabId, { ...before, revision: before.revision + 1 });
    }
    return book.takeChanges();
  }

  function restore(): void {
    const sockets: [documentId: string, number: number, entry: StoredSocket][] = [];
    const texts: [documentId: string, number: number, text: string][] = [];
    for (const [key, value] of Object.entries(stored)) {
      const parsed = parseKey(key);
      if (parsed?.kind === 'tab') putTab(parsed.tabId, value as StoredTab);
      else if (parsed?.kind === 'document') restoreDocument(parsed.documentId, value as StoredDocument);
      else if (parsed?.kind === 'text') texts.push([parsed.documentId, parsed.number, String(value)]);
      else if (parsed?.kind === 'socket') sockets.push([parsed.documentId, parsed.number, value as StoredSocket]);
    }
    for (const [documentId, number, text] of texts) restoreText(documentId, number, text);
    sockets.sort(([, , a], [, , b]) => (a.created?.wall ?? 0) - (b.created?.wall ?? 0));
    for (const [documentId, number, entry] of sockets) restoreEntry(documentId, number, entry);
    book.takeChanges();
  }

  function restoreDocument(id: string, facts: StoredDocument): void {
    putDocument(addDocument(id, facts), facts);
  }

  function restoreText(documentId: string, number: number, text: string): void {
    const document = documents.get(documentId);
    if (!document) return;
    document.texts.restore(number, text);
    book.put(document.stored.tabId, textKey(documentId, number), text);
  }

  function restoreEntry(documentId: string, number: number, entry: StoredSocket): void {
    const document = documents.get(documentId);
    if (!document) return;
    const record = restoreSocket(`${documentId}/${number}`, entry, factsOf(document), document.texts.get);
    const socket = addSocket(document, number, record);
    socket.texts = textsOf(entry);
    for (const text of socket.texts) document.texts.use(text);
    book.put(document.stored.tabId, socketKey(documentId, number), entry);
  }
}

function factsOf({ id, stored: { frameId, isTop, url } }: LoggedDocument): DocumentFacts {
  return { id, frameId, isTop, url };
}

function originOf(document: LoggedDocument): Origin {
  const { tabId, frameId } = document.stored;
  return { tabId, frameId, documentId: document.id };
}
