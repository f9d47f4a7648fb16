import type { Browser } from '../../src/record/ending.ts';
import { en } from '../../src/texts/en/index.ts';
import { alternatives, type LabEnding } from '../../test/lab/lab-ending.ts';
import { alignedTable } from './table.ts';
import type { Verdict } from './verdict.ts';

/** What the panel says of each ending, beside what the lab expects. */
export function labReport(verdicts: readonly Verdict[], browser: Browser): string {
  const { code, happened, endedBy, lived } = en.panel.columns;
  const heads = ['Ending', 'Expected', code, happened, endedBy, lived, ''];
  const rows = verdicts.map(({ ending, row, problems }) => {
    const cell = (column: string) => row?.cells[column] ?? '';
    const verdict = problems.length === 0 ? 'ok' : `wrong: ${problems.join('; ')}`;
    return [ending.id, expectation(ending, browser), cell(code), cell(happened), cell(endedBy), cell(lived), verdict];
  });
  return alignedTable([heads, ...rows]);
}

/** `1006 dropped`; `lives on`. */
function expectation({ expected }: LabEnding, browser: Browser): string {
  const { code, kind } = expected[browser];
  const codes = alternatives(code).filter((each) => each !== null);
  const kinds = alternatives(kind).map((each) => each ?? 'lives on');
  return [...(codes.length > 0 ? [codes.join(' or ')] : []), kinds.join(' or ')].join(' ');
}
