import { greatest } from '../../../record/extent.ts';
import { saw } from '../../diagnosis.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { groupsBy, hasEnded, type EndedSocket, type LogFacts, type LogSocket } from '../log-facts.ts';

/** With the query: sockets to one endpoint with different ones may be many by design. One finding for each endpoint. */
export const socketLeak: Pattern = {
  id: 'socket-leak',
  links: [{ label: 'gorilla#477', url: 'https://github.com/gorilla/websocket/issues/477' }],
  find(log) {
    const leaks = log.clients
      .flatMap((client) => groupsBy(client, ({ record }) => record.url))
      .flatMap((sockets) => leakOf(sockets, log) ?? []);
    return groupsBy(leaks, ({ sockets }) => sockets[0]?.endpoint ?? null).map((ofEndpoint) => foundOf(ofEndpoint, log));
  },
};

interface Leak {
  readonly sockets: readonly LogSocket[];
  /** Open at once. */
  readonly peak: number;
}

function foundOf(leaks: readonly Leak[], { browser, limits }: LogFacts): FoundPattern {
  const sockets = leaks.flatMap((leak) => leak.sockets);
  const alive = sockets.filter(({ kind }) => kind === null).length;
  const count = greatest(leaks.map(({ peak }) => peak));
  const time = (sockets.at(-1)?.createdAt ?? 0) - (sockets[0]?.createdAt ?? 0);
  return {
    confidence: 'likely',
    evidence: [
      saw('grewTo', { count, time: Math.max(0, time) }),
      ...(alive > 0 ? [saw('stillOpen', { count: alive })] : []),
    ],
    values: { count, limit: limits.browsers[browser].sockets },
    sockets,
  };
}

/** The largest growth without a `close()` of the page between. What was cut or left goes, but does not end the growth. */
function leakOf(sockets: readonly LogSocket[], { limits }: LogFacts): Leak | null {
  const { leak, cluster } = limits.constants;
  const opened = sockets.filter(({ openedAt, kind }) => openedAt !== null && kind !== 'seen-from-outside');
  const ends = opened.filter(hasEnded).toSorted((a, b) => a.endedAt - b.endedAt);
  let grown: LogSocket[] = [];
  let alive = 0;
  let peak = 0;
  let best: Leak | null = null;
  let next = 0;
  const close = () => {
    if (peak > (best?.peak ?? 0)) best = { sockets: grown, peak };
  };
  for (const socket of opened) {
    for (; next < ends.length && (ends[next] as EndedSocket).endedAt <= socket.createdAt; next++) {
      alive = Math.max(0, alive - 1);
      if ((ends[next] as EndedSocket).record.closeCall === null) continue;
      close();
      [grown, alive, peak] = [[], 0, 0];
    }
    grown.push(socket);
    peak = Math.max(peak, ++alive);
  }
  close();
  return isLeak(best, leak, cluster) ? best : null;
}

/** What was opened all at once is a pool and no growth. */
function isLeak(best: Leak | null, least: number, atOnce: number): best is Leak {
  if (!best || best.peak < least) return false;
  return (best.sockets.at(-1)?.createdAt ?? 0) - (best.sockets[0]?.createdAt ?? 0) > atOnce;
}
