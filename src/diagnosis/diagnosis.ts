/** What the engine says of one disconnect: causes, each with what speaks for it. Words are in `src/texts/`. */
import type { FactName } from '../texts/en/evidence.ts';
import type { CauseId } from './cause-ids.ts';

/**
 * *certain*: the browser said it, or the code path allows nothing else; *likely*: independent facts agree and nothing
 * contradicts; *possible*: it merely fits.
 */
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Diagnosis {
  readonly id: CauseId;
  readonly confidence: Confidence;
  /** It says that the cause is unknown, and what was looked at. */
  readonly isFallback: boolean;
  /** The facts used, the strongest first. */
  readonly evidence: readonly Evidence[];
  /** What the headline and the advice speak of. Durations in milliseconds, sizes in bytes. */
  readonly values: Values;
  /** What else the facts say about this cause: names of notes in the cause's texts. */
  readonly notes: readonly string[];
  readonly links: readonly Link[];
  /** Causes that it says more precisely. */
  readonly refines: readonly CauseId[];
}

export type Values = Readonly<Record<string, string | number>>;

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** One fact as a sentence, by name, with the values that it speaks of; `quote` is the words of a page, server or browser. */
export interface Evidence {
  readonly fact: FactName;
  readonly values: Values;
  readonly quote?: string;
}

export function saw(fact: FactName, values: Values = {}, quote?: string): Evidence {
  return quote === undefined ? { fact, values } : { fact, values, quote };
}
