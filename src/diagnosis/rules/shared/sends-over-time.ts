/** When messages went, as far as the histogram tells: it counts in slots of equal length from the constructor on. */
import type { SocketRecord } from '../../../record/socket-record.ts';

export interface Slot {
  /** Milliseconds on the document's clock. */
  readonly from: number;
  readonly to: number;
  /** Messages, at least: a histogram gives powers of two. */
  readonly sent: number;
  readonly received: number;
}

/** Only slots with messages, in order. */
export function busySlots({ created, traffic }: SocketRecord): readonly Slot[] {
  if (!traffic) return [];
  const { slotMs, sent, received } = traffic.histogram;
  return Array.from({ length: Math.max(sent.length, received.length) }, (_, index) => ({
    from: created.at + index * slotMs,
    to: created.at + (index + 1) * slotMs,
    sent: leastCount(sent.charAt(index)),
    received: leastCount(received.charAt(index)),
  })).filter((slot) => slot.sent + slot.received > 0);
}

/** The least number of that bit length. */
function leastCount(digit: string): number {
  const bits = parseInt(digit || '0', 36) || 0;
  return bits === 0 ? 0 : 2 ** (bits - 1);
}
