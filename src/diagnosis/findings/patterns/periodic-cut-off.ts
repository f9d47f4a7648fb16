import { greatest, least } from '../../../record/extent.ts';
import { matchLimits, type LimitMatch } from '../../limits/match-limits.ts';
import type { Tolerance } from '../../limits/limit-table.ts';
import { limitsSeen, limitValues } from '../../rules/shared/time-limits.ts';
import { silenceOf } from '../../silence.ts';
import { saw } from '../../diagnosis.ts';
import type { FoundPattern, Pattern } from '../finding.ts';
import {
  ageOf,
  endedByOthers,
  groupsBy,
  hasEnded,
  soloFactsOf,
  type EndedSocket,
  type LogFacts,
  type LogSocket,
} from '../log-facts.ts';

/** What may be equal, by the names of the notes. Where several are, the first is the one to begin with. */
const MEASURES = {
  silence: ({ record }: LogSocket) => silenceOf(record, 'either'),
  silenceIn: ({ record }: LogSocket) => silenceOf(record, 'inbound'),
  silenceOut: ({ record }: LogSocket) => silenceOf(record, 'outbound'),
  age: ageOf,
} as const;
type Measure = keyof typeof MEASURES;

/** One finding for each endpoint: the longest row of ends at equal times, and all others at that time. */
export const periodicCutOff: Pattern = {
  id: 'periodic-cut-off',
  links: [
    { label: 'audiobookshelf#5434', url: 'https://github.com/advplyr/audiobookshelf/issues/5434' },
    { label: 'ws#1598', url: 'https://github.com/websockets/ws/issues/1598' },
  ],
  find(log) {
    return log.endpoints.flatMap((sockets) => {
      const ends = comparable(sockets, log);
      const rows = (Object.keys(MEASURES) as Measure[]).map((measure) => longestRow(ends, measure, log));
      const most = greatest(rows.map(({ sockets: row }) => row.length));
      const best = rows.filter(({ sockets: row }) => row.length === most);
      return most >= log.limits.constants.periodic ? [foundOf(best, log)] : [];
    });
  },
};

interface Row {
  readonly measure: Measure;
  readonly sockets: readonly EndedSocket[];
}

function foundOf(best: readonly Row[], log: LogFacts): FoundPattern {
  const measures = best.map(({ measure }) => measure);
  const [{ measure, sockets }] = best as [Row, ...Row[]];
  const times = sockets.map((socket) => MEASURES[measure](socket) ?? 0);
  const time = times.reduce((sum, each) => sum + each, 0) / times.length;
  const matches = limitsOf(sockets, measure === 'age' ? 'lifetime' : 'idle', log);
  const isEither = measure !== 'age' && measures.includes('age');
  return {
    confidence: 'likely',
    evidence: [
      saw(measure === 'age' ? 'equalAges' : 'equalSilences', {
        count: sockets.length,
        lowest: least(times),
        highest: greatest(times),
      }),
      ...limitsSeen(matches),
    ],
    values: { time, count: sockets.length, ...(matches.length > 0 ? limitValues(matches) : {}) },
    notes: [isEither ? 'either' : measure, ...(matches.length > 0 ? ['limit'] : [])],
    sockets,
  };
}

/** The limits that fit the last of them. */
function limitsOf(sockets: readonly EndedSocket[], kind: 'idle' | 'lifetime', log: LogFacts): readonly LimitMatch[] {
  const last = sockets.at(-1);
  const facts = last ? soloFactsOf(last, log) : null;
  return facts ? matchLimits(facts, kind) : [];
}

/** In order of their ends. What ended together with the one before had one cause: that is no repetition. */
function comparable(sockets: readonly LogSocket[], { limits }: LogFacts): readonly EndedSocket[] {
  const ends = sockets
    .filter(hasEnded)
    .filter((socket) => socket.openedAt !== null && endedByOthers(socket))
    .toSorted((a, b) => a.endedAt - b.endedAt);
  let last = -Infinity;
  return ends.filter(({ endedAt }) => {
    if (endedAt - last <= limits.constants.cluster) return false;
    last = endedAt;
    return true;
  });
}

/** One code at a time: an end of another kind in between, such as a restart of the server, says nothing of a timer. */
function longestRow(ends: readonly EndedSocket[], measure: Measure, { limits }: LogFacts): Row {
  const { tolerance, constants } = limits;
  const rows = groupsBy(ends, codeOf).flatMap((alike) => rowsOf(alike, measure, tolerance));
  const longest = rows.reduce<readonly EndedSocket[]>((a, b) => (b.length > a.length ? b : a), []);
  const time = longest[0] && MEASURES[measure](longest[0]);
  if (time === undefined || time === null) return { measure, sockets: [] };
  // The same timer, interrupted: only rows count, since single ends come at any time.
  const alike = (row: readonly EndedSocket[]) => {
    const other = row[0] && MEASURES[measure](row[0]);
    return other != null && row.length >= constants.periodic && Math.abs(other - time) <= spreadAt(time, tolerance);
  };
  return { measure, sockets: rows.filter((row) => row === longest || alike(row)).flat() };
}

/** Ends one after the other at equal times. */
function rowsOf(ends: readonly EndedSocket[], measure: Measure, tolerance: Tolerance): readonly EndedSocket[][] {
  const rows: EndedSocket[][] = [];
  let [lowest, highest] = [Infinity, -Infinity];
  for (const socket of ends) {
    const time = MEASURES[measure](socket);
    // What is not long against the tolerance is equal by chance.
    if (time === null || time < 10_000 * tolerance.seconds) {
      [lowest, highest] = [Infinity, -Infinity];
      continue;
    }
    const [low, high] = [Math.min(lowest, time), Math.max(highest, time)];
    const goesOn = rows.length > 0 && high - low <= spreadAt(time, tolerance);
    [lowest, highest] = goesOn ? [low, high] : [time, time];
    if (goesOn) rows.at(-1)?.push(socket);
    else rows.push([socket]);
  }
  return rows;
}

function codeOf({ record }: LogSocket): string {
  return String(record.closed?.code);
}

/** Milliseconds between the lowest and the highest of equal times. */
function spreadAt(time: number, { seconds, ratio }: Tolerance): number {
  return Math.max(2000 * seconds, 2 * ratio * time);
}
