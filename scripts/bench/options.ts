import type { Browser } from '../../src/record/ending.ts';
import { Complaint } from '../complaint.ts';
import { parseNpmOptions, type Environment } from '../npm-options.ts';

export const MEASURES = ['sizes', 'page', 'memory', 'frames', 'scripts', 'background', 'panel', 'growth'] as const;
export type Measure = (typeof MEASURES)[number];

export interface BenchOptions {
  readonly help: boolean;
  readonly browsers: readonly Browser[];
  readonly measures: readonly Measure[];
  readonly rounds: number;
}

/** Medians of fewer would not be steady. */
const ROUNDS = 15;

export const HELP = `Measures what the extension costs, in the page, in its frames, in its background and in its panel, beside the
browser without it and beside other ways to watch WebSockets, in turns. Prints a table and writes artifacts/bench.json.
Exits with 1 where a bound is not kept. Let the machine do nothing else meanwhile.

Usage: npm run bench -- [options]

  --browser chrome|firefox   in one browser only (default: in both, one after the other)
  --only a,b                 only these: ${MEASURES.join(', ')}
  --rounds n                 how often each is measured (default: ${ROUNDS})
  --help                     show this

Variables: CHROMIUM_PATH and FIREFOX_PATH name the executable to use.
`;

const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

const OPTIONS = {
  help: { type: 'boolean', default: false },
  browser: { type: 'string' },
  only: { type: 'string' },
  rounds: { type: 'string', default: `${ROUNDS}` },
} as const;

export function parseBenchOptions(args: readonly string[], env: Environment): BenchOptions {
  const { help, browser, only, rounds } = parseNpmOptions('npm run bench', OPTIONS, args, env);
  const browsers = BROWSERS.filter((each) => browser === undefined || each === browser);
  if (browsers.length === 0) throw new Complaint(`--browser is chrome or firefox, not "${browser}".`);
  const asked = only?.split(',') ?? MEASURES;
  const unknown = asked.find((name) => !MEASURES.includes(name as Measure));
  if (unknown !== undefined) throw new Complaint(`--only knows no "${unknown}": there are ${MEASURES.join(', ')}.`);
  const count = Number(rounds);
  if (!Number.isInteger(count) || count < 1) throw new Complaint(`--rounds is a whole number from 1, not "${rounds}".`);
  return { help, browsers, measures: MEASURES.filter((each) => asked.includes(each)), rounds: count };
}
