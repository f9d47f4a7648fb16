/** From a log to what is true of many of its sockets together. */
import { CONFIDENCES } from '../diagnosis.ts';
import { guarded, type OnFault } from '../fault.ts';
import { PATTERN_IDS, type Finding, type Pattern } from './finding.ts';
import type { LogFacts, LogSocket } from './log-facts.ts';
import { PATTERNS } from './registry.ts';

/**
 * By confidence, then by the number of sockets, then the latest first.
 * @param onFault is told of a pattern that throws, which is left out then; without it the exception goes on
 */
export function findingsOf(log: LogFacts, onFault?: OnFault): readonly Finding[] {
  const steps = findingsInSteps(log, onFault);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, a pattern a step: in a long log each takes milliseconds. */
export function* findingsInSteps(log: LogFacts, onFault?: OnFault): Generator<void, readonly Finding[]> {
  const found: Dated[] = [];
  for (const pattern of PATTERNS) {
    const find = () => pattern.find(log).map((each) => findingOf(pattern, each));
    found.push(...guarded('pattern', pattern.id, onFault, [], find));
    yield;
  }
  return inOrder(withoutCovered(found, PATTERNS));
}

function inOrder(found: readonly Dated[]): readonly Finding[] {
  return found
    .toSorted(
      (a, b) =>
        CONFIDENCES.indexOf(a.finding.confidence) - CONFIDENCES.indexOf(b.finding.confidence) ||
        b.finding.sockets.length - a.finding.sockets.length ||
        b.latest - a.latest ||
        PATTERN_IDS.indexOf(a.finding.id) - PATTERN_IDS.indexOf(b.finding.id),
    )
    .map(({ finding }) => finding);
}

interface Dated {
  readonly finding: Finding;
  /** When the last of its sockets ended, or else began: milliseconds of the wall clock. */
  readonly latest: number;
}

function findingOf({ id, links = [] }: Pattern, found: ReturnType<Pattern['find']>[number]): Dated {
  const { confidence, evidence, values = {}, notes = [] } = found;
  const sockets = [...new Set(found.sockets)].toSorted((a, b) => a.index - b.index);
  return {
    finding: { id, confidence, evidence, values, notes, links, sockets: sockets.map(({ record }) => record.id) },
    latest: sockets.reduce((latest, socket) => Math.max(latest, lastMomentOf(socket)), 0),
  };
}

function lastMomentOf({ endedAt, createdAt }: LogSocket): number {
  return endedAt ?? createdAt;
}

/**
 * Where a finding of a pattern that `covers` another has all the sockets of that one's finding, it gives the reason for it
 * and says more: the other goes. One that has even one more socket stays.
 */
function withoutCovered(found: readonly Dated[], patterns: readonly Pattern[]): readonly Dated[] {
  const coveredBy = new Map(patterns.map(({ id, covers = [] }) => [id, covers]));
  const wholes = found
    .filter(({ finding }) => (coveredBy.get(finding.id) ?? []).length > 0)
    .map(({ finding }) => ({ covers: coveredBy.get(finding.id) ?? [], sockets: new Set(finding.sockets) }));
  return found.filter(
    ({ finding }) =>
      !wholes.some(
        ({ covers, sockets }) => covers.includes(finding.id) && finding.sockets.every((id) => sockets.has(id)),
      ),
  );
}
