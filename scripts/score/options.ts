import type { Browser } from '../../src/record/ending.ts';
import { Complaint } from '../complaint.ts';
import { parseNpmOptions, type Environment } from '../npm-options.ts';

export interface ScoreOptions {
  readonly help: boolean;
  readonly browsers: readonly Browser[];
  /** Leaves out what takes longer than a second in the lab. */
  readonly quick: boolean;
  /** Prints every scenario, also those that are right. */
  readonly all: boolean;
}

export const HELP = `Provokes every ending of the lab and every scenario without a window, lets the engine say why each socket ended,
and compares with what is true (test/lab/expected-causes.ts, test/scenarios). Prints what it got wrong and writes
artifacts/score.json. Scenarios with nginx, HAProxy and Python's servers need those programs, which
are installed as root from Debian's packages; without them they are named, and not counted.

Usage: npm run score -- [options]

  --browser chrome|firefox   in one browser only (default: in both, one after the other)
  --all                      print every scenario
  --quick                    leave out the lab's endings that take long, such as a handshake that is never answered,
                             which Chromium gives up after 240 s
  --help                     show this

Variables: CHROMIUM_PATH and FIREFOX_PATH name the executable to use.
`;

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

const OPTIONS = {
  help: { type: 'boolean', default: false },
  browser: { type: 'string' },
  quick: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
} as const;

export function parseScoreOptions(args: readonly string[], env: Environment): ScoreOptions {
  const { help, browser, quick, all } = parseNpmOptions('npm run score', OPTIONS, args, env);
  const browsers = BROWSERS.filter((each) => browser === undefined || each === browser);
  if (browsers.length === 0) throw new Complaint(`--browser is chrome or firefox, not "${browser}".`);
  return { help, browsers, quick, all };
}
