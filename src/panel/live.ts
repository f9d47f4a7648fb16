/** What the Live view shows of each socket: its record, and what the page was asked for at this moment. */
import type { ApproachingLimit } from '../diagnosis/limits/approaching-limit.ts';
import type { Health, Suspicion } from '../diagnosis/half-open-suspicion.ts';
import { endpointOf, type Endpoint } from '../record/endpoint.ts';
import type { Flow, ReadyState } from '../record/observation.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import type { LiveDocument, Refusal } from '../protocol/messages.ts';
import type { Engine } from './engine-store.ts';

/** All times in milliseconds, sizes in bytes. */
export interface LiveSocketRow {
  readonly id: string;
  readonly record: SocketRecord;
  readonly endpoint: Endpoint;
  readonly readyState: ReadyState;
  /** Since `open`, or since the constructor where it has not opened. */
  readonly ageMs: number;
  /** null of a stream: not counted. */
  readonly received: LiveFlow | null;
  readonly sent: LiveFlow | null;
  readonly buffered: number | null;
  readonly limit: ApproachingLimit | null;
  readonly suspicion: Suspicion | null;
  /** null where nothing tells. */
  readonly health: Health | null;
}

export interface LiveFlow {
  readonly messages: number;
  readonly bytes: number;
  /** Since the last message, or since `open` where there was none. */
  readonly silenceMs: number;
}

/**
 * Those that the page says live, the newest first.
 * @param engine null: not loaded yet, so nothing is known of limits and suspicions
 */
export function liveRows(
  engine: Engine | null,
  documents: readonly LiveDocument[],
  recordOf: (id: string) => SocketRecord | undefined,
): readonly LiveSocketRow[] {
  return documents
    .flatMap(({ at, context, sockets }) =>
      sockets.flatMap(({ id, readyState, traffic }): LiveSocketRow[] => {
        const record = recordOf(id);
        if (!record) return [];
        const since = record.opened?.at ?? record.created.at;
        const flow = ({ messages, bytes, lastAt }: Flow): LiveFlow => ({
          messages,
          bytes,
          silenceMs: Math.max(0, at - (lastAt ?? since)),
        });
        const received = traffic && flow(traffic.received);
        const sent = traffic && flow(traffic.sent);
        const ageMs = Math.max(0, at - since);
        const isOpen = readyState === 1 && record.opened !== null;
        return [
          {
            id,
            record,
            endpoint: endpointOf(record.url ?? ''),
            readyState,
            ageMs,
            received,
            sent,
            buffered: traffic && traffic.bufferedAmount,
            limit:
              engine && isOpen && received && sent
                ? engine.approachingLimit(record, { ageMs, inboundMs: received.silenceMs, outboundMs: sent.silenceMs })
                : null,
            health: (isOpen && traffic && engine?.healthOf({ record, traffic, at, context })) || null,
            suspicion: (isOpen && traffic && engine?.suspicionOf({ record, traffic, at, context })) || null,
          },
        ];
      }),
    )
    .toSorted((a, b) => b.record.created.wall - a.record.created.wall);
}

export function healthOfRows(rows: readonly LiveSocketRow[]): ReadonlyMap<string, Health> {
  return new Map(rows.flatMap(({ id, health }) => (health ? [[id, health] as const] : [])));
}

export interface PendingRefusal {
  readonly document: string;
  readonly refusal: Refusal;
}

export function pendingRefusals(documents: readonly LiveDocument[]): readonly PendingRefusal[] {
  return documents.flatMap(({ document, refusals }) => refusals.map((refusal) => ({ document, refusal })));
}

/** As the bridge compares: the address without its query. */
export function refusalEndpoint({ url }: SocketRecord): string {
  return (url ?? '').split('?', 1)[0] as string;
}

/** The number of the socket in its document. */
export function numberOf({ id }: SocketRecord): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}
