/** What an endpoint's attempts came to. */
import { greatest, group, median } from 'd3-array';
import { ageOf, type LogFacts, type LogSocket } from '../../diagnosis/findings/log-facts.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Explain } from '../explainer.ts';
import { backOffOf, type BackOff } from './back-off.ts';
import type { Lane } from './lanes.ts';

export interface Statistics {
  readonly attempts: number;
  /** 0 to 1: how many of the attempts of which it is known opened; null where it is known of none. */
  readonly successRate: number | null;
  /** Milliseconds from `open` to the end; null where none has ended after it. */
  readonly medianLifetimeMs: number | null;
  readonly backOff: BackOff;
}

/** The most frequent close code of an endpoint, and what it most often came of. */
export interface CommonEnd {
  /** How many ended with this code. */
  readonly count: number;
  /** The latest of them with the most frequent cause: its code, its look and its headline stand for all. */
  readonly example: Disconnect;
  readonly headline: string;
}

/** The causes of so many latest ends are compared: to explain thousands would take seconds. */
const EXPLAINED = 20;

export function statisticsOf(lane: Lane, log: LogFacts): Statistics {
  const outcomes = lane.sockets.map(hasOpened).filter((opened) => opened !== null);
  return {
    attempts: lane.sockets.length,
    successRate: outcomes.length === 0 ? null : outcomes.filter(Boolean).length / outcomes.length,
    medianLifetimeMs: median(lane.sockets, ageOf) ?? null,
    backOff: backOffOf(lane.sockets, log),
  };
}

/** null while it is connecting, or where nobody could tell. */
function hasOpened({ record, kind }: LogSocket): boolean | null {
  if (record.opened) return true;
  if (kind === null) return null;
  if (record.seenFrom === 'page') return false;
  if (record.handshake?.status === 101) return true;
  return record.handshake?.failure ? false : null;
}

/** null while all live. */
export function commonEndOf({ ends }: Lane, explain: Explain): CommonEnd | null {
  const disconnects = ends.map(({ disconnect }) => disconnect);
  const ofCode = mostFrequent(disconnects, ({ closeCode }) => closeCode?.code ?? null);
  const ofCause = mostFrequent(ofCode.slice(-EXPLAINED), (each) => explain(each).diagnoses[0]?.id ?? each.kind);
  const example = ofCause.at(-1);
  return example ? { count: ofCode.length, example, headline: explain(example).headline } : null;
}

/** All items of the most frequent kind, in their order; of the one that was met first where several are as frequent. */
function mostFrequent<Item>(items: readonly Item[], kindOf: (item: Item) => unknown): readonly Item[] {
  return greatest(group(items, kindOf).values(), (a, b) => a.length - b.length) ?? [];
}
