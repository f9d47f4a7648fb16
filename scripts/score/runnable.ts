/** Which scenarios a machine and a browser can run. */
import type { Browser } from '../../src/record/ending.ts';
import type { Scenario } from '../../test/scenarios/scenario.ts';

interface Runnable {
  readonly scenarios: readonly Scenario[];
  /** Ids of those that lack a program. Neither right nor wrong. */
  readonly notRun: readonly string[];
}

/** Those of another browser are in neither list. `nginx`: its file; null where there is none. */
export function runnableIn(browser: Browser, all: readonly Scenario[], nginx: string | null): Runnable {
  const ofBrowser = all.filter(({ only = browser }) => only === browser);
  const lacks = ({ needs }: Scenario) => needs === 'nginx' && nginx === null;
  return {
    scenarios: ofBrowser.filter((scenario) => !lacks(scenario)),
    notRun: ofBrowser.filter(lacks).map(({ id }) => id),
  };
}

/** '' where all have run. */
export function notRunSentence(notRun: readonly string[]): string {
  if (notRun.length === 0) return '';
  return `nginx is not on PATH, so these scenarios were not run and are not counted: ${notRun.join(', ')}.`;
}
