/** The other sockets that lived while this one was being opened. */
import { endOf } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';

/** With this one. */
export function openAtOnce({ record, neighbours }: Facts): number {
  const at = record.created.wall;
  const lived = neighbours.others.filter(
    (other) => !other.threw && other.created.wall <= at && (endOf(other)?.wall ?? Infinity) > at,
  );
  return lived.length + 1;
}

/** One of the others opened between the constructor of this one and its end, or within `marginMs` of either. */
export function openedMeanwhile({ record, neighbours }: Facts, marginMs: number, host?: string): boolean {
  const from = record.created.wall - marginMs;
  const until = (endOf(record)?.wall ?? record.created.wall) + marginMs;
  return neighbours.others.some(({ opened, url }) => {
    if (!opened || opened.wall < from || opened.wall > until) return false;
    return host === undefined || (url !== null && URL.canParse(url) && new URL(url).host === host);
  });
}
