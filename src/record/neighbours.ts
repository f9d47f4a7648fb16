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
  /** How many there were: more than `earlier` holds, where a neighbourhood does not look back at all of them. */
  readonly earlierCount: number;
  /** What lived or ended around its end, and the attempts before and after it: few enough to look at for each record. */
  readonly others: readonly SocketRecord[];
  /** All records, this one too. Whoever goes through them for each record remembers what was found. */
  readonly log: readonly SocketRecord[];
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

/** How many earlier attempts a neighbourhood looks back at: who asks for each of 10,000 records cannot wait for all. */
const LOOK_BACK = 50;

/** How many others around an end are looked at, the nearest constructors first: more than a browser lets be open at once. */
const MOST_AROUND = 300;

/**
 * The neighbours of any record of a log that is put in order once; `earlier` goes back LOOK_BACK attempts. However long the
 * log is, and however many ended in the same second, a record has a bounded number of them.
 */
export function createNeighbourhood(
  all: readonly SocketRecord[],
  mostAround = MOST_AROUND,
): (record: SocketRecord) => Neighbours {
  const inOrder = all.toSorted(inOrderOfConstructors);
  const ends = Float64Array.from(inOrder, endWall);
  /** The latest end of each record and all before it: where that is too early, no earlier one needs to be looked at. */
  const latestEnds = ends.slice();
  for (let index = 1; index < ends.length; index++) {
    latestEnds[index] = Math.max(ends[index] as number, latestEnds[index - 1] as number);
  }
  const attempts = attemptsByEndpoint(inOrder);

  function attemptsAround(record: SocketRecord, endedAt: number) {
    const ofEndpoint = attempts.get(endpointKey(record) ?? '') ?? [];
    const own = firstIndex(ofEndpoint, (other) => !isBefore(other, record));
    const next = firstIndex(ofEndpoint, ({ created }) => created.wall >= endedAt);
    const later = ofEndpoint
      .slice(next, next + MOST_AROUND)
      .filter(({ created }) => created.wall - endedAt <= LOOK_AHEAD_MS);
    return { near: [...ofEndpoint.slice(Math.max(0, own - LOOK_BACK), own), ...later], earlierCount: own };
  }

  /** What lived at its end or while it was being opened, and what began right after. */
  function livedAround(record: SocketRecord, endedAt: number): readonly SocketRecord[] {
    const since = (record.opened ? endedAt : record.created.wall) - CLUSTER_MS;
    const next = firstIndex(inOrder, ({ created }) => created.wall > endedAt);
    const around = inOrder.slice(next, next + mostAround).filter(({ created }) => created.wall - endedAt <= CLUSTER_MS);
    let left = mostAround;
    for (let index = next - 1; left > 0 && index >= 0 && (latestEnds[index] as number) >= since; index--) {
      if ((ends[index] as number) < since) continue;
      around.push(inOrder[index] as SocketRecord);
      left--;
    }
    return around;
  }

  return (record) => {
    const endedAt = endWall(record);
    const { near, earlierCount } = attemptsAround(record, endedAt);
    const around = [...new Set([...livedAround(record, endedAt), ...near])];
    return { ...neighboursOf(record, around, all), earlierCount };
  };
}

/** Compares by the wall clock: the sockets may belong to documents with clocks of their own. */
export function neighboursOf(
  record: SocketRecord,
  all: readonly SocketRecord[],
  log: readonly SocketRecord[] = all,
): Neighbours {
  const others = all.filter(({ id }) => id !== record.id);
  const endedAt = endOf(record)?.wall ?? null;
  const together = endedAt === null ? [] : endedTogether(others, endedAt);
  const host = hostOf(record);
  const earlier = earlierAttempts(record, others);
  return {
    sameHost: together.filter((other) => host !== null && hostOf(other) === host),
    otherHosts: together.filter((other) => host === null || hostOf(other) !== host),
    stayedOpen: endedAt === null ? 0 : others.filter((other) => stayedOpen(other, endedAt)).length,
    earlier,
    earlierCount: earlier.length,
    others,
    log,
  };
}

function attemptsByEndpoint(inOrder: readonly SocketRecord[]): ReadonlyMap<string, readonly SocketRecord[]> {
  const attempts = new Map<string, SocketRecord[]>();
  for (const record of inOrder) {
    const key = endpointKey(record);
    if (key === null) continue;
    const known = attempts.get(key);
    if (known) known.push(record);
    else attempts.set(key, [record]);
  }
  return attempts;
}

/** By binary search, where the list goes from false to true; its length where nothing is true. */
function firstIndex<Item>(list: readonly Item[], isTrue: (item: Item) => boolean, from = 0): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(list[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function endWall(record: SocketRecord): number {
  return endOf(record)?.wall ?? Infinity;
}

function endedTogether(others: readonly SocketRecord[], endedAt: number): readonly SocketRecord[] {
  return others
    .map((other) => ({ other, distance: Math.abs(endWall(other) - endedAt) }))
    .filter(({ distance }) => distance <= CLUSTER_MS)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ other }) => other);
}

function stayedOpen(other: SocketRecord, endedAt: number): boolean {
  if (!other.opened || other.opened.wall > endedAt) return false;
  return (endOf(other)?.wall ?? Infinity) > endedAt + CLUSTER_MS;
}

function earlierAttempts(record: SocketRecord, others: readonly SocketRecord[]): readonly EarlierAttempt[] {
  const key = endpointKey(record);
  if (key === null) return [];
  const earlier = others.filter((other) => isBefore(other, record) && endpointKey(other) === key);
  const inOrder = earlier.toSorted(inOrderOfConstructors);
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

/** Milliseconds. The first attempts after an end tell whether the server was still there; what comes long after does not. */
const LOOK_AHEAD_MS = 60_000;

/** To the same scheme, host and path, begun within LOOK_AHEAD_MS after this one's end, oldest first. */
export function laterAttempts(record: SocketRecord, { others }: Neighbours): readonly SocketRecord[] {
  const key = endpointKey(record);
  const endedAt = endOf(record)?.wall;
  if (key === null || endedAt === undefined) return [];
  const isNext = ({ created: { wall } }: SocketRecord) => wall >= endedAt && wall <= endedAt + LOOK_AHEAD_MS;
  return others
    .filter((other) => isNext(other) && !isBefore(other, record) && endpointKey(other) === key)
    .toSorted(inOrderOfConstructors);
}

/** Until the first of the later attempts, which are in order, that began when this one had ended. */
function waitAfter(attempt: SocketRecord, attempts: readonly SocketRecord[], from: number): number | null {
  const end = endOf(attempt)?.wall;
  if (end === undefined) return null;
  const next = attempts[firstIndex(attempts, ({ created }) => created.wall >= end, from)];
  return next ? next.created.wall - end : null;
}

function inOrderOfConstructors(a: SocketRecord, b: SocketRecord): number {
  return a.created.wall - b.created.wall || numberOf(a) - numberOf(b);
}

/** In the same millisecond the order of the constructors tells, where it was one document. */
function isBefore(other: SocketRecord, record: SocketRecord): boolean {
  if (other.created.wall !== record.created.wall) return other.created.wall < record.created.wall;
  return other.document.id === record.document.id && numberOf(other) < numberOf(record);
}

function numberOf({ id }: SocketRecord): number {
  return Number(id.slice(id.lastIndexOf('/') + 1)) || 0;
}

/** A record never changes, and its host is asked for by each of its neighbours. */
const hosts = new WeakMap<SocketRecord, string | null>();

function hostOf(record: SocketRecord): string | null {
  const known = hosts.get(record);
  if (known !== undefined) return known;
  const host = record.url === null ? null : endpointOf(record.url).host || null;
  hosts.set(record, host);
  return host;
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
