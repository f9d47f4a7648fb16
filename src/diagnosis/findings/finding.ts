/** A pattern is recognised in the whole log; what it finds is one finding over many sockets. Words are in `src/texts/`. */
import type { Confidence, Evidence, Link, Values } from '../diagnosis.ts';
import type { LogFacts, LogSocket } from './log-facts.ts';

/** Every pattern: among equals the earlier stands first. */
export const PATTERN_IDS = [
  'takeover-loop',
  'reconnect-storm',
  'same-failure-repeats',
  'cluster-all-hosts',
  'cluster-same-host',
  'periodic-cut-off',
  'double-socket',
  'socket-leak',
  'slow-reconnect',
  'half-open',
] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

export interface Finding {
  readonly id: PatternId;
  readonly confidence: Confidence;
  /** The facts used, the strongest first. */
  readonly evidence: readonly Evidence[];
  /** What the headline and the advice speak of. Durations in milliseconds. */
  readonly values: Values;
  /** What else the facts say about this pattern: names of notes in its texts. */
  readonly notes: readonly string[];
  readonly links: readonly Link[];
  /** The ids of the records that it is about, each once, in order of their constructors. */
  readonly sockets: readonly string[];
}

export interface Pattern {
  readonly id: PatternId;
  /** Patterns that say less about the same: what they found goes where a finding of this one has all of its sockets. */
  readonly covers?: readonly PatternId[];
  /** What to read about it. */
  readonly links?: readonly Link[];
  /** Pure, and never throws. A fact not known speaks neither for nor against. */
  readonly find: (log: LogFacts) => readonly FoundPattern[];
}

export interface FoundPattern {
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly values?: Values;
  readonly notes?: readonly string[];
  /** In any order, and a socket may be named twice. */
  readonly sockets: readonly LogSocket[];
}
