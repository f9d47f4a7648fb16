/** How many tests passed, failed and were skipped, from what a runner wrote. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 };
const ONE_FAILED: Tally = { ...NO_TESTS, failed: 1 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    NO_TESTS,
  );
}

/** A check without tests of its own counts as one. */
export function tallyOfCheck(status: number): Tally {
  return status === 0 ? { ...NO_TESTS, passed: 1 } : ONE_FAILED;
}

/** A runner that found no test, or failed without a failed test, has itself failed. */
export function tallyOfRunner(status: number, counted: Tally | null): Tally {
  if (!counted) return ONE_FAILED;
  const { passed, failed } = counted;
  const hasHiddenFailure = failed === 0 && (status !== 0 || passed === 0);
  return hasHiddenFailure ? sum([counted, ONE_FAILED]) : counted;
}

/** `--reporter=json` of Vitest. A file that could not be loaded has no tests, and counts as one that failed. */
export function tallyOfVitest(report: VitestReport): Tally {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** `--reporter=json` of Playwright. Errors outside of tests (a file that could not be loaded) count as one each. */
export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/** The last line of `npm test`. */
export function lineOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
