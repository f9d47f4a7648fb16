/**
 * Finds the record that a handshake outcome belongs to. Neither browser names the socket, so that is told by tab and URL,
 * and then
 *
 * - in Firefox by the frame and the order of creation: it reports every request, one at a time for a host and port;
 * - in Chromium by the order of the ends, how far apart they are in time, whether the socket had opened, and the
 *   position of the constructor: it reports the end of every socket, but only while DevTools is open.
 */
import { least } from './extent.ts';
import { alignInOrder } from './align-in-order.ts';
import type { HandshakeReport } from './handshake-report.ts';
import { endOf, type SocketRecord } from './socket-record.ts';

/** @param T the report with whatever its owner knows of it */
export interface Joined<T extends WaitingReport> {
  readonly report: T;
  readonly record: SocketRecord;
}

export interface WaitingReport extends HandshakeReport {
  /** When it came in, in milliseconds since the Unix epoch. */
  readonly since: number;
}

/** Reports of one burst come within milliseconds: what is still growing is not joined, or its end would be guessed. */
const QUIET_MS = 100;
/** A burst that does not end is joined all the same. */
const RESTLESS_MS = 1000;
/** The most of both sides that are joined at once: a million comparisons. What is over waits for the next time. */
const AT_ONCE = 1000;

/**
 * @param reports of any tabs, in order of their arrival
 * @param recordsOf the records of a tab that have no outcome yet, in order of their creation
 * @param now milliseconds since the Unix epoch
 */
export function joinHandshakes<T extends WaitingReport>(
  reports: readonly T[],
  recordsOf: (tabId: number) => readonly SocketRecord[],
  now: number,
): readonly Joined<T>[] {
  const candidatesOf = byUrl(recordsOf);
  return [...groupsOf(reports).values()].flatMap((group) => {
    const [first] = group;
    if (!first || !isQuiet(group, now)) return [];
    const records = candidatesOf(first).filter(
      ({ document }) => first.frameId === null || document.frameId === first.frameId,
    );
    return first.outcome.source === 'webRequest' ? joinByCreation(group, records, now) : joinByEnd(group, records, now);
  });
}

/** Outcomes that cannot be told apart but by order. */
function groupsOf<T extends WaitingReport>(reports: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const report of reports) {
    const { tabId, frameId, url, outcome } = report;
    const byEnd = outcome.source === 'devtools.network' ? lifeOfReport(report) : null;
    const key = JSON.stringify([tabId, frameId, url, byEnd]);
    const group = groups.get(key) ?? [];
    if (group.length < AT_ONCE) group.push(report);
    groups.set(key, group);
  }
  return groups;
}

function isQuiet(group: readonly WaitingReport[], now: number): boolean {
  const told = group.filter((report) => report.told !== null);
  const newest = told.at(-1)?.since ?? 0;
  const oldest = told[0]?.since ?? 0;
  return now - newest >= QUIET_MS || now - oldest >= RESTLESS_MS;
}

/** Each tab's records are looked through once, however many URLs there are. */
function byUrl(recordsOf: (tabId: number) => readonly SocketRecord[]) {
  const tabs = new Map<number, Map<string, SocketRecord[]>>();
  return ({ tabId, url }: HandshakeReport): readonly SocketRecord[] => {
    let urls = tabs.get(tabId);
    if (!urls) {
      urls = new Map();
      tabs.set(tabId, urls);
      for (const record of recordsOf(tabId)) {
        if (!mayHaveAsked(record)) continue;
        const same = urls.get(record.url) ?? [];
        urls.set(record.url, same);
        same.push(record);
      }
    }
    return urls.get(url) ?? [];
  };
}

/** Where the constructor threw, or a content-security-policy forbade the connection, there was no request. */
function mayHaveAsked(record: SocketRecord): record is SocketRecord & { readonly url: string } {
  const { seenFrom, threw, createdReadyState, handshake, url } = record;
  return seenFrom === 'page' && !threw && createdReadyState !== 3 && !handshake && url !== null;
}

// Firefox

/** `created.wall` is read once the constructor has returned, and a busy page may take its time (ms). */
const CONSTRUCTOR_MS = 500;
/** The page is told of the end after we are, but for what a busy browser lets wait (ms). */
const END_SLACK_MS = 500;
/** A request without an outcome goes to a record that has ended for this long (ms): else the outcome is on its way. */
const SETTLED_MS = 1000;

function joinByCreation<T extends WaitingReport>(
  reports: readonly T[],
  records: readonly SocketRecord[],
  now: number,
): Joined<T>[] {
  const byBeginning = reports.toSorted((a, b) => (a.began ?? a.since) - (b.began ?? b.since));
  const earliest = least(reports.map(({ began, told, since }) => told ?? began ?? since)) - END_SLACK_MS;
  const alive = records.filter((record) => (endOf(record)?.wall ?? now) >= earliest);
  const byCreation = alive.toSorted(inOrderOfCreation).slice(0, AT_ONCE);
  return pair(byBeginning, byCreation, (report, record) => {
    const { began, told, outcome, byHook } = report;
    const end = endOf(record);
    if (byHook === false) return null;
    if (began !== null && record.created.wall - CONSTRUCTOR_MS > began) return null;
    if (told === null) {
      const settled = end && !record.opened && now - end.wall >= SETTLED_MS && began !== null && end.wall >= began;
      return settled ? 0 : null;
    }
    if (end && end.wall + END_SLACK_MS < told) return null;
    if (outcome.status !== 101 && hadItsHandshake(record)) return null;
    // It may have made no request at all. Nothing else is held against a record: the order says more.
    return !record.opened && record.closeCall?.readyState === 0 ? 1 : 0;
  });
}

/** It opened, or a Close frame came right behind the 101: Firefox may then leave `open` out. */
function hadItsHandshake({ opened, closed }: SocketRecord): boolean {
  return opened !== null || (closed !== null && closed.code !== 1006 && closed.code !== 1015);
}

function inOrderOfCreation(a: SocketRecord, b: SocketRecord): number {
  return a.document.id === b.document.id ? a.created.at - b.created.at : a.created.wall - b.created.wall;
}

// Chromium

/**
 * The two times of one end are a few milliseconds apart; where the entry has none but that of its arrival (4–10 ms later,
 * measured), or the machine is busy, more. What is farther apart has to wait for as long: something nearer may come.
 */
const NEAR_MS = 150;
const FAR_MS = 30_000;
/** Another place in the code: only where nothing better came in that time (ms). */
const ELSEWHERE_AFTER_MS = 1000;
const ELSEWHERE_COST = 100_000;

type Life = 'opened' | 'failed-after-open' | 'never-opened';

function joinByEnd<T extends WaitingReport>(
  reports: readonly T[],
  records: readonly SocketRecord[],
  now: number,
): Joined<T>[] {
  const [first] = reports;
  const ended = records.filter((record) => endOf(record) && first && hasLife(record, lifeOfReport(first)));
  const byEnd = ended.toSorted(inOrderOfEnd).slice(...(reports.length < AT_ONCE ? [-AT_ONCE] : [0, AT_ONCE]));
  const pairs = pair(reports, byEnd, (report, record) => {
    const apart = apartMs(report, record);
    if (report.byHook === false || apart > FAR_MS) return null;
    if (isSamePlace(report.stack, record.createdStack)) return apart;
    return now - report.since < ELSEWHERE_AFTER_MS ? null : apart + ELSEWHERE_COST;
  });
  return pairs.filter(({ report, record }) => apartMs(report, record) <= Math.max(NEAR_MS, now - report.since));
}

function apartMs({ told, since }: WaitingReport, record: SocketRecord): number {
  return Math.abs((told ?? since) - (endOf(record)?.wall ?? 0));
}

function lifeOfReport({ outcome }: HandshakeReport): Life {
  if (outcome.status !== 101) return 'never-opened';
  return outcome.failure ? 'failed-after-open' : 'opened';
}

function hasLife({ opened, errored }: SocketRecord, life: Life): boolean {
  if (life === 'never-opened') return !opened;
  return life === 'opened' ? opened !== null : opened !== null && errored !== null;
}

function inOrderOfEnd(a: SocketRecord, b: SocketRecord): number {
  const [endA, endB] = [endOf(a), endOf(b)];
  if (!endA || !endB) return 0;
  return a.document.id === b.document.id ? endA.at - endB.at : endA.wall - endB.wall;
}

/** Compares the innermost frames. A stack that is not there, or not to be read, does not speak against. */
function isSamePlace(one: string | null, other: string | null): boolean {
  const [placeOne, placeOther] = [placeOf(one), placeOf(other)];
  return placeOne === null || placeOther === null || placeOne === placeOther;
}

function placeOf(stack: string | null): string | null {
  return (stack && /^Error\n\s+at (?:.*\()?([^\s()]+:\d+:\d+)\)?$/m.exec(stack)?.[1]) || null;
}

function pair<T extends WaitingReport>(
  reports: readonly T[],
  records: readonly SocketRecord[],
  cost: (report: T, record: SocketRecord) => number | null,
): Joined<T>[] {
  const pairs = alignInOrder(reports.length, records.length, (row, column) => {
    const report = reports[row];
    const record = records[column];
    return report && record ? cost(report, record) : null;
  });
  return pairs.flatMap(([row, column]) => {
    const report = reports[row];
    const record = records[column];
    return report && record ? [{ report, record }] : [];
  });
}
