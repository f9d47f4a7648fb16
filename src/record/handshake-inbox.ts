/**
 * Handshake outcomes that wait for their records: either may be first. It lives in memory alone, since nothing waits
 * for longer than the background does (the browser stops that after 30 s).
 */
import type { LogChanges } from './entry-book.ts';
import type { HandshakeReport } from './handshake-report.ts';
import { joinHandshakes, type WaitingReport } from './join-handshakes.ts';
import type { SocketLog } from './socket-log.ts';
import type { SocketRecord } from './socket-record.ts';

export interface HandshakeInbox {
  /** Takes an outcome in. A later one of the same request replaces it, as long as it waits. */
  take(report: HandshakeReport): void;
  /**
   * Records have changed: what waits may have found its own.
   * @param stormy the tab of which more are to come at once; null where none is known of
   */
  recordsChanged(stormy: number | null): void;
  /** The user has thrown the tab's records away: what waits for one of them is no socket of its own. */
  forget(tabId: number): void;
}

export interface InboxOptions {
  /** Milliseconds since the Unix epoch. */
  clock(): number;
  setTimer(callback: () => void, milliseconds: number): unknown;
  /** Changes the log, and sees to it that the changes are stored and shown. */
  change(make: (log: SocketLog) => LogChanges): void;
}

/** How often it is looked whether something fits (ms). */
const LOOK_MS = 50;
/** An outcome without a record is a socket of its own after this long (ms): observations take far less. */
const ALONE_MS = 2000;
/** Firefox gives a handshake up after 20 s (`network.websocket.timeout.open`); in a worker nobody tells us. */
const UNANSWERED_MS = 21_000;
/** The hook saw the socket, so its record will come, unless it was cleared or evicted (ms). */
const GIVE_UP_MS = 30_000;
/** Enough for the storms that `KEEP` of the bridge allows for; the oldest goes first. */
const KEEP = 10_000;

export function createHandshakeInbox({ clock, setTimer, change }: InboxOptions): HandshakeInbox {
  /** In order of arrival; by the request where it has a name. */
  const waiting = new Map<unknown, WaitingReport>();
  /** Have become records of their own. A page that keeps its thread busy may yet tell that they are its sockets'. */
  const alone = new Map<unknown, WaitingReport>();
  /** Requests that are done with, and the record where no more than "no answer" was known of it. */
  const done = new Map<unknown, SocketRecord | null>();
  /** By tab, when it was last known that more of its records are to come at once. */
  const stormyAt = new Map<number, number>();
  let next: { readonly at: number } | null = null;

  function lookIn(milliseconds: number): void {
    const look = { at: clock() + milliseconds };
    if (next && next.at <= look.at) return;
    next = look;
    setTimer(() => {
      if (next !== look) return;
      next = null;
      change(settle);
    }, milliseconds);
  }

  function settle(log: SocketLog): LogChanges {
    const now = clock();
    const joined = joinHandshakes([...alone.values(), ...waiting.values()], log.withoutHandshake, now);
    const notAlone = joined.map(({ report }) => report).filter((report) => alone.delete(keyOf(report)));
    for (const { report, record } of joined) finish(report, report.told === null ? record : null);
    const newlyAlone = [...waiting.values()].filter((report) => isAlone(report, log, now, stormyAt.get(report.tabId)));
    for (const report of newlyAlone) {
      finish(report, null);
      if (report.byHook === null) keepWithin(alone.set(keyOf(report), report));
    }
    for (const reports of [waiting, alone]) {
      for (const [key, { since }] of reports) if (now - since >= GIVE_UP_MS) reports.delete(key);
    }
    if (waiting.size > 0) lookIn([...waiting.values()].some(({ told }) => told !== null) ? LOOK_MS : ALONE_MS);
    return log.attachHandshakes(joined, newlyAlone, notAlone);
  }

  function finish(report: WaitingReport, unanswered: SocketRecord | null): void {
    const key = keyOf(report);
    waiting.delete(key);
    if (report.requestId !== null) keepWithin(done.set(key, unanswered));
  }

  /** A late event of a request that is done with: it is nobody else's, and may tell more than was known. */
  function correct(key: unknown, report: HandshakeReport): void {
    const record = done.get(key);
    if (!record || report.told === null) return;
    done.set(key, null);
    change((log) => log.attachHandshakes([{ record, report }], []));
  }

  return {
    take(report) {
      const key = keyOf(report);
      if (done.has(key)) return correct(key, report);
      waiting.delete(key);
      waiting.set(key, { ...report, since: clock() });
      keepWithin(waiting);
      lookIn(report.told === null ? ALONE_MS : LOOK_MS);
    },
    recordsChanged(stormy) {
      if (stormy !== null) stormyAt.set(stormy, clock());
      if (waiting.size > 0 || alone.size > 0) lookIn(LOOK_MS);
    },
    forget(tabId) {
      stormyAt.delete(tabId);
      for (const reports of [waiting, alone]) {
        for (const [key, report] of reports) if (report.tabId === tabId) reports.delete(key);
      }
    },
  };
}

/** A worker's request may be shown in several tabs. */
function keyOf(report: HandshakeReport): unknown {
  return report.requestId === null ? report.outcome : `${report.requestId} in ${report.tabId}`;
}

function keepWithin(kept: Map<unknown, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > KEEP) kept.delete(oldest);
}

/** Whether it belongs to a socket that the hook cannot reach. */
function isAlone(report: WaitingReport, log: SocketLog, now: number, stormyAt = 0): boolean {
  const { byHook, told, since, url, frameId, tabId } = report;
  const age = now - Math.max(since, stormyAt);
  if (byHook === true) return false;
  if (told !== null) return byHook === false || age >= ALONE_MS;
  if (age < UNANSWERED_MS) return false;
  return !log.withoutHandshake(tabId).some((record) => record.url === url && record.document.frameId === frameId);
}
