/**
 * The log of all tabs: takes observations in, keeps the log within its bounds, and says which stored entries have
 * changed. It does no input and no output: the background writes the entries and tells the panels.
 */
import { createDepartedRecords } from './departed-records.ts';
import { greatest } from './extent.ts';
import type { LogChanges } from './entry-book.ts';
import type { HandshakeReport } from './handshake-report.ts';
import type { StampedObservation } from './observation.ts';
import {
  createLoggedSockets,
  factsOf,
  type LoggedDocument,
  type LoggedSocket,
  type LoggedTab,
} from './logged-sockets.ts';
import { applyObservation, endOf, endWithDocument, recordFromNetwork, type SocketRecord } from './socket-record.ts';

export interface LogBounds {
  readonly socketsPerTab: number;
  readonly sockets: number;
  /** As `storage.session` counts them: keys, and values as JSON. */
  readonly bytes: number;
}

/** `storage.session` holds 10 MiB for all tabs together; what is over 8 MiB is left for what is under way. */
export const BOUNDS: LogBounds = { socketsPerTab: 5000, sockets: 10_000, bytes: 8 * 1024 * 1024 };

/** How the id of a document begins that no bridge speaks for: `network-<tab id>-<number>`. */
const NETWORK = 'network-';

/** The identity of a document, from the background's `sender`. */
export interface Origin {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
}

/** A document in the log and the bridge that speaks for it. */
export interface Speaker extends Origin {
  readonly bridge: string;
  /** Something lives in it, as far as was told. */
  readonly hasLiving: boolean;
}

export interface Arrival {
  readonly bridge: string;
  readonly url: string;
  readonly observations: readonly StampedObservation[];
  readonly dropped: number;
}

export interface JoinedHandshake {
  readonly record: SocketRecord;
  readonly report: HandshakeReport;
}

export interface SocketLog {
  /** Keys of stored entries that could not be read, and are to go. */
  readonly unreadable: readonly string[];
  /** Takes a batch in; what the log has had before is passed over. */
  append(origin: Origin, arrival: Arrival): LogChanges;
  /**
   * The records of a tab that no handshake outcome has reached, in order of their constructors; first those that went from
   * the log lately.
   */
  withoutHandshake(tabId: number): SocketRecord[];
  /**
   * Gives records their outcomes; a record that has gone in between is passed over.
   * @param alone outcomes of sockets that the hook cannot reach: each becomes a record of its own
   * @param notAlone of these it has turned out that the hook did reach them: their own records go
   */
  attachHandshakes(
    joined: readonly JoinedHandshake[],
    alone: readonly HandshakeReport[],
    notAlone?: readonly HandshakeReport[],
  ): LogChanges;
  /** The highest `seq` of a document that is in the log; 0 for none. */
  seqOf(documentId: string): number;
  /** Where a document lives, as told by its first message. */
  originOf(documentId: string): Origin | null;
  speakersOf(tabId: number): Speaker[];
  /** With something in the log. */
  tabIds(): number[];
  /** In order of their constructors. */
  recordsOf(tabId: number): SocketRecord[];
  revisionOf(tabId: number): number;
  preservesLog(tabId: number): boolean;
  entriesOf(tabId: number): Record<string, unknown>;
  /** Throws the tab's disconnects away. Sockets that live stay. */
  clear(tabId: number): LogChanges;
  forgetDocuments(documentIds: readonly string[]): LogChanges;
  /** They are not there any more: what lived in them has ended, though nobody has told. */
  endDocuments(documentIds: readonly string[]): LogChanges;
  setPaused(tabId: number, paused: boolean): LogChanges;
  setPreserveLog(tabId: number, preserveLog: boolean): LogChanges;
  forgetTab(tabId: number): LogChanges;
  /** Lets go of the document's sockets that live: nothing more of them will be told. They leave no trace in it. */
  stopFollowing(documentId: string): LogChanges;
  /** The oldest that is over them goes at once. */
  setBounds(bounds: LogBounds): LogChanges;
  /** Makes room where the store has refused: the oldest tenth goes. */
  shrink(): LogChanges;
}

/**
 * @param stored what an earlier background wrote; entries that are not the log's are passed over
 * @param clock milliseconds since the Unix epoch
 */
export function createSocketLog(
  stored: Readonly<Record<string, unknown>> = {},
  initialBounds: LogBounds = BOUNDS,
  clock: () => number = Date.now,
): SocketLog {
  let bounds = initialBounds;
  const logged = createLoggedSockets(stored, clock);
  const { tabs, documents } = logged;
  /** A late message of a page that is going away must not bring the log of its closed tab back. */
  const closedTabs = new Set<number>();
  const departed = createDepartedRecords();

  return {
    unreadable: logged.unreadable,

    append(origin, { bridge, url, observations, dropped }) {
      if (closedTabs.has(origin.tabId)) return new Map();
      const document = documentOf(origin, url, bridge);
      const fresh = observations.filter((observation) => observation.seq > document.stored.seq);
      const seq = fresh.at(-1)?.seq ?? document.stored.seq;
      if (fresh.length === 0 && dropped === document.stored.dropped) return new Map();
      const { frameId } = origin;
      logged.putDocument(document, { ...document.stored, frameId, isTop: frameId === 0, url, seq, dropped });
      for (const socket of applyAll(document, fresh)) putOrPass(socket);
      keepWithin(bounds);
      return logged.takeChanges();
    },

    withoutHandshake(tabId) {
      return [...departed.of(tabId), ...recordsOf(tabId).filter(({ handshake }) => !handshake)];
    },

    attachHandshakes(joined, alone, notAlone = []) {
      for (const report of notAlone) removeFromNetwork(report);
      for (const { record, report } of joined) {
        departed.settle(record);
        const socket = documents.get(record.document.id)?.sockets.get(numberOf(record));
        if (!socket) continue;
        socket.record = { ...socket.record, handshake: report.outcome };
        logged.putSocket(socket);
      }
      for (const report of alone) addFromNetwork(report);
      keepWithin(bounds);
      return logged.takeChanges();
    },

    seqOf: (documentId) => documents.get(documentId)?.stored.seq ?? 0,

    originOf(documentId) {
      const document = documents.get(documentId);
      return document ? originOf(document) : null;
    },

    speakersOf: (tabId) => Array.from(tabs.get(tabId)?.documents ?? [], speakerOf),

    tabIds: () => [...tabs.keys()],
    recordsOf,
    revisionOf: (tabId) => tabs.get(tabId)?.stored.revision ?? 0,
    preservesLog: (tabId) => tabs.get(tabId)?.stored.preserveLog ?? true,
    entriesOf: logged.entriesOf,

    clear(tabId) {
      const tab = logged.tabOf(tabId);
      for (const socket of tab.sockets) if (endOf(socket.record)) letGo(tabId, socket);
      logged.putTab(tabId, { ...tab.stored, since: clock(), evicted: 0 });
      return logged.takeChanges();
    },

    forgetDocuments(documentIds) {
      for (const id of documentIds) {
        const document = documents.get(id);
        if (!document) continue;
        for (const socket of document.sockets.values()) letGo(document.stored.tabId, socket);
        logged.removeDocument(document);
      }
      return logged.takeChanges();
    },

    endDocuments(documentIds) {
      for (const socket of documentIds.flatMap((id) => [...(documents.get(id)?.sockets.values() ?? [])])) {
        if (endOf(socket.record)) continue;
        socket.record = endWithDocument(socket.record, clock());
        putOrPass(socket);
      }
      return logged.takeChanges();
    },

    setPaused(tabId, paused) {
      logged.putTab(tabId, { ...logged.tabOf(tabId).stored, paused });
      return logged.takeChanges();
    },

    setPreserveLog(tabId, preserveLog) {
      logged.putTab(tabId, { ...logged.tabOf(tabId).stored, preserveLog });
      return logged.takeChanges();
    },

    forgetTab(tabId) {
      closedTabs.add(tabId);
      departed.forgetTab(tabId);
      if (tabs.has(tabId)) logged.removeTab(tabId);
      return logged.takeChanges();
    },

    stopFollowing(documentId) {
      for (const socket of documents.get(documentId)?.sockets.values() ?? []) {
        if (!endOf(socket.record)) logged.removeSocket(socket);
      }
      return logged.takeChanges();
    },

    setBounds(changed) {
      bounds = changed;
      keepWithin(bounds);
      return logged.takeChanges();
    },

    shrink() {
      keepWithin({ ...bounds, bytes: logged.bytes * 0.9 });
      return logged.takeChanges();
    },
  };

  /** While the recording is paused nothing that has ended stays. */
  function putOrPass(socket: LoggedSocket): void {
    if (socket.document.tab.stored.paused && endOf(socket.record)) logged.removeSocket(socket);
    else logged.putSocket(socket);
  }

  function recordsOf(tabId: number): SocketRecord[] {
    return Array.from(tabs.get(tabId)?.sockets ?? [], ({ record }) => record);
  }

  function documentOf({ tabId, frameId, documentId }: Origin, url: string, bridge: string): LoggedDocument {
    return (
      documents.get(documentId) ??
      logged.addDocument(documentId, { tabId, frameId, isTop: frameId === 0, url, bridge, seq: 0, dropped: 0 })
    );
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
      else socket = logged.addSocket(document, observation.socket, record);
      touched.add(socket);
    }
    return touched;
  }

  function addFromNetwork(report: HandshakeReport): void {
    if (closedTabs.has(report.tabId) || tabs.get(report.tabId)?.stored.paused) return;
    const document = documentFromNetwork(report);
    const number = document.stored.seq + 1;
    logged.putDocument(document, { ...document.stored, seq: number });
    logged.putSocket(logged.addSocket(document, number, recordFromNetwork(number, report, factsOf(document))));
  }

  function removeFromNetwork({ tabId, outcome }: HandshakeReport): void {
    for (const socket of tabs.get(tabId)?.sockets ?? []) {
      if (socket.record.seenFrom === 'network' && socket.record.handshake === outcome) logged.removeSocket(socket);
    }
  }

  /** Its outcome may still be on its way. */
  function letGo(tabId: number, socket: LoggedSocket): void {
    departed.add(tabId, socket.record);
    logged.removeSocket(socket);
  }

  /** One for each place that such sockets come from; its number, since an address may be a secret. */
  function documentFromNetwork({ tabId, frameId, askedBy }: HandshakeReport): LoggedDocument {
    const url = askedBy ?? '';
    const ofNetwork = [...logged.tabOf(tabId).documents].filter(({ id }) => id.startsWith(NETWORK));
    const known = ofNetwork.find(({ stored: facts }) => facts.url === url && facts.frameId === (frameId ?? 0));
    if (known) return known;
    const last = greatest([0, ...ofNetwork.map(({ id }) => Number(id.slice(id.lastIndexOf('-') + 1)))]);
    const place = { tabId, frameId: frameId ?? 0, isTop: (frameId ?? 0) === 0, url };
    return logged.addDocument(`${NETWORK}${tabId}-${last + 1}`, { ...place, bridge: '', seq: 0, dropped: 0 });
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
      if (tab.sockets.size <= socketsPerTab && logged.count <= sockets && logged.bytes <= bytes) return;
      letGo(tabId, oldestOf(tab));
      logged.putTab(tabId, { ...tab.stored, evicted: tab.stored.evicted + 1 });
    }
  }
}

function oldestOf(tab: LoggedTab): LoggedSocket {
  for (const socket of tab.sockets) if (endOf(socket.record)) return socket;
  return tab.sockets.values().next().value as LoggedSocket;
}

function numberOf({ id }: SocketRecord): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}

function hasLiving({ sockets }: LoggedDocument): boolean {
  for (const { record } of sockets.values()) if (!endOf(record)) return true;
  return false;
}

function speakerOf(document: LoggedDocument): Speaker {
  return { ...originOf(document), bridge: document.stored.bridge, hasLiving: hasLiving(document) };
}

function originOf(document: LoggedDocument): Origin {
  const { tabId, frameId } = document.stored;
  return { tabId, frameId, documentId: document.id };
}
