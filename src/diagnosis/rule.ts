/** A rule recognises one cause. */
import type { CauseId } from './cause-ids.ts';
import type { Confidence, Evidence, Link, Values } from './diagnosis.ts';
import type { Facts } from './facts.ts';

export interface Rule {
  readonly id: CauseId;
  /** Causes that say the same less precisely: this one is listed before them. */
  readonly refines?: readonly CauseId[];
  /** What to read about it. */
  readonly links?: readonly Link[];
  /** Says that the cause is not known: kept only where no other rule found one that is certain or likely. */
  readonly fallback?: boolean;
  /** Pure, and never throws. null where the cause does not hold, or a fact rules it out. A fact not known does neither. */
  readonly find: (facts: Facts) => Found | null;
}

export interface Found {
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly values?: Values;
  readonly notes?: readonly string[];
  /** In place of the rule's own, where what is refined depends on the facts. */
  readonly refines?: readonly CauseId[];
}
