/** Other sockets that ended within a second and not by their page. */
import { endedBy, endingOf } from '../../../record/ending.ts';
import { endpointOf } from '../../../record/endpoint.ts';
import type { SocketRecord } from '../../../record/socket-record.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';
import { onceForEach } from '../../once-for-each.ts';
import { isLikeDrop } from './line-dropped.ts';

export const cutWithIt = onceForEach((facts: Facts): readonly SocketRecord[] =>
  facts.neighbours.sameHost.filter((other) => wasCut(other, facts)),
);

export const cutElsewhere = onceForEach((facts: Facts): readonly SocketRecord[] =>
  facts.neighbours.otherHosts.filter((other) => wasCut(other, facts)),
);

export function cutWithItSeen(facts: Facts): readonly Evidence[] {
  const { length: count } = cutWithIt(facts);
  return count === 0 ? [] : [saw('endedTogether', { count })];
}

export function cutElsewhereSeen(facts: Facts): readonly Evidence[] {
  const records = cutElsewhere(facts);
  if (records.length === 0) return [];
  const hosts = new Set(records.map(({ url }) => endpointOf(url ?? '').host)).size;
  return [saw('endedElsewhere', { count: records.length, hosts })];
}

export function stayedOpenSeen({ neighbours }: Facts): readonly Evidence[] {
  return neighbours.stayedOpen === 0 ? [] : [saw('stayedOpen', { count: neighbours.stayedOpen })];
}

/** Codes by which a server says that it goes, or a proxy for it (RFC 6455 section 7.4.1, IANA registry). */
const LEAVING: ReadonlySet<number> = new Set([1001, 1012]);

/** After `open`, by the line, or by a server that goes: any other code of a server speaks of that one socket. */
function wasCut(other: SocketRecord, { browser }: Facts): boolean {
  const kind = endingOf(other, browser);
  if (!kind || !other.opened) return false;
  return isLikeDrop(kind) || (endedBy(kind) === 'server' && LEAVING.has(other.closed?.code ?? 0));
}
