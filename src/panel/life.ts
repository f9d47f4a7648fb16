/** One socket's life in milliseconds from its constructor: what the Life bar and the chart draw to scale. */
import { endOf, type SocketRecord } from '../record/socket-record.ts';
import { lastMessageAt } from './ending-facts.ts';

export interface Life {
  /** null: it never opened. */
  readonly openedAt: number | null;
  /** Where the last stretch without messages begins: the last message, or `open` where there was none. */
  readonly quietFrom: number | null;
  readonly end: number;
  /** How much of the life one pulse stands for. */
  readonly slotMs: number;
  readonly pulses: readonly Pulse[];
}

/** The traffic of one slot of the histogram. */
interface Pulse {
  /** The slot's middle. */
  readonly at: number;
  /** Bit length of the number of messages: 0 none, 1 one, 2 two or three … */
  readonly received: number;
  readonly sent: number;
}

export function lifeOf(record: SocketRecord): Life {
  const start = record.created.at;
  const end = Math.max(0, (endOf(record)?.at ?? start) - start);
  const slotMs = record.traffic?.histogram.slotMs ?? 0;
  if (!record.opened) return { openedAt: null, quietFrom: null, end, slotMs, pulses: [] };
  const openedAt = clamp(record.opened.at - start, end);
  const last = lastMessageAt(record);
  const lastAt = last === null ? openedAt : Math.max(openedAt, clamp(last - start, end));
  // Of a stream no silence is known, so none is drawn.
  const quietFrom = record.traffic ? lastAt : end;
  return { openedAt, quietFrom, end, slotMs, pulses: pulsesOf(record, openedAt, quietFrom) };
}

function pulsesOf({ traffic }: SocketRecord, openedAt: number, quietFrom: number): readonly Pulse[] {
  if (!traffic) return [];
  const { slotMs, received, sent } = traffic.histogram;
  const pulses: Pulse[] = [];
  for (let slot = 0; slot < Math.max(received.length, sent.length); slot++) {
    const pulse = { received: level(received, slot), sent: level(sent, slot) };
    // The last message tells more exactly than its slot's middle where the traffic ended.
    const at = Math.min(quietFrom, Math.max(openedAt, (slot + 0.5) * slotMs));
    if (pulse.received + pulse.sent > 0) pulses.push({ at, ...pulse });
  }
  return pulses;
}

function level(slots: string, index: number): number {
  return Number.parseInt(slots.charAt(index), 36) || 0;
}

function clamp(value: number, end: number): number {
  return Math.min(end, Math.max(0, value));
}
