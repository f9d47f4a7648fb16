import { greatest, least } from '../../../record/extent.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import { disturbancesSeen } from '../../rules/shared/disturbances.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import {
  ageOf,
  countUpTo,
  groupsBy,
  isLoopback,
  soloFactsOf,
  wasCut,
  type EndedSocket,
  type LogFacts,
  type LogSocket,
} from '../log-facts.ts';

/** Each event is a finding of its own. */
export const clusterAllHosts: Pattern = {
  id: 'cluster-all-hosts',
  links: [{ label: 'workadventure#2391', url: 'https://github.com/workadventure/workadventure/pull/2391' }],
  find(log) {
    return clustersOf(log).flatMap((cluster) => (isOfAllHosts(cluster) ? [allHostsFound(cluster, log)] : []));
  },
};

export const clusterSameHost: Pattern = {
  id: 'cluster-same-host',
  links: [
    { label: 'hxa-connect#38', url: 'https://github.com/coco-xyz/hxa-connect/pull/38' },
    { label: 'buzz#2575', url: 'https://github.com/block/buzz/pull/2575' },
  ],
  find(log) {
    return clustersOf(log)
      .filter((cluster) => !isOfAllHosts(cluster))
      .flatMap((cluster) =>
        groupsBy(cluster.sockets, ({ host }) => host)
          .filter(({ length }) => length > 1)
          .map((sockets) => sameHostFound(sockets, cluster, log)),
      );
  },
};

interface Cluster {
  /** In order of their ends. */
  readonly sockets: readonly EndedSocket[];
  /** How many others, but for those to this computer itself, were open before and after. */
  readonly stayedOpen: number;
}

function isOfAllHosts({ sockets, stayedOpen }: Cluster): boolean {
  const remote = sockets.filter((socket) => !isLoopback(socket));
  return stayedOpen === 0 && new Set(remote.map(({ host }) => host)).size > 1;
}

function allHostsFound({ sockets }: Cluster, log: LogFacts): FoundPattern {
  const hosts = new Set(sockets.map(({ host }) => host)).size;
  const disturbances = disturbancesAround(sockets, log);
  return {
    confidence: 'certain',
    evidence: [saw('allEndedWithin', { count: sockets.length, hosts, span: spanOf(sockets) }), ...disturbances],
    values: valuesOf(sockets, hosts),
    notes: disturbances.flatMap(({ fact }) => NOTES[fact] ?? []).slice(0, 1),
    sockets,
  };
}

const NOTES: Readonly<Partial<Record<Evidence['fact'], string>>> = {
  slept: 'slept',
  offline: 'offline',
  isOffline: 'offline',
  connectionChanged: 'changed',
};

/** Of a server that says that it goes. */
const GOES: ReadonlySet<number> = new Set([1001, 1012]);

function sameHostFound(sockets: readonly EndedSocket[], { stayedOpen }: Cluster, log: LogFacts): FoundPattern {
  const openedAt = sockets.map((socket) => socket.openedAt ?? 0);
  const openedTogether = greatest(openedAt) - least(openedAt) <= log.limits.constants.cluster;
  const saysSo = sockets.every(({ record }) => GOES.has(record.closed?.code ?? 0));
  const disturbances = disturbancesAround(sockets, log);
  return {
    confidence: 'certain',
    evidence: [
      saw('endedWithin', { count: sockets.length, span: spanOf(sockets) }),
      ...(stayedOpen > 0 ? [saw('stayedOpen', { count: stayedOpen })] : []),
      ...disturbances,
    ],
    values: valuesOf(sockets, 1),
    notes: [
      ...(saysSo ? ['announced'] : []),
      ...(stayedOpen === 0 && !saysSo ? ['nothingElse'] : []),
      ...(openedTogether ? ['openedTogether'] : []),
      ...(disturbances.length > 0 ? ['disturbed'] : []),
    ],
    sockets,
  };
}

/** `at`: of the wall clock. */
function valuesOf(sockets: readonly EndedSocket[], hosts: number) {
  const [first] = sockets;
  return { count: sockets.length, hosts, host: first?.host ?? '', at: first?.endedAt ?? 0 };
}

/** Milliseconds from the first end to the last. */
function spanOf(sockets: readonly EndedSocket[]): number {
  return (sockets.at(-1)?.endedAt ?? 0) - (sockets[0]?.endedAt ?? 0);
}

/** As the first of the sockets saw them that saw any. */
function disturbancesAround(sockets: readonly LogSocket[], log: LogFacts): readonly Evidence[] {
  for (const socket of sockets) {
    const facts = soloFactsOf(socket, log);
    const seen = facts ? disturbancesSeen(facts) : [];
    if (seen.length > 0) return seen;
  }
  return [];
}

/** Two patterns ask for the clusters of one log. */
const known = new WeakMap<LogFacts, readonly Cluster[]>();

function clustersOf(log: LogFacts): readonly Cluster[] {
  const remembered = known.get(log);
  if (remembered) return remembered;
  const { constants } = log.limits;
  // What the server threw out at once ended together because it was opened together.
  const cut = log.ended.filter((socket) => wasCut(socket) && (ageOf(socket) ?? 0) > constants.early);
  const remote = log.sockets.filter((socket) => !isLoopback(socket));
  const openedAt = remote.flatMap((socket) => socket.openedAt ?? []).toSorted((a, b) => a - b);
  const ends = log.ended.filter((socket) => socket.openedAt !== null && !isLoopback(socket));
  const clusters: Cluster[] = [];
  for (let from = 0; from < cut.length;) {
    const start = (cut[from] as EndedSocket).endedAt;
    const until = countUpTo(cut, ({ endedAt }) => endedAt, start + constants.cluster);
    if (until - from > 1) {
      const [before, after] = [start, start + constants.cluster].map((at) =>
        countUpTo(ends, ({ endedAt }) => endedAt, at),
      );
      // What began meanwhile was not open before.
      const meanwhile = ends.slice(before, after).filter((socket) => (socket.openedAt ?? 0) <= start).length;
      const stayedOpen = countUpTo(openedAt, (at) => at, start) - (before ?? 0) - meanwhile;
      clusters.push({ sockets: cut.slice(from, until), stayedOpen: Math.max(0, stayedOpen) });
    }
    from = until;
  }
  known.set(log, clusters);
  return clusters;
}
