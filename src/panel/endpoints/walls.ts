/** Times at which the connections of an endpoint end again and again: walls in the spread of lifetimes and silences. */
import { median } from 'd3-array';
import {
  ageOf,
  endedByOthers,
  hasEnded,
  soloFactsOf,
  type EndedSocket,
  type LogFacts,
  type LogSocket,
} from '../../diagnosis/findings/log-facts.ts';
import type { Tolerance } from '../../diagnosis/limits/limit-table.ts';
import { matchLimits } from '../../diagnosis/limits/match-limits.ts';
import { limitValues } from '../../diagnosis/rules/shared/time-limits.ts';
import { silenceOf } from '../../diagnosis/silence.ts';

export interface Wall {
  readonly measure: WallMeasure;
  /** The median of the times that pile up, in milliseconds. */
  readonly timeMs: number;
  readonly count: number;
  /** The products whose default it matches, those whose mark was seen first; null: none. */
  readonly products: string | null;
  /** How many more products have the same default. */
  readonly more: number;
}

export type WallMeasure = 'lifetime' | 'silence';

const MEASURES: Readonly<Record<WallMeasure, (socket: LogSocket) => number | null>> = {
  lifetime: ageOf,
  silence: ({ record }) => silenceOf(record, 'either'),
};

/** More lines than these would hide each other. */
const MOST = 2;
/** A pile has to be so many times as high as what is on both sides of it together. */
const STANDS_OUT = 2;

/** The highest first. What the page ended, or its navigation, tells of no limit and is left out. */
export function wallsOf(sockets: readonly LogSocket[], measure: WallMeasure, log: LogFacts): readonly Wall[] {
  const all = timesOf(sockets, measure, log);
  let left = all;
  const walls: Wall[] = [];
  while (walls.length < MOST) {
    const pile = highestPile(left, log.limits.tolerance);
    if (pile.length < log.limits.constants.periodic) break;
    if (standsOut(pile, all, log.limits.tolerance)) walls.push(wallOf(pile, measure, log));
    const piled = new Set(pile);
    left = left.filter((time) => !piled.has(time));
  }
  return walls;
}

interface Time {
  readonly ms: number;
  readonly socket: EndedSocket;
}

/** In rising order. What ended together with another had one cause and counts once. */
function timesOf(sockets: readonly LogSocket[], measure: WallMeasure, { limits }: LogFacts): readonly Time[] {
  const { tolerance, constants } = limits;
  const ends = sockets
    .filter(hasEnded)
    .filter((socket) => socket.openedAt !== null && endedByOthers(socket))
    .toSorted((a, b) => a.endedAt - b.endedAt);
  let last = -Infinity;
  const times = ends.flatMap((socket) => {
    if (socket.endedAt - last <= constants.cluster) return [];
    last = socket.endedAt;
    const ms = MEASURES[measure](socket);
    // What is not long against the tolerance is equal by chance.
    return ms === null || ms < 10_000 * tolerance.seconds ? [] : [{ ms, socket }];
  });
  return times.toSorted((a, b) => a.ms - b.ms);
}

function highestPile(times: readonly Time[], tolerance: Tolerance): readonly Time[] {
  let [from, best, length] = [0, 0, 0];
  for (const [to, { ms }] of times.entries()) {
    while (ms - (times[from]?.ms ?? ms) > widthAt(ms, tolerance)) from++;
    if (to - from + 1 > length) [best, length] = [from, to - from + 1];
  }
  return times.slice(best, best + length);
}

function standsOut(pile: readonly Time[], times: readonly Time[], tolerance: Tolerance): boolean {
  const [lowest, highest] = [pile[0]?.ms ?? 0, pile.at(-1)?.ms ?? 0];
  const width = widthAt(highest, tolerance);
  const around = times.filter(({ ms }) => ms >= lowest - width && ms <= highest + width);
  return pile.length >= STANDS_OUT * (around.length - pile.length);
}

/** Milliseconds between the lowest and the highest of equal times. */
function widthAt(ms: number, { seconds, ratio }: Tolerance): number {
  return Math.max(2000 * seconds, 2 * ratio * ms);
}

function wallOf(pile: readonly Time[], measure: WallMeasure, log: LogFacts): Wall {
  const latest = pile.reduce((a, b) => (b.socket.endedAt > a.socket.endedAt ? b : a)).socket;
  const facts = soloFactsOf(latest, log);
  const matches = facts ? matchLimits(facts, measure === 'silence' ? 'idle' : 'lifetime') : [];
  const { products, more } = limitValues(matches);
  return {
    measure,
    timeMs: median(pile, ({ ms }) => ms) ?? 0,
    count: pile.length,
    products: matches.length > 0 ? String(products) : null,
    more: matches.length > 0 ? Number(more) : 0,
  };
}
