import { saw, type Evidence } from '../../diagnosis.ts';
import { disturbancesSeen } from '../../rules/shared/disturbances.ts';
import { isLikeDrop } from '../../rules/shared/line-dropped.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { isLoopback, soloFactsOf, type LogFacts, type LogSocket } from '../log-facts.ts';

/**
 * What opened before the computer slept or the network changed, and has not ended though others were cut then. No browser
 * tells of it, and of a socket that lives the messages are not known: it may be in good health, so this is a suspicion.
 */
export const halfOpen: Pattern = {
  id: 'half-open',
  links: [
    { label: 'superset#5130', url: 'https://github.com/superset-sh/superset/issues/5130' },
    { label: 'tutanota#143', url: 'https://github.com/tutao/tutanota/issues/143' },
  ],
  find(log) {
    const open = log.sockets.filter(
      (socket) => socket.openedAt !== null && socket.kind === null && !isLoopback(socket),
    );
    if (open.length === 0) return [];
    const cuts = log.ended.filter(({ kind, openedAt }) => openedAt !== null && isLikeDrop(kind));
    const latest = latestOf(cuts.flatMap((socket) => disturbanceOf(socket, log)));
    if (!latest) return [];
    const sockets = open.filter(({ openedAt }) => openedAt !== null && openedAt < latest.from);
    return sockets.length === 0 ? [] : [foundOf(sockets, latest)];
  },
};

interface Disturbance {
  readonly why: 'slept' | 'offline' | 'connectionChanged';
  /** Of the wall clock, in milliseconds: what opened later has nothing to do with it. */
  readonly from: number;
  readonly seen: Evidence;
  /** That it cut. */
  readonly socket: LogSocket;
}

function foundOf(sockets: readonly LogSocket[], { why, seen, socket }: Disturbance): FoundPattern {
  return {
    confidence: 'possible',
    evidence: [
      saw('anotherWasCut', {}, socket.record.url ?? ''),
      seen,
      saw('stillOpen', { count: sockets.length }),
      saw('messagesOfLiveUnknown'),
    ],
    values: { count: sockets.length, why },
    sockets,
  };
}

function disturbanceOf(socket: LogSocket & { readonly endedAt: number }, log: LogFacts): readonly Disturbance[] {
  const facts = soloFactsOf(socket, log);
  if (!facts) return [];
  return disturbancesSeen(facts).flatMap((seen): readonly Disturbance[] => {
    const { ago, gap = 0 } = seen.values;
    const why = seen.fact === 'isOffline' ? 'offline' : seen.fact;
    if (why !== 'slept' && why !== 'offline' && why !== 'connectionChanged') return [];
    return [{ why, from: socket.endedAt - Number(ago ?? 0) - Number(gap), seen, socket }];
  });
}

function latestOf(disturbances: readonly Disturbance[]): Disturbance | undefined {
  return disturbances.reduce<Disturbance | undefined>(
    (latest, each) => (latest && latest.from >= each.from ? latest : each),
    undefined,
  );
}
