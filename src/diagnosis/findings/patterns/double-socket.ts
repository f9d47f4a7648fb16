import { greatest } from '../../../record/extent.ts';
import { saw } from '../../diagnosis.ts';
import { isOfReactEffect } from '../../rules/shared/react.ts';
import { codePlaceOf, type CodePlace } from '../code-place.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { groupsBy, type LogFacts, type LogSocket } from '../log-facts.ts';

/** One finding for each endpoint. */
export const doubleSocket: Pattern = {
  id: 'double-socket',
  covers: ['socket-leak'],
  links: [{ label: 'vite#4259', url: 'https://github.com/vitejs/vite/issues/4259' }],
  find(log) {
    const pairs = log.clients.flatMap((client) => pairsOf(client, log));
    return groupsBy(pairs, ({ second }) => second.endpoint).map(foundOf);
  },
};

interface Pair {
  readonly first: LogSocket;
  readonly second: LogSocket;
  readonly why: 'closedAtOnce' | 'hotReload';
}

function foundOf(pairs: readonly Pair[]): FoundPattern {
  const atOnce = pairs.filter(({ why }) => why === 'closedAtOnce');
  const reloads = pairs.length - atOnce.length;
  const isReact = atOnce.some(({ first, second }) => [first, second].some(isClosedByReact));
  return {
    confidence: 'likely',
    evidence: [
      ...(atOnce.length > 0 ? [saw('madeTwice', { count: atOnce.length, within: widest(atOnce) })] : []),
      ...(reloads > 0 ? [saw('moduleReloaded', { count: reloads })] : []),
    ],
    values: { count: pairs.length },
    notes: [...(isReact ? ['react'] : []), ...(reloads > 0 ? ['hotReload'] : [])],
    sockets: pairs.flatMap(({ first, second }) => [first, second]),
  };
}

/** Milliseconds between the two constructors, at most. */
function widest(pairs: readonly Pair[]): number {
  return greatest(pairs.map(({ first, second }) => second.createdAt - first.createdAt));
}

function isClosedByReact({ record }: LogSocket): boolean {
  return isOfReactEffect(record.closeCall?.stack ?? null);
}

function pairsOf(client: readonly LogSocket[], log: LogFacts): readonly Pair[] {
  const pairs: Pair[] = [];
  const lastAt = new Map<string, LogSocket>();
  const lastOfFile = new Map<string, { readonly socket: LogSocket; readonly place: CodePlace }>();
  for (const second of client) {
    const place = codePlaceOf(second.record.createdStack);
    if (!place) continue;
    const spot = `${place.file}${place.query}:${place.position}`;
    const first = lastAt.get(spot);
    const ofFile = lastOfFile.get(place.file);
    if (first && isMadeTwice(first, second, log)) pairs.push({ first, second, why: 'closedAtOnce' });
    else if (ofFile && ofFile.place.query !== place.query && isOpenBeside(ofFile.socket, second)) {
      pairs.push({ first: ofFile.socket, second, why: 'hotReload' });
    }
    lastAt.set(spot, second);
    lastOfFile.set(place.file, { socket: second, place });
  }
  return pairs;
}

function isMadeTwice(first: LogSocket, second: LogSocket, { limits }: LogFacts): boolean {
  const { doubleWithin, doubleClosed } = limits.constants;
  if (second.createdAt - first.createdAt > doubleWithin) return false;
  return [first, second].some(({ record: { closeCall, created } }) => {
    return closeCall !== null && closeCall.at - created.at <= doubleClosed;
  });
}

/** A module that was loaded anew opened its socket, and nobody had closed the old one. */
function isOpenBeside(first: LogSocket, second: LogSocket): boolean {
  if (first.record.closeCall) return false;
  return (
    first.openedAt !== null && (first.endedAt ?? Infinity) > second.createdAt && first.kind !== 'seen-from-outside'
  );
}
