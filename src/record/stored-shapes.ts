/**
 * The border of the stored log: an entry is what it should be, or is none. This extension wrote it, but perhaps another
 * version of it, or only in part. What it has besides is left out: a newer version may know more.
 */
import { FARTHEST_MS } from './extent.ts';
import { HANDSHAKE_FAILURE_KINDS, type HandshakeOutcome } from './handshake-outcome.ts';
import { SIMULATED_ACTIONS } from './observation.ts';
import type { StoredDocument, StoredSocket, StoredTab } from './stored-log.ts';

/** Gives the value back, of an object only the parts that are known. @throws NotSound */
type Read = (value: unknown) => unknown;

class NotSound extends Error {}

const where =
  (holds: (value: unknown) => boolean): Read =>
  (value) => {
    if (!holds(value)) throw new NotSound();
    return value;
  };
const number = where(Number.isFinite);
const count = where((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const upTo = (limit: number): Read =>
  where((value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= limit);
const flag = where((value) => typeof value === 'boolean');
const text = where((value) => typeof value === 'string');
const oneOf = (values: readonly unknown[]): Read => where((value) => values.includes(value));
const orNull =
  (read: Read): Read =>
  (value) =>
    value === null ? null : read(value);
const maybe =
  (read: Read): Read =>
  (value) =>
    value === undefined ? undefined : read(value);

function tupleOf(...items: readonly Read[]): Read {
  return (value) => {
    if (!Array.isArray(value)) throw new NotSound();
    return items.map((read, index) => read(value[index]));
  };
}

function listOf(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) throw new NotSound();
    // A hole is no text.
    return Array.from(value, (each: unknown) => read(each));
  };
}

function recordOf(read: Read): Read {
  return (value) => Object.fromEntries(Object.entries(object(value)).map(([key, each]) => [key, read(each)]));
}

function shape(parts: Readonly<Record<string, Read>>): Read {
  const all = Object.entries(parts);
  return (value) => {
    const from = object(value);
    return Object.fromEntries(
      all.map(([key, read]) => [key, read(from[key])]).filter(([, part]) => part !== undefined),
    );
  };
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotSound();
  return value as Readonly<Record<string, unknown>>;
}

const readyState = oneOf([0, 1, 2, 3]);
const time = where((value) => typeof value === 'number' && Math.abs(value) <= FARTHEST_MS);
const moment = { at: time, wall: time };
const error = shape({ name: orNull(count), message: orNull(count) });
/** As `storeTraffic` writes them: one character a slot. */
const slots = where((value) => typeof value === 'string' && /^[0-9a-z]{0,64}$/.test(value));
const slotMs = where((value) => typeof value === 'number' && value > 0 && value <= FARTHEST_MS);
const flow = orNull(tupleOf(count, count, orNull(time), count, count, slots));
const maybeMs = maybe(orNull(where((value) => typeof value === 'number' && value >= 0 && value <= FARTHEST_MS)));

const tab = shape({ since: time, revision: count, paused: flag, preserveLog: flag, evicted: count });

const document = shape({
  tabId: count,
  frameId: count,
  isTop: flag,
  url: text,
  bridge: text,
  seq: count,
  dropped: count,
});

const socket = shape({
  api: maybe(oneOf(['WebSocket', 'WebSocketStream'])),
  seenFrom: maybe(oneOf(['page', 'network'])),
  url: maybe(count),
  protocolsOffered: maybe(listOf(text)),
  created: shape(moment),
  createdStack: maybe(count),
  createdReadyState: maybe(readyState),
  threw: maybe(error),
  opened: maybe(shape(moment)),
  protocol: maybe(text),
  extensions: maybe(count),
  closeCall: maybe(
    shape({
      ...moment,
      code: orNull(number),
      reason: orNull(text),
      readyState,
      stack: orNull(count),
    }),
  ),
  errored: maybe(shape(moment)),
  rejection: maybe(error),
  simulated: maybe(shape({ ...moment, action: oneOf(SIMULATED_ACTIONS) })),
  closed: maybe(shape({ ...moment, code: upTo(65_535), reason: text, wasClean: flag })),
  left: maybe(shape({ ...moment, persisted: flag, readyState })),
  traffic: maybe(tupleOf(count, slotMs, flow, flow)),
  handshake: maybe(shape({ same: count, headers: maybe(recordOf(text)), redirectTo: maybe(text) })),
  reported: maybe(shape(moment)),
  context: maybe(
    shape({
      visibility: maybe(oneOf(['visible', 'hidden'])),
      online: maybe(flag),
      connectionType: maybe(orNull(text)),
      hiddenMs: maybeMs,
      offlineAgoMs: maybeMs,
      onlineAgoMs: maybeMs,
      connectionChangeAgoMs: maybeMs,
      frozenAgoMs: maybeMs,
      resumedAgoMs: maybeMs,
      restoredAgoMs: maybeMs,
      timerGapMs: maybeMs,
      timerGapAgoMs: maybeMs,
      longTaskMs: maybeMs,
    }),
  ),
  violation: maybe(shape({ directive: text, disposition: oneOf(['enforce', 'report']), blockedUrl: count })),
});

const handshake = shape({
  source: oneOf(['devtools.network', 'webRequest']),
  status: orNull(upTo(999)),
  failure: orNull(shape({ kind: oneOf(HANDSHAKE_FAILURE_KINDS), text: text, netError: orNull(text) })),
  headers: orNull(recordOf(text)),
  remoteAddress: orNull(text),
});

/** null where the value is none. */
export const readTab = (value: unknown) => readOrNull<StoredTab>(tab, value);
export const readDocument = (value: unknown) => readOrNull<StoredDocument>(document, value);
export const readSocket = (value: unknown) => readOrNull<StoredSocket>(socket, value);
/** The part of a handshake outcome that is stored as a text. */
export const readSharedHandshake = (value: unknown) =>
  readOrNull<Omit<HandshakeOutcome, 'redirectTo'>>(handshake, value);

function readOrNull<Sound>(read: Read, value: unknown): Sound | null {
  try {
    return read(value) as Sound;
  } catch (fault) {
    if (fault instanceof NotSound) return null;
    throw fault;
  }
}
