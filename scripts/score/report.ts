import { alignedTable } from '../start/table.ts';
import { isFirstRight, type Answered, type Score } from './scoring.ts';

/** A line for each scenario; '' where there are none. */
export function scoreTable(scenarios: readonly Answered[]): string {
  if (scenarios.length === 0) return '';
  const rows = scenarios.map((scenario) => {
    const { id, expected, got } = scenario;
    const [first] = got;
    const wanted = expected.length === 0 ? 'stays open' : expected.join(' or ');
    return [id, wanted, first?.id ?? 'nothing', first?.confidence ?? '', isFirstRight(scenario) ? '✓' : '✗'];
  });
  return alignedTable([['Scenario', 'Expected', 'Got first', 'Confidence', ''], ...rows]);
}

/** `105 of 110 right, 108 among the first three, 2 wrong and certain`. */
export function summaryOf({ scenarios, firstRight, inTopThree, wrongAndCertain }: Score): string {
  return `${firstRight} of ${scenarios} right, ${inTopThree} among the first three, ${wrongAndCertain} wrong and certain`;
}
