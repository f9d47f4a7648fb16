/**
 * `npm run test:resilience`: what takes too long for `npm test`. Background deaths, storms, hostile pages, broken stores, in
 * both browsers, and every border fuzzed with many cases. Prints what holds, with its figures, and writes
 * `artifacts/resilience.json`. `-- --browser firefox` runs one browser alone.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';
import {
  promisesOfPlaywright,
  promisesOfVitest,
  totalsOf,
  type PlaywrightReport,
  type Promised,
  type VitestReport,
} from './resilience/figures.ts';

/** For each border, in place of the few that `npm test` tries. */
const FUZZ_CASES = '10000';
const RESULT = 'artifacts/resilience.json';
const FUZZ_REPORT = 'artifacts/tests/resilience-fuzz.json';
const BROWSERS_REPORT = 'artifacts/tests/resilience-browsers.json';

const { values } = parseArgs({ options: { browser: { type: 'string', multiple: true, default: [] } } });

await mkdir('artifacts/tests', { recursive: true });
const began = new Date();
const promises = [...(await fuzz()), ...(await inBrowsers(values.browser))];
const totals = totalsOf(promises);
await writeFile(RESULT, `${JSON.stringify({ began: began.toISOString(), totals, promises }, null, 2)}\n`);
report(promises);
console.log(`\n${JSON.stringify(totals, null, 2)}\n\n${RESULT}`);
process.exitCode = totals.broken === 0 && totals.lost === 0 && totals.twice === 0 && totals.held > 0 ? 0 : 1;

async function fuzz(): Promise<Promised[]> {
  await rm(FUZZ_REPORT, { force: true });
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${FUZZ_REPORT}`];
  await runCommand('npx', ['vitest', 'run', '--project', 'unit', 'test/unit/borders', ...args], { FUZZ_CASES });
  return promisesOfVitest(await read<VitestReport>(FUZZ_REPORT));
}

async function inBrowsers(browsers: readonly string[]): Promise<Promised[]> {
  await rm(BROWSERS_REPORT, { force: true });
  const projects = browsers.map((browser) => `--project=${browser}`);
  await runCommand(
    'npx',
    ['playwright', 'test', '--config=playwright.resilience.config.ts', '--reporter=list,json', ...projects],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSERS_REPORT },
  );
  return promisesOfPlaywright(await read<PlaywrightReport>(BROWSERS_REPORT));
}

/** A runner that died before it wrote its report has shown nothing: that is an error, not an empty list. */
async function read<Report>(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

function report(all: readonly Promised[]): void {
  console.log();
  for (const { what, where, holds, seconds, figures } of all) {
    const facts = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toFixed(2))}`);
    console.log(
      [holds ? '✓' : '✗', where.padEnd(8), `${seconds.toFixed(1).padStart(6)} s`, what, facts.join(', ')].join('  '),
    );
  }
}
