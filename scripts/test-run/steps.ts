/** The steps of `npm test`, in order. Each is a script of package.json, so that a step can be run by itself. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { Browser } from '../../src/record/ending.ts';
import { ensureBrowser } from '../browsers.ts';
import { complain } from '../complaint.ts';
import { runCommand } from '../run-command.ts';
import {
  sum,
  tallyOfCheck,
  tallyOfPlaywright,
  tallyOfRunner,
  tallyOfVitest,
  type PlaywrightReport,
  type Tally,
  type VitestReport,
} from './tally.ts';

export interface Step {
  readonly name: string;
  run(): Promise<Tally>;
}

const PROJECTS: Readonly<Record<Browser, string>> = { chrome: 'chromium', firefox: 'firefox' };

export function stepsOfTest(): readonly Step[] {
  const found = new Set<Browser>();
  return [
    { name: 'browsers', run: async () => sum([await look('chrome', found), await look('firefox', found)]) },
    check('types', 'typecheck'),
    check('lint', 'lint'),
    check('format', 'format:check'),
    check('unused code', 'unused'),
    { name: 'build', run: build },
    vitest('unit tests', 'test:unit'),
    vitest('repository tests', 'test:repo'),
    { name: 'end-to-end tests', run: () => runPlaywright(found) },
  ];
}

async function look(browser: Browser, found: Set<Browser>): Promise<Tally> {
  try {
    const { path, version } = await ensureBrowser(browser);
    console.log(`${PROJECTS[browser]} ${version} (${path})`);
    found.add(browser);
    return tallyOfCheck(0);
  } catch (error) {
    complain(error);
    return tallyOfCheck(1);
  }
}

/** What an earlier build left would be tested in place of what is there now: so it goes first. */
async function build(): Promise<Tally> {
  await rm('dist', { recursive: true, force: true });
  return tallyOfCheck(await runScript('build', []));
}

function check(name: string, script: string): Step {
  return { name, run: async () => tallyOfCheck(await runScript(script, [])) };
}

function vitest(name: string, script: string): Step {
  const file = reportFile(script);
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    async run() {
      await rm(file, { force: true });
      const status = await runScript(script, args);
      const report = await readReport<VitestReport>(file);
      return tallyOfRunner(status, report && tallyOfVitest(report));
    },
  };
}

/** What is missing has been counted as failed: hundreds of tests could only say the same again. */
async function runPlaywright(found: ReadonlySet<Browser>): Promise<Tally> {
  const browsers = [...found].filter((browser) => existsSync(`dist/${browser}/manifest.json`));
  if (browsers.length === 0) {
    console.error('There is no browser with a build of the extension to test.');
    return tallyOfCheck(1);
  }
  const file = reportFile('test:e2e');
  await rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  const args = ['--reporter=list,json', ...browsers.map((browser) => `--project=${PROJECTS[browser]}`)];
  const status = await runScript('test:e2e', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = await readReport<PlaywrightReport>(file);
  return tallyOfRunner(status, report && tallyOfPlaywright(report));
}

function runScript(script: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<number> {
  return runCommand('npm', ['run', '--silent', script, '--', ...args], env);
}

function reportFile(script: string): string {
  return `artifacts/tests/${script.replace(':', '-')}.json`;
}

/** null where the runner died before it wrote one. */
async function readReport<Report>(file: string): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
