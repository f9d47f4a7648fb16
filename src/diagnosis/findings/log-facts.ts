/**
 * A whole log in the terms in which patterns ask, put in order once. Times are of the wall clock in milliseconds: the
 * sockets may belong to documents with monotonic clocks of their own.
 */
import { endedBy, endingOf, type Browser, type EndedBy, type EndingKind } from '../../record/ending.ts';
import { endpointOf } from '../../record/endpoint.ts';
import { endOf, type SocketRecord } from '../../record/socket-record.ts';
import { factsOf, type Facts } from '../facts.ts';
import type { Health } from '../half-open-suspicion.ts';
import type { LimitTable } from '../limits/limit-table.ts';
import { isLikeDrop } from '../rules/shared/line-dropped.ts';

export interface LogFacts {
  readonly browser: Browser;
  readonly limits: LimitTable;
  /** By id, of the sockets that live, where the page was asked: the log does not know their messages. */
  readonly health?: ReadonlyMap<string, Health>;
  /** In order of their constructors. */
  readonly sockets: readonly LogSocket[];
  /** The sockets of one endpoint each, in order of their constructors; without those whose address is not known. */
  readonly endpoints: readonly (readonly LogSocket[])[];
  /** The same for each document: who connects again there is one program, as a rule. */
  readonly clients: readonly (readonly LogSocket[])[];
  /** In order of their ends. */
  readonly ended: readonly EndedSocket[];
}

export interface LogSocket {
  readonly record: SocketRecord;
  /** Its place among `sockets`. */
  readonly index: number;
  /** Scheme, host and path; null where the address is not known. */
  readonly endpoint: string | null;
  readonly host: string;
  readonly createdAt: number;
  readonly openedAt: number | null;
  /** null while it lives, or where the time of its end is not known. */
  readonly endedAt: number | null;
  /** null while it lives. */
  readonly kind: EndingKind | null;
  readonly endedBy: EndedBy | null;
}

export type EndedSocket = LogSocket & { readonly endedAt: number; readonly kind: EndingKind };

export function logFactsOf(records: readonly SocketRecord[], browser: Browser, limits: LimitTable): LogFacts {
  const address = createAddresses();
  const inOrder = records.toSorted((a, b) => a.created.wall - b.created.wall);
  const sockets = inOrder.map((record, index) => logSocketOf(record, index, browser, address(record.url)));
  return {
    browser,
    limits,
    sockets,
    endpoints: groupsBy(sockets, ({ endpoint }) => endpoint),
    clients: groupsBy(sockets, ({ endpoint, record }) => endpoint && `${record.document.id} ${endpoint}`),
    ended: sockets.filter(hasEnded).toSorted((a, b) => a.endedAt - b.endedAt || a.index - b.index),
  };
}

export function hasEnded(socket: LogSocket): socket is EndedSocket {
  return socket.endedAt !== null && socket.kind !== null;
}

/** After `open`, by the line or by the server. */
export function wasCut({ kind, endedBy: by, openedAt }: LogSocket): boolean {
  return openedAt !== null && (isLikeDrop(kind) || by === 'server');
}

/** Neither by the page nor with its document. */
export function endedByOthers({ endedBy: by }: LogSocket): boolean {
  return by !== null && by !== 'page' && by !== 'navigation';
}

/** To this computer itself: sleep and a change of the network do nothing to it. */
export function isLoopback({ host }: LogSocket): boolean {
  return isLoopbackHost(host);
}

export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.test(host);
}

const LOOPBACK = /^(localhost|[^:]*\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** From `open` to the end, by the document's own clock; null where it never opened, or lives. */
export function ageOf({ record }: LogSocket): number | null {
  const end = endOf(record);
  return record.opened && end ? Math.max(0, end.at - record.opened.at) : null;
}

/** What the rules ask of one disconnect, for conditions that they share with patterns. It stands alone there. */
export function soloFactsOf({ record }: LogSocket, { browser, limits }: LogFacts): Facts | null {
  return factsOf(record, { browser, limits, neighboursOf: () => NO_NEIGHBOURS });
}

const NO_NEIGHBOURS = {
  sameHost: [],
  otherHosts: [],
  stayedOpen: 0,
  earlier: [],
  earlierCount: 0,
  others: [],
  log: [],
};

/** In order of their first items. */
export function groupsBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** By binary search: how many items of a list in rising order are at most `limit`. */
export function countUpTo<Item>(list: readonly Item[], valueOf: (item: Item) => number, limit: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(list[middle] as Item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Address {
  readonly endpoint: string | null;
  readonly host: string;
}

function logSocketOf(record: SocketRecord, index: number, browser: Browser, { endpoint, host }: Address): LogSocket {
  const kind = endingOf(record, browser);
  const end = endOf(record);
  const createdAt = record.created.wall;
  // Firefox tells of such a handshake when it is done, and nothing of the end.
  const isEndKnown = end !== null && !(kind === 'seen-from-outside' && browser === 'firefox');
  return {
    record,
    index,
    endpoint,
    host,
    createdAt,
    openedAt: record.opened?.wall ?? null,
    endedAt: isEndKnown ? Math.max(createdAt, end.wall) : null,
    kind,
    endedBy: kind && endedBy(kind),
  };
}

/** Most sockets of a log have one of a few addresses. */
function createAddresses(): (url: string | null) => Address {
  const known = new Map<string, Address>();
  return (url) => {
    if (url === null) return { endpoint: null, host: '' };
    const before = known.get(url);
    if (before) return before;
    const { scheme, host, path } = endpointOf(url);
    const address = { endpoint: `${scheme}${host}${path}`, host };
    known.set(url, address);
    return address;
  };
}
