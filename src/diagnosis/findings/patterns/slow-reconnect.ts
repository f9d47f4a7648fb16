import { greatest } from '../../../record/extent.ts';
import type { PageContext } from '../../../record/page-context.ts';
import { saw } from '../../diagnosis.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { endedByOthers, groupsBy, type LogFacts, type LogSocket } from '../log-facts.ts';

/**
 * The first wait after a connection that was open: after failed attempts a back-off may be as long as it likes. One finding
 * for each endpoint.
 */
export const slowReconnect: Pattern = {
  id: 'slow-reconnect',
  find(log) {
    const gaps = log.clients.flatMap((client) => gapsOf(client, log));
    return groupsBy(gaps, ({ next }) => next.endpoint).map(foundOf);
  },
};

interface Gap {
  readonly last: LogSocket;
  readonly next: LogSocket;
  /** Milliseconds. */
  readonly gap: number;
}

function foundOf(gaps: readonly Gap[]): FoundPattern {
  const time = greatest(gaps.map(({ gap }) => gap));
  return {
    confidence: 'certain',
    evidence: [saw('noneFor', { gap: time }), saw('visibleAndOnline')],
    values: { time, count: gaps.length },
    notes: gaps.length > 1 ? ['again'] : [],
    sockets: gaps.flatMap(({ last, next }) => [last, next]),
  };
}

/** When the document had no socket to the endpoint at all. */
function gapsOf(client: readonly LogSocket[], { limits }: LogFacts): readonly Gap[] {
  const gaps: Gap[] = [];
  let last: LogSocket | null = null;
  for (const next of client) {
    const gap = last ? gapBetween(last, next) : 0;
    if (last && gap > limits.constants.slowReconnect && wasIdle(last, next)) gaps.push({ last, next, gap });
    if (!last || (next.endedAt ?? Infinity) > (last.endedAt ?? Infinity)) last = next;
  }
  return gaps;
}

/** The shorter by either clock: one jumps when the clock is set, the other may stand still while the computer sleeps. */
function gapBetween({ endedAt, record }: LogSocket, next: LogSocket): number {
  if (endedAt === null) return 0;
  const ofDocument = record.closed ? next.record.created.at - record.closed.at : Infinity;
  return Math.min(next.createdAt - endedAt, ofDocument);
}

/** The page could have connected again at once, as far as anyone saw. */
function wasIdle(last: LogSocket, next: LogSocket): boolean {
  if (last.openedAt === null || !endedByOthers(last)) return false;
  const { context } = last.record;
  return context !== null && context.online && context.visibility === 'visible' && !isExcused(last, next);
}

/** The next socket's end tells of what came between, where it came soon. */
function isExcused(
  { endedAt: from }: LogSocket,
  { record: { context }, createdAt: until, endedAt }: LogSocket,
): boolean {
  if (!context || endedAt === null || from === null) return false;
  const happened = (ago: number | null) => ago !== null && endedAt - ago >= from && endedAt - ago <= until;
  return HINDRANCES.some((name) => happened(context[name])) || (context.hiddenMs ?? 0) > endedAt - until;
}

const HINDRANCES = [
  'offlineAgoMs',
  'onlineAgoMs',
  'frozenAgoMs',
  'resumedAgoMs',
  'restoredAgoMs',
  'timerGapAgoMs',
] as const satisfies readonly (keyof PageContext)[];
