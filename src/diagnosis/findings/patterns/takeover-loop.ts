import { greatest } from '../../../record/extent.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import { saysTakenOver } from '../../rules/shared/reason-words.ts';
import { chainsOf } from '../chains.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import { countUpTo, groupsBy, hasEnded, type EndedSocket, type LogFacts, type LogSocket } from '../log-facts.ts';

/**
 * Each opens and makes the server close the other, whose program comes back and does the same. Of a client in another tab
 * the log has only the half that is here: the server closes each socket and says that another took its place.
 */
export const takeoverLoop: Pattern = {
  id: 'takeover-loop',
  covers: ['reconnect-storm', 'same-failure-repeats'],
  links: [
    { label: 'argentum-engine#664', url: 'https://github.com/wingedsheep/argentum-engine/pull/664' },
    { label: 'klangk#483', url: 'https://github.com/mcdonc/klangk/pull/483' },
  ],
  find(log) {
    const loops = [...log.endpoints.flatMap((sockets) => loopsHere(sockets, log)), ...loopsWithOthers(log)];
    return groupsBy(loops, ({ sockets }) => sockets[0]?.endpoint ?? null).map(foundOf);
  },
};

interface Loop {
  readonly sockets: readonly LogSocket[];
  /** Those that the server closed. */
  readonly replaced: readonly EndedSocket[];
  /** From the other's `open` to the close, at most; milliseconds; null where the other is not in the log. */
  readonly within: number | null;
}

function foundOf(loops: readonly Loop[]): FoundPattern {
  const replaced = [...new Set(loops.flatMap((loop) => loop.replaced))];
  const withins = loops.flatMap(({ within }) => (within === null ? [] : [within]));
  const { length: count } = replaced;
  return {
    confidence: 'likely',
    evidence: [
      withins.length > 0 ? saw('replaced', { count, within: greatest(withins) }) : saw('repeated', { count }),
      ...closeSeen(replaced.at(-1)),
    ],
    values: { count },
    notes: withins.length > 0 ? [] : ['elsewhere'],
    sockets: loops.flatMap(({ sockets }) => sockets),
  };
}

function closeSeen(socket: EndedSocket | undefined): readonly Evidence[] {
  const closed = socket?.record.closed;
  if (!closed) return [];
  const event = saw('closeEvent', { code: closed.code, wasClean: String(closed.wasClean) });
  return closed.reason === '' ? [event] : [event, saw('reason', {}, closed.reason)];
}

/** One socket made the server close another. */
interface Replacement {
  readonly old: EndedSocket;
  readonly by: LogSocket & { readonly openedAt: number };
  /** The replacement that brought `old` itself, where this one answers it. */
  readonly answers: Replacement | null;
}

function loopsHere(sockets: readonly LogSocket[], log: LogFacts): readonly Loop[] {
  const { constants } = log.limits;
  const opens = sockets.filter(hasOpened).toSorted((a, b) => a.openedAt - b.openedAt);
  const ends = sockets.filter(hasEnded).filter(({ kind }) => kind === 'server-closed');
  const broughtBy = new Map<LogSocket, Replacement>();
  const answered = new Set<Replacement>();
  for (const old of ends.toSorted((a, b) => a.endedAt - b.endedAt)) {
    const by = replacerOf(old, opens, log);
    if (!by) continue;
    const before = broughtBy.get(old);
    const wait = before ? by.createdAt - before.old.endedAt : -1;
    const answers = before && wait >= 0 && wait <= constants.comeBack ? before : null;
    if (answers) answered.add(answers);
    broughtBy.set(by, { old, by, answers });
  }
  return [...broughtBy.values()]
    .filter((last) => !answered.has(last))
    .map(roundsUpTo)
    .filter(({ length }) => length >= constants.takeoverRounds)
    .map((rounds) => ({
      sockets: rounds.flatMap(({ old, by }) => [old, by]),
      replaced: rounds.map(({ old }) => old),
      within: greatest(rounds.map(({ old, by }) => old.endedAt - by.openedAt)),
    }));
}

function roundsUpTo(last: Replacement): readonly Replacement[] {
  const rounds: Replacement[] = [];
  for (let round: Replacement | null = last; round; round = round.answers) rounds.push(round);
  return rounds.toReversed();
}

/** The last that opened shortly before the end, while the old one was open, and lived on. */
function replacerOf(old: EndedSocket, opens: readonly OpenedSocket[], { limits }: LogFacts): OpenedSocket | null {
  const { takeoverWithin, doubleWithin } = limits.constants;
  const until = countUpTo(opens, ({ openedAt }) => openedAt, old.endedAt);
  for (let index = until - 1; index >= Math.max(0, until - NEAREST); index--) {
    const by = opens[index] as OpenedSocket;
    if (by === old || by.openedAt < old.endedAt - takeoverWithin || by.openedAt < (old.openedAt ?? Infinity))
      return null;
    const isDouble = by.record.document.id === old.record.document.id && by.createdAt - old.createdAt <= doubleWithin;
    if (!isDouble && (by.endedAt ?? Infinity) > old.endedAt) return by;
  }
  return null;
}

/** Sockets that are looked at: among more that opened at once nobody could tell which it was. */
const NEAREST = 8;

type OpenedSocket = LogSocket & { readonly openedAt: number };

function hasOpened(socket: LogSocket): socket is OpenedSocket {
  return socket.openedAt !== null;
}

function loopsWithOthers(log: LogFacts): readonly Loop[] {
  return chainsOf(log)
    .flatMap(runsOfReplaced)
    .filter(({ length }) => length >= log.limits.constants.takeoverRounds)
    .map((replaced) => ({ sockets: replaced, replaced, within: null }));
}

function runsOfReplaced(chain: readonly LogSocket[]): readonly (readonly EndedSocket[])[] {
  const runs: EndedSocket[][] = [];
  let run: EndedSocket[] | null = null;
  for (const socket of chain) {
    if (!hasEnded(socket) || !saysItWasReplaced(socket)) run = null;
    else if (run) run.push(socket);
    else runs.push((run = [socket]));
  }
  return runs;
}

function saysItWasReplaced({ kind, record }: LogSocket): boolean {
  return kind === 'server-closed' && saysTakenOver(record.closed?.reason ?? '') === 'clearly';
}
