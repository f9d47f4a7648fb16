/** From a record to its causes, in order. Nothing is hidden, and there is never a single forced answer. */
import type { SocketRecord } from '../record/socket-record.ts';
import { CAUSE_IDS } from './cause-ids.ts';
import { CONFIDENCES, type Diagnosis } from './diagnosis.ts';
import { guarded, type OnFault } from './fault.ts';
import { factsOf, type Surroundings } from './facts.ts';
import { RULES } from './registry.ts';
import { simulatedFromPanel } from './rules/simulated-from-panel.ts';

/**
 * The causes of a disconnect, the best first; none while the socket lives.
 * @param onFault is told of a rule that throws, which is left out then; without it the exception goes on
 */
export function diagnose(record: SocketRecord, surroundings: Surroundings, onFault?: OnFault): readonly Diagnosis[] {
  const facts = factsOf(record, surroundings);
  if (!facts) return [];
  // What the user had happen was to look like something else.
  const rules = record.simulated ? [simulatedFromPanel] : RULES;
  const found = rules.flatMap((rule): Diagnosis[] => {
    const { id, links = [], fallback = false } = rule;
    const result = guarded('rule', id, onFault, null, () => rule.find(facts));
    if (!result) return [];
    const { confidence, evidence, values = {}, notes = [], refines = rule.refines ?? [] } = result;
    return [{ id, confidence, isFallback: fallback, evidence, values, notes, links, refines }];
  });
  return inOrder(withoutNeedlessFallbacks(found));
}

/** Where a cause is at least likely, nothing says that it is unknown. */
export function withoutNeedlessFallbacks(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const isKnown = diagnoses.some(({ isFallback, confidence }) => !isFallback && confidence !== 'possible');
  return isKnown ? diagnoses.filter(({ isFallback }) => !isFallback) : diagnoses;
}

/**
 * By confidence, then in the order of the catalogue; but a cause that refines another stands before it, whatever their
 * confidence, and a fallback comes last: that a cause is unknown says less than any that fits.
 */
export function inOrder(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const left = diagnoses.toSorted(
    (a, b) =>
      Number(a.isFallback) - Number(b.isFallback) ||
      CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
      CAUSE_IDS.indexOf(a.id) - CAUSE_IDS.indexOf(b.id),
  );
  const ordered: Diagnosis[] = [];
  while (left.length > 0) {
    const isFree = ({ id }: Diagnosis) => !left.some(({ refines }) => refines.includes(id));
    // Where rules refine each other in a circle there is no such cause, and the best of the rest goes first.
    const [next] = left.splice(Math.max(0, left.findIndex(isFree)), 1);
    if (next) ordered.push(next);
  }
  return ordered;
}
