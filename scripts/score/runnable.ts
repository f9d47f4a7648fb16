/** Which scenarios a machine and a browser can run. */
import type { Browser } from '../../src/record/ending.ts';
import { PROGRAMS, type Program } from '../../test/scenarios/parts/programs.ts';
import type { Scenario } from '../../test/scenarios/scenario.ts';

interface Runnable {
  readonly scenarios: readonly Scenario[];
  /** Those that lack a program. Neither right nor wrong. */
  readonly notRun: readonly Scenario[];
}

/** Those of another browser are in neither list. */
export function runnableIn(browser: Browser, all: readonly Scenario[], programs: ReadonlySet<Program>): Runnable {
  const ofBrowser = all.filter(({ only = browser }) => only === browser);
  const lacks = ({ needs }: Scenario) => needs !== undefined && !programs.has(needs);
  return {
    scenarios: ofBrowser.filter((scenario) => !lacks(scenario)),
    notRun: ofBrowser.filter(lacks),
  };
}

/** '' where all have run. */
export function notRunSentence(notRun: readonly Scenario[]): string {
  if (notRun.length === 0) return '';
  const missing = new Set(notRun.flatMap(({ needs }) => needs ?? []));
  const packages = [...missing].flatMap((program) => PROGRAMS[program].packages);
  const ids = notRun.map(({ id }) => id).join(', ');
  return `Install what these scenarios need to have them run and counted (Debian: "apt-get install ${packages.join(' ')}"): ${ids}.`;
}
