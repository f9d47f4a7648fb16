/**
 * The log as it lies in `storage.session`, and as it travels to the panel: entries by key.
 *
 *   tab:<tab id>                         StoredTab
 *   document:<document id>               StoredDocument
 *   text:<document id>:<number>          a text that records of the document refer to by its number
 *   socket:<document id>:<number>        StoredSocket, one a socket
 *
 * One key a record, since rewriting one growing list costs more the longer the log is. URLs, stacks and the words of errors
 * repeat, so they are stored once a document; what is null is left out. A record is a few hundred bytes.
 */
import type { Flow, Traffic } from './observation.ts';
import type { PolicyViolation } from './page-context.ts';
import type { CloseCall, DocumentFacts, SocketRecord } from './socket-record.ts';
import { restoreError, storeError, type StoredError } from './stored-error.ts';
import { restoreHandshake, storeHandshake, type StoredHandshake } from './stored-handshake.ts';
import { restoreContext, storeContext, type StoredContext } from './stored-context.ts';

export interface StoredTab {
  /** Milliseconds since the Unix epoch: when the first socket of the tab was seen. */
  readonly since: number;
  /** Rises with each change of the tab's log. */
  readonly revision: number;
  readonly paused: boolean;
  readonly preserveLog: boolean;
  /** Disconnects that went because the log was full. */
  readonly evicted: number;
}

export interface StoredDocument {
  readonly tabId: number;
  readonly frameId: number;
  readonly isTop: boolean;
  readonly url: string;
  /** Names the bridge that speaks for the document. */
  readonly bridge: string;
  /** The last observation of the document that is in the log. */
  readonly seq: number;
  /** Observations that the bridge had to throw away. */
  readonly dropped: number;
}

type TextNumber = number;

/** A socket record with its texts replaced by their numbers, without identity (that is in the key) and without nulls. */
export type StoredSocket = {
  readonly [Key in keyof Omit<SocketRecord, 'id' | 'document' | StoredTextKey | RestatedKey>]?: SocketRecord[Key];
} & { readonly [Key in StoredTextKey]?: TextNumber } & {
  readonly closeCall?: Omit<CloseCall, 'stack'> & { readonly stack: TextNumber | null };
  readonly threw?: StoredError;
  readonly rejection?: StoredError;
  readonly traffic?: StoredTraffic;
  readonly handshake?: StoredHandshake;
  readonly context?: StoredContext;
  readonly violation?: Omit<PolicyViolation, 'blockedUrl'> & { readonly blockedUrl: TextNumber };
};

type RestatedKey = 'closeCall' | 'threw' | 'rejection' | 'traffic' | 'handshake' | 'context' | 'violation';

/** `bufferedAmount`, then received and sent; a flow without a message is null. */
type StoredTraffic = readonly [bufferedAmount: number, slotMs: number, received: StoredFlow, sent: StoredFlow];

/** The histogram without the empty slots at its end. */
type StoredFlow =
  | readonly [
      messages: number,
      bytes: number,
      lastAt: number | null,
      lastBytes: number,
      maxBytes: number,
      slots: string,
    ]
  | null;

const TEXT_KEYS = ['url', 'createdStack', 'extensions'] as const;
type StoredTextKey = (typeof TEXT_KEYS)[number];

export const tabKey = (tabId: number): string => `tab:${tabId}`;
export const documentKey = (documentId: string): string => `document:${documentId}`;
export const textKey = (documentId: string, number: TextNumber): string => `text:${documentId}:${number}`;
export const socketKey = (documentId: string, number: number): string => `socket:${documentId}:${number}`;

export type StoredKey =
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'text' | 'socket'; readonly documentId: string; readonly number: number };

const KEY = /^(?:tab:(\d+)|document:(.+)|(text|socket):(.+):(\d+))$/;

/** null for a key that is not the log's. */
export function parseKey(key: string): StoredKey | null {
  const match = KEY.exec(key);
  if (!match) return null;
  const [, tabId, document, kind, owner, number] = match;
  if (tabId !== undefined) return { kind: 'tab', tabId: Number(tabId) };
  if (document !== undefined) return { kind: 'document', documentId: document };
  return { kind: kind as 'text' | 'socket', documentId: owner as string, number: Number(number) };
}

/** @param intern gives each text its number */
export function storeSocket(record: SocketRecord, intern: (text: string) => TextNumber): StoredSocket {
  const stored: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (value === null || value === undefined || key === 'id' || key === 'document') continue;
    stored[key] = isTextKey(key) ? intern(value as string) : value;
  }
  if (record.closeCall) {
    const { stack } = record.closeCall;
    stored['closeCall'] = { ...record.closeCall, stack: stack === null ? null : intern(stack) };
  }
  if (record.threw) stored['threw'] = storeError(record.threw, intern);
  if (record.rejection) stored['rejection'] = storeError(record.rejection, intern);
  if (record.traffic) stored['traffic'] = storeTraffic(record.traffic);
  if (record.handshake) stored['handshake'] = storeHandshake(record.handshake, intern);
  if (record.context) stored['context'] = storeContext(record.context);
  if (record.violation) {
    stored['violation'] = { ...record.violation, blockedUrl: intern(record.violation.blockedUrl) };
  }
  return stored as StoredSocket;
}

/** @param textOf the text of a number; null where it is gone */
export function restoreSocket(
  id: string,
  stored: StoredSocket,
  document: DocumentFacts,
  textOf: (number: TextNumber) => string | null,
): SocketRecord {
  const textAt = (number: TextNumber | null | undefined) => (typeof number === 'number' ? textOf(number) : null);
  const { closeCall, violation } = stored;
  return {
    id,
    document,
    api: stored.api ?? 'WebSocket',
    seenFrom: stored.seenFrom ?? 'page',
    url: textAt(stored.url),
    protocolsOffered: stored.protocolsOffered ?? null,
    created: stored.created ?? { at: 0, wall: 0 },
    createdStack: textAt(stored.createdStack),
    createdReadyState: stored.createdReadyState ?? null,
    threw: stored.threw ? restoreError(stored.threw, textAt) : null,
    opened: stored.opened ?? null,
    protocol: stored.protocol ?? null,
    extensions: textAt(stored.extensions),
    closeCall: closeCall ? { ...closeCall, stack: textAt(closeCall.stack) } : null,
    errored: stored.errored ?? null,
    ...(stored.rejection && { rejection: restoreError(stored.rejection, textAt) }),
    ...(stored.simulated && { simulated: stored.simulated }),
    closed: stored.closed ?? null,
    left: stored.left ?? null,
    traffic: stored.traffic ? restoreTraffic(stored.traffic) : null,
    handshake: stored.handshake ? restoreHandshake(stored.handshake, textOf) : null,
    ...(stored.reported && { reported: stored.reported }),
    context: stored.context ? restoreContext(stored.context) : null,
    violation: violation ? { ...violation, blockedUrl: textAt(violation.blockedUrl) ?? '' } : null,
  };
}

/** The numbers of the texts that a stored socket refers to. */
export function textsOf(stored: StoredSocket): TextNumber[] {
  const numbers = TEXT_KEYS.map((key) => stored[key]);
  const errors = [stored.threw, stored.rejection].flatMap((error) => [error?.name, error?.message]);
  const nested = [stored.closeCall?.stack, stored.handshake?.same, stored.violation?.blockedUrl];
  return [...numbers, ...errors, ...nested].filter((number) => typeof number === 'number');
}

function storeTraffic({ bufferedAmount, histogram, received, sent }: Traffic): StoredTraffic {
  return [bufferedAmount, histogram.slotMs, storeFlow(received, histogram.received), storeFlow(sent, histogram.sent)];
}

function storeFlow({ messages, bytes, lastAt, lastBytes, maxBytes }: Flow, slots: string): StoredFlow {
  return messages === 0 ? null : [messages, bytes, lastAt, lastBytes, maxBytes, slots.replace(/0+$/, '')];
}

function restoreTraffic([bufferedAmount, slotMs, received, sent]: StoredTraffic): Traffic {
  const histogram = { slotMs, received: received?.[5] ?? '', sent: sent?.[5] ?? '' };
  return { bufferedAmount, histogram, received: restoreFlow(received), sent: restoreFlow(sent) };
}

function restoreFlow(flow: StoredFlow): Flow {
  const [messages, bytes, lastAt, lastBytes, maxBytes] = flow ?? [0, 0, null, 0, 0];
  return { messages, bytes, lastAt, lastBytes, maxBytes };
}

function isTextKey(key: string): key is StoredTextKey {
  return (TEXT_KEYS as readonly string[]).includes(key);
}
