/** How well the engine's answers agree with the labels of the lab. */
import type { CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { Confidence } from '../../src/diagnosis/diagnosis.ts';

export interface Answer {
  readonly id: CauseId;
  readonly confidence: Confidence;
}

export interface Answered {
  readonly id: string;
  /** Each that is true; empty where the socket stays open, so that there must be no answer. */
  readonly expected: readonly CauseId[];
  /** The engine's answers, the best first. */
  readonly got: readonly Answer[];
}

export interface Score {
  readonly scenarios: number;
  readonly firstRight: number;
  /** Those that are right first count as well. */
  readonly inTopThree: number;
  /** The worst that an engine can do: the first answer is wrong, and is called certain. */
  readonly wrongAndCertain: number;
  /** Those whose first answer is not right. */
  readonly missed: readonly Answered[];
}

/** So many answers the detail shows without scrolling. */
const TOP = 3;

export function scoreOf(scenarios: readonly Answered[]): Score {
  const missed = scenarios.filter((scenario) => !isFirstRight(scenario));
  return {
    scenarios: scenarios.length,
    firstRight: scenarios.length - missed.length,
    inTopThree: scenarios.filter((scenario) => isAmong(scenario, TOP)).length,
    wrongAndCertain: missed.filter(({ got: [first] }) => first?.confidence === 'certain').length,
    missed,
  };
}

export function isFirstRight(scenario: Answered): boolean {
  return isAmong(scenario, 1);
}

/** One of the first `count` answers is true. Where there is nothing to explain only silence is. */
function isAmong({ expected, got }: Answered, count: number): boolean {
  if (expected.length === 0) return got.length === 0;
  return got.slice(0, count).some(({ id }) => expected.includes(id));
}
