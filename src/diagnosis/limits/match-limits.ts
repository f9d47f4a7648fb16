/** Which products' default time limits a socket's end matches, and how often in a row it was the same. */
import { endedBy, endingOf } from '../../record/ending.ts';
import { endOf, type SocketRecord } from '../../record/socket-record.ts';
import { type Evidence, saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Limit, Tolerance } from './limit-table.ts';

export interface LimitMatch {
  readonly limit: Limit & { readonly seconds: number };
  /** The silence or age in milliseconds. */
  readonly measuredMs: number;
  /** What shows that the product is there; null where nothing does. */
  readonly fingerprint: Evidence | null;
}

/** No packet tells a browser that a router forgot it, so nothing ends at this time: cause `nat-expired`. */
export const NAT_LIMIT = 'mobile-nat';

/** All that match, those with a fingerprint first. Idle limits are compared with the silence, the others with the age. */
export function matchLimits(facts: Facts, kind: 'idle' | 'lifetime'): readonly LimitMatch[] {
  return kind === 'idle' ? idleMatches(facts) : lifetimeMatches(facts);
}

const idleMatches = onceForEach((facts: Facts) => matchesOf(facts, 'idle'));
const lifetimeMatches = onceForEach((facts: Facts) => matchesOf(facts, 'lifetime'));

function matchesOf(facts: Facts, kind: 'idle' | 'lifetime'): readonly LimitMatch[] {
  const matches = facts.limits.limits.flatMap((limit) => matchOf(facts, limit, kind));
  return matches.toSorted((a, b) => Number(b.fingerprint !== null) - Number(a.fingerprint !== null));
}

function matchOf(facts: Facts, limit: Limit, kind: 'idle' | 'lifetime'): readonly LimitMatch[] {
  const { seconds } = limit;
  if (limit.kind !== kind || limit.id === NAT_LIMIT || seconds === null) return [];
  if (facts.code === null || !limit.codes.includes(facts.code)) return [];
  const measuredMs = kind === 'idle' ? facts.silenceMs(limit.silence ?? 'either') : facts.ageMs;
  if (measuredMs === null || !fits(measuredMs, seconds, facts.limits.tolerance)) return [];
  const fingerprint = fingerprintOf(facts, limit);
  if (limit.onlyAtHosts && !fingerprint) return [];
  return [{ limit: { ...limit, seconds }, measuredMs, fingerprint }];
}

function fits(measuredMs: number, seconds: number, tolerance: Tolerance): boolean {
  const measured = measuredMs / 1000;
  const distance = Math.abs(measured - seconds);
  return distance <= toleranceAt(seconds, tolerance) && measured >= seconds - tolerance.belowSeconds;
}

/** Seconds. */
function toleranceAt(seconds: number, tolerance: Tolerance): number {
  return Math.max(tolerance.seconds, tolerance.ratio * seconds);
}

/** A header of the answer shows the product itself; a host name only where it is not hidden behind another. */
function fingerprintOf(facts: Pick<Facts, 'record' | 'header'>, limit: Limit): Evidence | null {
  for (const { name, pattern } of limit.headers) {
    const value = facts.header(name);
    if (value !== null && new RegExp(pattern, 'i').test(value)) return saw('header', { name }, value);
  }
  const { url } = facts.record;
  if (url === null || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return limit.hosts.some((pattern) => new RegExp(pattern, 'i').test(hostname)) ? saw('socketAddress', {}, url) : null;
}

/** Whether the host or a header of the handshake's answer shows the product whose limit it is. */
export function recognises(record: SocketRecord, limit: Limit): boolean {
  const headers = record.handshake?.headers ?? {};
  return fingerprintOf({ record, header: (name) => headers[name] ?? null }, limit) !== null;
}

/**
 * The socket and those before it to the same endpoint that ended with the same code at an equal time, newest first, up to
 * the first that did not. What the page ended, and what never opened, tells nothing of a timer and is passed over.
 */
export function inARow(
  facts: Facts,
  measure: (record: SocketRecord) => number | null,
): readonly [SocketRecord, ...SocketRecord[]] {
  const { record, limits } = facts;
  const row: [SocketRecord, ...SocketRecord[]] = [record];
  const own = measure(record);
  if (own === null) return row;
  const spread = 2000 * toleranceAt(own / 1000, limits.tolerance);
  let [lowest, highest] = [own, own];
  let endedAt = endOf(record)?.wall ?? 0;
  for (const { record: other, code } of facts.earlier) {
    const time = measure(other);
    const end = endOf(other)?.wall;
    if (time === null || end === undefined || !isEndedByOthers(facts, other)) continue;
    // What ended together with it had one cause: that is no repetition.
    if (endedAt - end <= limits.constants.cluster) continue;
    lowest = Math.min(lowest, time);
    highest = Math.max(highest, time);
    if (code !== facts.code || highest - lowest > spread) break;
    row.push(other);
    endedAt = end;
  }
  return row;
}

function isEndedByOthers({ browser }: Facts, other: SocketRecord): boolean {
  const kind = endingOf(other, browser);
  if (!kind || !other.opened) return false;
  const by = endedBy(kind);
  return by !== 'page' && by !== 'navigation';
}
