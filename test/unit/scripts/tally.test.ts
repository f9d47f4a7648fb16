import { describe, expect, test } from 'vitest';

import { lineOf, sum, tallyOfPlaywright, tallyOfRunner, tallyOfVitest } from '../../../scripts/test-run/tally.ts';

const VITEST = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const PLAYWRIGHT = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the tally of npm test', () => {
  test('counts what Vitest reports', () => {
    expect(tallyOfVitest(VITEST)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  test('counts a file that Vitest could not load as one that failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(tallyOfVitest({ ...VITEST, numFailedTests: 1, testResults }).failed).toBe(2);
  });

  test('counts what Playwright reports, flaky tests and errors outside of tests as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  test.each([
    ['wrote no report', 1, null],
    ['found no test', 0, { passed: 0, failed: 0, skipped: 0 }],
    ['failed without a failed test', 1, tallyOfPlaywright(PLAYWRIGHT)],
  ])('counts a runner that %s as failed', (_what, status, counted) => {
    expect(tallyOfRunner(status, counted).failed).toBe(1);
  });

  test('leaves a runner alone whose report explains its status', () => {
    expect(tallyOfRunner(0, { passed: 2, failed: 0, skipped: 1 })).toEqual({ passed: 2, failed: 0, skipped: 1 });
    expect(tallyOfRunner(1, { passed: 2, failed: 1, skipped: 0 })).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  test('ends with a plain line', () => {
    const total = sum([tallyOfVitest(VITEST), tallyOfPlaywright(PLAYWRIGHT)]);
    expect(lineOf(total)).toBe('5 passed, 0 failed, 2 skipped');
    expect(lineOf({ ...total, skipped: 0 })).toBe('5 passed, 0 failed');
  });
});
