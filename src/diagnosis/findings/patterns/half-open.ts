import { saw, type Evidence } from '../../diagnosis.ts';
import type { Suspicion } from '../../half-open-suspicion.ts';
import { disturbancesSeen } from '../../rules/shared/disturbances.ts';
import { isLikeDrop } from '../../rules/shared/line-dropped.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { isLoopback, soloFactsOf, type LogFacts, type LogSocket } from '../log-facts.ts';

/**
 * What opened before the computer slept or the network changed, and has not ended. No browser tells of it. Where the page was
 * asked, its messages tell: what has heard something since is well, and what has not although it should is suspect. Of the
 * rest it speaks that others were cut then.
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
    const suspects = open.flatMap((socket): readonly Suspect[] => {
      const health = log.health?.get(socket.record.id);
      return health && health !== 'heard' ? [{ socket, ...health }] : [];
    });
    const cuts = log.ended.filter(({ kind, openedAt }) => openedAt !== null && isLikeDrop(kind));
    const latest = latestOf(cuts.flatMap((socket) => disturbanceOf(socket, log)));
    const left = latest ? open.filter((socket) => isOlder(socket, latest) && !log.health?.has(socket.record.id)) : [];
    return suspects.length + left.length === 0 ? [] : [foundOf(suspects, left, latest)];
  },
};

interface Suspect extends Pick<Suspicion, 'why' | 'sign'> {
  readonly socket: LogSocket;
}

interface Disturbance {
  readonly why: 'slept' | 'offline' | 'connectionChanged';
  /** Of the wall clock, in milliseconds: what opened later has nothing to do with it. */
  readonly from: number;
  readonly seen: Evidence;
  /** That it cut. */
  readonly socket: LogSocket;
}

/** As many addresses are shown as anybody reads. */
const SHOWN = 3;

const SIGNS = { stuck: 'liveStuck', unanswered: 'liveUnanswered', silent: 'liveSilent' } as const;
const AS_IN_LOG = { slept: 'slept', online: 'offline', connectionChanged: 'connectionChanged' } as const;

function foundOf(
  suspects: readonly Suspect[],
  left: readonly LogSocket[],
  latest: Disturbance | undefined,
): FoundPattern {
  const [first] = suspects;
  const sockets = [...suspects.map(({ socket }) => socket), ...left];
  return {
    confidence: 'possible',
    evidence: [
      ...suspects.slice(0, SHOWN).map(({ sign, socket }) => saw(SIGNS[sign], {}, socket.record.url ?? '')),
      ...(latest ? [saw('anotherWasCut', {}, latest.socket.record.url ?? ''), latest.seen] : []),
      saw('stillOpen', { count: sockets.length }),
      ...(left.length > 0 ? [saw('messagesOfLiveUnknown')] : []),
    ],
    values: { count: sockets.length, why: first ? AS_IN_LOG[first.why] : (latest?.why ?? '') },
    sockets,
  };
}

function isOlder({ openedAt }: LogSocket, { from }: Disturbance): boolean {
  return openedAt !== null && openedAt < from;
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
