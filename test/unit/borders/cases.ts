/** How much each border is fuzzed: a little in `npm test`, a lot in `npm run test:resilience`, which counts the cases. */
import fc from 'fast-check';
import { it } from 'vitest';
import { FIGURES } from '../../resilience/figures.ts';

/** Some hundred milliseconds for each border. */
const IN_NPM_TEST = 300;

const { FUZZ_CASES } = process.env;

/** Each time the same in `npm test`, so that what it says of a change is due to the change; ever new ones beyond it. */
const CASES = FUZZ_CASES === undefined ? { numRuns: IN_NPM_TEST, seed: 1 } : { numRuns: Number(FUZZ_CASES) };

/** A test that tries a predicate with so many cases, and tells how many it has tried. */
export function itHolds<Case>(name: string, cases: fc.Arbitrary<Case>, check: (value: Case) => void): void {
  it(
    name,
    ({ task }) => {
      let tried = 0;
      fc.assert(
        fc.property(cases, (value) => {
          tried++;
          check(value);
        }),
        CASES,
      );
      Object.assign(task.meta, { [FIGURES]: { cases: tried } });
    },
    300_000,
  );
}
