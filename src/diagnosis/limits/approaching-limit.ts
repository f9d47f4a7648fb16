/** A known limit of a product that an open socket is about to reach. */
import type { SocketRecord } from '../../record/socket-record.ts';
import { DEFAULT_LIMITS, type Limit, type LimitTable } from './limit-table.ts';
import { NAT_LIMIT, recognises } from './match-limits.ts';

export interface ApproachingLimit {
  readonly limit: Limit & { readonly seconds: number };
  /** Milliseconds until it is reached. */
  readonly leftMs: number;
  /** The host or a header of the handshake shows that product. */
  readonly isRecognised: boolean;
}

/** Milliseconds. */
export interface LiveTimes {
  readonly ageMs: number;
  readonly inboundMs: number;
  readonly outboundMs: number;
}

/** From this part of a limit on it is near. */
const NEAR = 0.6;

/** The limit of a product that was recognised; else the one that is reached first among those that anything may have. */
export function approachingLimit(
  record: SocketRecord,
  times: LiveTimes,
  table: LimitTable = DEFAULT_LIMITS,
): ApproachingLimit | null {
  const near = table.limits.flatMap((limit): ApproachingLimit[] => {
    const { seconds, kind, enforcedBy } = limit;
    if (seconds === null || limit.id === NAT_LIMIT || enforcedBy !== 'server-or-proxy') return [];
    if (kind !== 'idle' && kind !== 'lifetime') return [];
    const elapsed = kind === 'lifetime' ? times.ageMs : silenceOf(limit, times);
    const leftMs = seconds * 1000 - elapsed;
    if (elapsed < NEAR * seconds * 1000 || leftMs < 0) return [];
    const isRecognised = recognises(record, limit);
    // Any product may be in between; but a life that nears some product's limit says nothing without the product.
    if (!isRecognised && (limit.onlyAtHosts || kind === 'lifetime')) return [];
    return [{ limit: { ...limit, seconds }, leftMs, isRecognised }];
  });
  const [first] = near.toSorted((a, b) => Number(b.isRecognised) - Number(a.isRecognised) || a.leftMs - b.leftMs);
  return first ?? null;
}

function silenceOf({ silence }: Limit, { inboundMs, outboundMs }: LiveTimes): number {
  if (silence === 'inbound') return inboundMs;
  return silence === 'outbound' ? outboundMs : Math.min(inboundMs, outboundMs);
}
