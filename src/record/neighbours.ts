/** The sockets around one: what ended at the same time, and what was tried at the same endpoint before. */
import { endpointOf } from './endpoint.ts';
import { endOf, lifetimeMs, type SocketRecord } from './socket-record.ts';

export interface Neighbours {
  /** What ended within CLUSTER_MS before or after, nearest first. */
  readonly sameHost: readonly SocketRecord[];
  readonly otherHosts: readonly SocketRecord[];
  /** Sockets that were open when this one ended and did not end with it. */
  readonly stayedOpen: number;
  /** To the same scheme, host and path, newest first. */
  readonly earlier: readonly EarlierAttempt[];
}

export interface EarlierAttempt {
  readonly record: SocketRecord;
  /** null where no close event came. */
  readonly code: number | null;
  /** From `open` to the end in milliseconds; null where it never opened, or lives. */
  readonly lifetimeMs: number | null;
  /** From its end to the next constructor after it in milliseconds; null where it had not ended by the last of them. */
  readonly gapMs: number | null;
}

/** Milliseconds. What one restart or one lost network ends, ends within about a second. */
const CLUSTER_MS = 1000;

/** Compares by the wall clock: the sockets may belong to documents with clocks of their own. */
export function neighboursOf(record: SocketRecord, all: readonly SocketRecord[]): Neighbours {
  const others = all.filter(({ id }) => id !== record.id);
  const endedAt = endOf(record)?.wall ?? null;
  const together = endedAt === null ? [] : endedTogether(others, endedAt);
  const host = hostOf(record);
  return {
    sameHost: together.filter((other) => host !== null && hostOf(other) === host),
    otherHosts: together.filter((other) => host === null || hostOf(other) !== host),
    stayedOpen: endedAt === null ? 0 : others.filter((other) => stayedOpen(other, endedAt)).length,
    earlier: earlierAttempts(record, others),
  };
}

function endedTogether(others: readonly SocketRecord[], endedAt: number): readonly SocketRecord[] {
  const distance = (other: SocketRecord) => Math.abs((endOf(other)?.wall ?? Infinity) - endedAt);
  return others.filter((other) => distance(other) <= CLUSTER_MS).toSorted((a, b) => distance(a) - distance(b));
}

function stayedOpen(other: SocketRecord, endedAt: number): boolean {
  if (!other.opened || other.opened.wall > endedAt) return false;
  return (endOf(other)?.wall ?? Infinity) > endedAt + CLUSTER_MS;
}

function earlierAttempts(record: SocketRecord, others: readonly SocketRecord[]): readonly EarlierAttempt[] {
  const key = endpointKey(record);
  if (key === null) return [];
  const earlier = others.filter((other) => isBefore(other, record) && endpointKey(other) === key);
  const inOrder = earlier.toSorted((a, b) => a.created.wall - b.created.wall || numberOf(a) - numberOf(b));
  const attempts = [...inOrder, record];
  return inOrder
    .map((attempt, index) => ({
      record: attempt,
      code: attempt.closed?.code ?? null,
      lifetimeMs: lifetimeMs(attempt),
      gapMs: waitAfter(attempt, attempts, index + 1),
    }))
    .toReversed();
}

/** Until the first of the later attempts that began when this one had ended. */
function waitAfter(attempt: SocketRecord, attempts: readonly SocketRecord[], from: number): number | null {
  const end = endOf(attempt)?.wall;
  if (end === undefined) return null;
  for (let index = from; index < attempts.length; index++) {
    const began = attempts[index]?.created.wall ?? 0;
    if (began >= end) return began - end;
  }
  return null;
}

/** In the same millisecond the order of the constructors tells, where it was one document. */
function isBefore(other: SocketRecord, record: SocketRecord): boolean {
  if (other.created.wall !== record.created.wall) return other.created.wall < record.created.wall;
  return other.document.id === record.document.id && numberOf(other) < numberOf(record);
}

function numberOf({ id }: SocketRecord): number {
  return Number(id.slice(id.lastIndexOf('/') + 1)) || 0;
}

function hostOf({ url }: SocketRecord): string | null {
  return url === null ? null : endpointOf(url).host || null;
}

/** A record never changes, and the whole log is gone through each time. */
const endpointKeys = new WeakMap<SocketRecord, string>();

/** Without the query, which changes with each token. */
function endpointKey(record: SocketRecord): string | null {
  if (record.url === null) return null;
  const known = endpointKeys.get(record);
  if (known !== undefined) return known;
  const { scheme, host, path } = endpointOf(record.url);
  const key = `${scheme}${host}${path}`;
  endpointKeys.set(record, key);
  return key;
}
