/** One line of the benchmark's table. */
import type { Browser } from '../../src/record/ending.ts';
import type { Series } from './rounds.ts';
import { medianOf, ratioOf } from './statistics.ts';
import type { Subject } from './subject.ts';

export interface Figure {
  readonly browser: Browser | null;
  readonly what: string;
  readonly subject: string;
  /** The median of the rounds. */
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 'bytes' | 'MiB' | 'tasks' | 'records/s';
  readonly rounds: number;
  /** To `against`, where there is something to compare with. */
  readonly ratio?: number;
  readonly interval?: readonly [number, number];
  readonly against?: string;
  /** What is promised, in the unit or as a ratio; none where the figure only shows where we stand. */
  readonly bound?: number;
  readonly holds?: boolean;
}

interface Comparison {
  readonly browser: Browser;
  readonly what: string;
  readonly unit: Figure['unit'];
  /** What a measurement counts in that unit: a run of 200 sockets takes 200 times what one takes. */
  readonly divideBy?: number;
  readonly series: Series;
  readonly base: Subject;
  /** Of whom something is promised, and the largest ratio that keeps it. */
  readonly promised: { readonly subject: Subject; readonly ratio: number };
}

/** A figure a subject. A promise counts as broken only where noise does not explain it: the interval lies beyond it. */
export function compared({ browser, what, unit, divideBy = 1, series, base, promised }: Comparison): Figure[] {
  const reference = series.get(base) ?? [];
  return [...series].map(([subject, values]): Figure => {
    const figure = {
      browser,
      what,
      subject: subject.name,
      value: medianOf(values) / divideBy,
      unit,
      rounds: values.length,
    };
    if (subject === base) return figure;
    const { ratio, interval } = ratioOf(values, reference);
    const against = { ratio, interval, against: base.name };
    if (subject !== promised.subject) return { ...figure, ...against };
    return { ...figure, ...against, bound: promised.ratio, holds: interval[0] <= promised.ratio };
  });
}

/** A figure that stands for itself. */
export function bounded(
  figure: Omit<Figure, 'rounds' | 'value' | 'holds'> & { bound: number },
  values: readonly number[],
): Figure {
  const value = medianOf(values);
  return { ...figure, value, rounds: values.length, holds: value <= figure.bound };
}
