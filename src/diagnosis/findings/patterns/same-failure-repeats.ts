import { greatest } from '../../../record/extent.ts';
import type { EndingKind } from '../../../record/ending.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { ageOf, groupsBy, type LogFacts, type LogSocket } from '../log-facts.ts';

const NEVER_OPENED: ReadonlySet<EndingKind> = new Set([
  'constructor-threw',
  'born-closed',
  'never-opened',
  'error-only',
  'server-closed-before-open',
  'stream-refused',
  'failed-outside',
] as const);
const ASKS_FOR_LOGIN: ReadonlySet<number> = new Set([401, 403]);

/** One finding for each way in which an endpoint failed again and again. */
export const sameFailureRepeats: Pattern = {
  id: 'same-failure-repeats',
  find(log) {
    return log.endpoints.flatMap((sockets) =>
      groupsBy(runsOf(sockets, log), ([first]) => first && signatureOf(first)).map(foundOf),
    );
  },
};

type Run = readonly [LogSocket, ...LogSocket[]];

function foundOf(runs: readonly Run[]): FoundPattern {
  const sockets = runs.flat();
  const [first] = sockets;
  const changed = sockets.some((socket) => askOf(socket) !== (first && askOf(first)));
  return {
    // With another token the attempt was another one, and nobody says that it failed for the same reason.
    confidence: changed && first && !isExplained(first) ? 'likely' : 'certain',
    evidence: [saw('repeated', { count: greatest(runs.map(({ length }) => length)) }), ...howItFailed(sockets.at(-1))],
    values: { count: sockets.length },
    notes: changed ? ['addressChanged'] : [],
    sockets,
  };
}

function runsOf(sockets: readonly LogSocket[], log: LogFacts): readonly Run[] {
  const runs: [LogSocket, ...LogSocket[]][] = [];
  let run: [LogSocket, ...LogSocket[]] | null = null;
  for (const socket of sockets) {
    // Given up by the page, or still on its way: that tells nothing.
    if (isGivenUp(socket)) continue;
    if (!hasFailed(socket, log)) run = null;
    else if (run && signatureOf(run[0]) === signatureOf(socket)) run.push(socket);
    else runs.push((run = [socket]));
  }
  return runs.filter(({ length }) => length >= log.limits.constants.sameFailures);
}

function isGivenUp({ kind, openedAt, endedBy }: LogSocket): boolean {
  return openedAt === null && (kind === null || endedBy === 'page' || endedBy === 'navigation');
}

/** It never opened, or the server threw it out at once. */
function hasFailed(socket: LogSocket, { limits }: LogFacts): boolean {
  const { kind } = socket;
  if (kind !== null && NEVER_OPENED.has(kind)) return true;
  const age = ageOf(socket);
  return kind === 'server-closed' && age !== null && age <= limits.constants.early;
}

/** What makes two failures the same. A refusal that may be about the token is another one with another token. */
function signatureOf(socket: LogSocket): string {
  const { kind, record } = socket;
  const { closed, handshake, threw, rejection } = record;
  const thrown = threw ?? (closed ? null : rejection);
  return JSON.stringify([
    kind,
    closed?.code,
    closed?.reason,
    handshake?.status,
    handshake?.failure?.kind,
    thrown?.name,
    thrown?.message,
    isAboutLogin(socket) ? askOf(socket) : '',
  ]);
}

function isAboutLogin({ kind, record }: LogSocket): boolean {
  const isThrownOut = kind === 'server-closed' || kind === 'server-closed-before-open';
  return isThrownOut || ASKS_FOR_LOGIN.has(record.handshake?.status ?? 0);
}

/** Where tokens are: in the query, or among the subprotocols. */
function askOf({ record }: LogSocket): string {
  return JSON.stringify([record.url, record.protocolsOffered]);
}

/** The browser told more than that it failed. */
function isExplained({ record, kind }: LogSocket): boolean {
  if (kind !== 'never-opened' && kind !== 'error-only' && kind !== 'failed-outside') return true;
  const { status = null, failure = null } = record.handshake ?? {};
  return status !== null || (failure !== null && failure.kind !== 'withheld');
}

function howItFailed(socket: LogSocket | undefined): readonly Evidence[] {
  if (!socket) return [];
  const { closed, handshake, threw, api } = socket.record;
  const status = handshake?.status ?? null;
  const text = handshake?.failure?.text ?? '';
  return [
    ...(threw ? [saw('constructorThrew', { api }, threw.message ?? threw.name ?? '')] : []),
    ...(status === null ? [] : [saw('status', { status })]),
    ...(text === '' ? [] : [saw('browserSays', {}, text)]),
    ...(closed ? [saw('closeEvent', { code: closed.code, wasClean: String(closed.wasClean) })] : []),
    ...(closed && closed.reason !== '' ? [saw('reason', {}, closed.reason)] : []),
  ];
}
