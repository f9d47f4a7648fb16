/** How long nothing had been said on a socket when it ended. */
import { endOf, type SocketRecord } from '../record/socket-record.ts';

export type Direction = 'inbound' | 'outbound' | 'either';

/**
 * Milliseconds from the last message in that direction to the end; from `open` where there was none. null: it never opened,
 * lives, or its messages were not counted.
 */
export function silenceOf(record: SocketRecord, direction: Direction): number | null {
  const { opened, traffic } = record;
  const end = endOf(record);
  if (!opened || !traffic || !end) return null;
  const ageMs = Math.max(0, end.at - opened.at);
  const since = (at: number | null) => (at === null ? ageMs : Math.min(ageMs, Math.max(0, end.at - at)));
  const inbound = since(traffic.received.lastAt);
  const outbound = since(traffic.sent.lastAt);
  if (direction === 'inbound') return inbound;
  if (direction === 'outbound') return outbound;
  return Math.min(inbound, outbound);
}
