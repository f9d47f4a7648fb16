/** Measures several subjects in turns, so that whatever else the machine does meets all of them. */
import type { Subject } from './subject.ts';

export type Series = ReadonlyMap<Subject, readonly number[]>;

/** One start of a browser differs from the next, too. */
const ROUNDS_PER_START = 5;

/**
 * In another order each time: the first of a round finds other caches than the last.
 * @param startAnew called before each fifth round
 */
export async function inTurns(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => Promise<number>,
  startAnew?: () => Promise<void>,
): Promise<Series> {
  const series = new Map<Subject, number[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round++) {
    if (round % ROUNDS_PER_START === 0) await startAnew?.();
    const from = round % subjects.length;
    for (const subject of [...subjects.slice(from), ...subjects.slice(0, from)]) {
      series.get(subject)?.push(await measure(subject));
    }
  }
  return series;
}
