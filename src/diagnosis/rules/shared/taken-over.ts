/** A server that closes each socket right after the next one opened keeps one connection a client, and says so by that alone. */
import { endpointOf } from '../../../record/endpoint.ts';
import { endOf, type SocketRecord } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';

export interface Replacements {
  /** This one, and those before it that ended in the same way. */
  readonly count: number;
  /** From the newer one's `open` to the close, at most; milliseconds. */
  readonly within: number;
}

/** null where too few are known: one may be chance. */
export function replacementsOf(facts: Facts): Replacements | null {
  const { record, earlier, code, limits } = facts;
  const { takeoverRounds, takeoverWithin } = limits.constants;
  const attempts = [record, ...earlier.filter((attempt) => attempt.code === code).map((attempt) => attempt.record)];
  const all = [record, ...facts.neighbours.others].filter(({ url }) => isSameEndpoint(facts, url));
  const delays = attempts.map((old) => delayOf(old, all)).filter((delay) => delay <= takeoverWithin);
  if (delays[0] !== delayOf(record, all) || delays.length < takeoverRounds) return null;
  return { count: delays.length, within: Math.max(...delays) };
}

function isSameEndpoint({ endpoint }: Facts, url: string | null): boolean {
  const { scheme, host, path } = endpointOf(url ?? '');
  return scheme === endpoint.scheme && host === endpoint.host && path === endpoint.path;
}

/** From the `open` of the newest that opened while this one was open, and outlived it, to its end. */
function delayOf(old: SocketRecord, all: readonly SocketRecord[]): number {
  const end = endOf(old)?.wall;
  const since = old.opened?.wall;
  if (end === undefined || since === undefined || old.closeCall) return Infinity;
  const newer = all.flatMap((other) => {
    const opened = other.opened?.wall ?? Infinity;
    const isAfter = other.id !== old.id && opened >= since && opened <= end;
    return isAfter && (endOf(other)?.wall ?? Infinity) > end ? [end - opened] : [];
  });
  return Math.min(Infinity, ...newer);
}
