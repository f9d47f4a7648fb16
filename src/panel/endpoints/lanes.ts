/** The sockets of a log by endpoint, as the lanes draw them. Times are of the wall clock in milliseconds. */
import type { LogFacts, LogSocket } from '../../diagnosis/findings/log-facts.ts';
import { endpointOf, type Endpoint } from '../../record/endpoint.ts';
import type { Disconnect } from '../disconnect.ts';

export interface Lane {
  /** The same as long as the log knows the endpoint, and like no other. */
  readonly key: string;
  readonly endpoint: Endpoint | null;
  /** In order of their constructors. */
  readonly sockets: readonly LogSocket[];
  /** In order of time. */
  readonly ends: readonly LaneEnd[];
  readonly live: readonly LiveSocket[];
}

export interface LaneEnd {
  readonly disconnect: Disconnect;
  readonly at: number;
  /** null where it never opened, or was seen from outside only: an end without a life. */
  readonly openedAt: number | null;
}

export interface LiveSocket {
  readonly id: string;
  /** Of its `open`; of its constructor while it is connecting. */
  readonly from: number;
}

/** In order of the first attempt, so that no lane moves while others come. */
export function lanesOf(log: LogFacts, find: (id: string) => Disconnect | null): readonly Lane[] {
  const unknown = log.sockets.filter(({ endpoint }) => endpoint === null);
  return [...log.endpoints, unknown].filter(({ length }) => length > 0).map((sockets) => laneOf(sockets, find));
}

function laneOf(sockets: readonly LogSocket[], find: (id: string) => Disconnect | null): Lane {
  const ends = sockets.flatMap((socket) => endOf(socket, find) ?? []);
  const endpoint = sockets[0]?.endpoint ?? null;
  return {
    key: endpoint === null ? 'unknown' : `at ${endpoint}`,
    endpoint: endpoint === null ? null : endpointOf(endpoint),
    sockets,
    ends: ends.toSorted((a, b) => a.at - b.at),
    live: sockets.filter(isLive).map(({ record, openedAt, createdAt }) => ({
      id: record.id,
      from: openedAt ?? createdAt,
    })),
  };
}

function endOf({ record, createdAt, openedAt }: LogSocket, find: (id: string) => Disconnect | null): LaneEnd | null {
  const disconnect = find(record.id);
  return disconnect && { disconnect, at: Math.max(createdAt, disconnect.end.wall), openedAt };
}

function isLive({ kind }: LogSocket): boolean {
  return kind === null;
}
