/**
 * Whether an open socket may be half-open (reference: causes, `half-open`): it opened before the computer slept or the
 * network changed, and nothing has come over it since, though something should have. No browser tells of it: a suspicion.
 */
import type { Traffic } from '../record/observation.ts';
import type { PageContext } from '../record/page-context.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { isLoopbackHost } from './findings/log-facts.ts';
import { DEFAULT_LIMITS, type LimitTable } from './limits/limit-table.ts';

export interface Suspicion {
  readonly why: 'slept' | 'online' | 'connectionChanged';
  /** Milliseconds since it happened. */
  readonly agoMs: number;
  /** What speaks for it: messages that were sent since and not answered, bytes that do not leave, or an unusual silence. */
  readonly sign: 'stuck' | 'unanswered' | 'silent';
}

/** Of a socket from before a disturbance: something has come over it since, or it is under suspicion. */
export type Health = 'heard' | Pick<Suspicion, 'why' | 'sign'>;

export interface LiveSocket {
  readonly record: SocketRecord;
  readonly traffic: Traffic;
  /** The document's clock, in milliseconds. */
  readonly at: number;
  readonly context: PageContext;
}

/** Without a message for so many times the usual distance between two, it is unusually silent. */
const UNUSUAL = 3;
/** An answer takes less (ms). */
const ANSWER_WITHIN_MS = 2_000;

/** null: nothing has happened since it opened, or nothing tells. */
export function healthOf(socket: LiveSocket, table: LimitTable = DEFAULT_LIMITS): Health | null {
  const { traffic, at, context, record } = socket;
  const since = at - (latestDisturbance(context, table)?.agoMs ?? Infinity);
  const wasOpen = record.opened !== null && record.opened.at < since;
  if (wasOpen && traffic.received.lastAt !== null && traffic.received.lastAt > since) return 'heard';
  const suspicion = suspicionOf(socket, table);
  return suspicion && { why: suspicion.why, sign: suspicion.sign };
}

export function suspicionOf(socket: LiveSocket, table: LimitTable = DEFAULT_LIMITS): Suspicion | null {
  const { record, traffic, at } = socket;
  const disturbance = latestDisturbance(socket.context, table);
  if (!disturbance || !record.opened || record.url === null || isLoopbackHost(hostOf(record.url))) return null;
  const since = at - disturbance.agoMs;
  const { received, sent, bufferedAmount } = traffic;
  if (record.opened.at >= since || (received.lastAt !== null && received.lastAt > since)) return null;
  const isSentSince = sent.lastAt !== null && sent.lastAt > since;
  if (isSentSince && bufferedAmount > 0) return { ...disturbance, sign: 'stuck' };
  const isWaiting = isSentSince && at - (sent.lastAt ?? at) > ANSWER_WITHIN_MS;
  if (isWaiting && received.messages > 0) return { ...disturbance, sign: 'unanswered' };
  if (received.lastAt === null || received.messages < 2) return null;
  const usual = (received.lastAt - record.opened.at) / received.messages;
  return at - received.lastAt > UNUSUAL * usual && disturbance.agoMs > usual
    ? { ...disturbance, sign: 'silent' }
    : null;
}

function latestDisturbance(context: PageContext, table: LimitTable): Pick<Suspicion, 'why' | 'agoMs'> | null {
  const { timerGapMs, timerGapAgoMs, onlineAgoMs, connectionChangeAgoMs } = context;
  const hasSlept = timerGapMs !== null && timerGapMs >= table.constants.sleep;
  const all = [
    { why: 'slept' as const, agoMs: hasSlept ? timerGapAgoMs : null },
    { why: 'online' as const, agoMs: onlineAgoMs },
    { why: 'connectionChanged' as const, agoMs: connectionChangeAgoMs },
  ];
  return all.reduce<Pick<Suspicion, 'why' | 'agoMs'> | null>(
    (latest, { why, agoMs }) => (agoMs === null || (latest && latest.agoMs <= agoMs) ? latest : { why, agoMs }),
    null,
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
