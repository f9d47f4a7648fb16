/** `npm run bench`: what the extension costs, measured. See `HELP` in bench/options.ts. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, platform, release } from 'node:os';
import { startBench, type Bench } from '../test/bench/bench.ts';
import { openBrowsers, type Browsers } from '../test/bench/browsers.ts';
import type { Figure } from '../test/bench/figure.ts';
import { measureBackground } from '../test/bench/measures/background.ts';
import { measureFrames } from '../test/bench/measures/frames.ts';
import { measureGrowth } from '../test/bench/measures/growth.ts';
import { measureMemory } from '../test/bench/measures/memory.ts';
import { measurePage } from '../test/bench/measures/page.ts';
import { measurePanel } from '../test/bench/measures/panel.ts';
import { measureScripts } from '../test/bench/measures/scripts.ts';
import { measureSizes } from '../test/bench/measures/sizes.ts';
import { HELP, parseBenchOptions, type BenchOptions, type Measure } from './bench/options.ts';
import { tableOf } from './bench/report.ts';
import { ensureBrowser } from './browsers.ts';
import { complain } from './complaint.ts';
import { createProgress } from './start/progress.ts';

type Measuring = (browsers: Browsers, bench: Bench) => Promise<Figure[]>;

const IN_BOTH: Partial<Record<Measure, Measuring>> = {
  sizes: measureSizes,
  page: measurePage,
  frames: measureFrames,
  background: measureBackground,
  panel: measurePanel,
  growth: measureGrowth,
};
/** What Firefox has no way to tell. */
const IN_CHROMIUM: Partial<Record<Measure, Measuring>> = { memory: measureMemory, scripts: measureScripts };

async function run({ browsers: names, measures, rounds }: BenchOptions): Promise<boolean> {
  const progress = createProgress();
  const bench = await startBench({ rounds, say: (what) => progress.show(what) });
  const figures: Figure[] = [];
  const versions: Record<string, string> = {};
  try {
    for (const name of names) {
      versions[name] = (await ensureBrowser(name)).version;
      const browsers = openBrowsers(name);
      const known = name === 'chrome' ? { ...IN_BOTH, ...IN_CHROMIUM } : IN_BOTH;
      try {
        for (const measure of measures) figures.push(...((await known[measure]?.(browsers, bench)) ?? []));
      } finally {
        await browsers.close();
      }
    }
  } finally {
    progress.end();
    bench.close();
  }
  console.log(tableOf(figures));
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, system: `${platform()} ${release()}`, versions };
  await mkdir('artifacts', { recursive: true });
  await writeFile('artifacts/bench.json', `${JSON.stringify({ machine, rounds, figures }, null, 2)}\n`);
  console.log('artifacts/bench.json written');
  return figures.every(({ holds }) => holds !== false);
}

try {
  const options = parseBenchOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(HELP);
  else if (!(await run(options))) process.exitCode = 1;
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
