/** What the sentence about an end may speak of, formatted. */
import type { ReadyState, ThrownError } from '../record/observation.ts';
import type { CloseCall, SocketRecord } from '../record/socket-record.ts';
import { endOf, lifetimeMs } from '../record/socket-record.ts';
import type { EndingFacts } from '../texts/en/endings.ts';
import type { Format } from '../texts/format.ts';

/** Below this a pause between messages is not worth the word "silence"; in milliseconds. */
const SILENCE_MS = 1000;

export function endingFacts(record: SocketRecord, format: Format): EndingFacts {
  const end = endOf(record)?.at ?? record.created.at;
  const lifetime = lifetimeMs(record);
  const silence = silenceMs(record);
  return {
    openFor: lifetime === null ? null : format.duration(lifetime),
    triedFor: format.duration(end - record.created.at),
    silence: silence === null ? null : format.preciseDuration(silence),
    wasSilent: silence !== null && silence >= SILENCE_MS,
    neverSpoke: neverSpoke(record),
    code: record.closed?.code ?? null,
    closeCall: record.closeCall && closeCallText(record.closeCall),
    calledCode: record.closeCall?.code ?? null,
    closeTook: record.closeCall && format.preciseDuration(end - record.closeCall.at),
    wasClean: record.closed?.wasClean ?? null,
    construct: `new ${record.api}(…)`,
    inSubFrame: !record.document.isTop,
  };
}

/** As the page called it; the reason is the page's text and is shown elsewhere. */
export function closeCallText({ code, reason }: CloseCall): string {
  if (code === null) return 'close()';
  return reason === null || reason === '' ? `close(${code})` : `close(${code}, …)`;
}

const STATES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

export function readyStateText(state: ReadyState): string {
  return `${state} (${STATES[state]})`;
}

export function errorText({ name, message }: ThrownError): string {
  return [name, message].filter(Boolean).join(': ');
}

/** Milliseconds from the last message either way to the end; null where there was none, or none is known. */
export function silenceMs(record: SocketRecord): number | null {
  const end = endOf(record);
  const last = lastMessageAt(record);
  return end && last !== null ? Math.max(0, end.at - last) : null;
}

export function lastMessageAt({ traffic }: SocketRecord): number | null {
  if (!traffic) return null;
  const { received, sent } = traffic;
  if (received.lastAt === null) return sent.lastAt;
  return sent.lastAt === null ? received.lastAt : Math.max(received.lastAt, sent.lastAt);
}

function neverSpoke({ traffic }: SocketRecord): boolean {
  return traffic !== null && traffic.received.messages + traffic.sent.messages === 0;
}
