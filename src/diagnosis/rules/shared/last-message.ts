/** The last message that the page sent, where the end came right after it. */
import { endOf, type SocketRecord } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';

export interface LastSent {
  readonly bytes: number;
  /** Milliseconds before the end. */
  readonly ago: number;
}

export function sentRightBefore(record: SocketRecord, { limits }: Facts): LastSent | null {
  const sent = record.traffic?.sent;
  const end = endOf(record);
  if (!sent || sent.lastAt === null || !end) return null;
  const ago = Math.max(0, end.at - sent.lastAt);
  return ago <= limits.constants.afterSend ? { bytes: sent.lastBytes, ago } : null;
}

/** Within a tenth. */
export function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.1 * Math.max(one, other);
}
