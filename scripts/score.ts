/** `npm run score`: how many endings of the lab and scenarios the engine explains. See `HELP` in score/options.ts. */
import { mkdir, writeFile } from 'node:fs/promises';

import type { Browser } from '../src/record/ending.ts';
import { SCENARIOS } from '../test/scenarios/scenarios.ts';
import { ensureBrowser, type InstalledBrowser } from './browsers.ts';
import { complain } from './complaint.ts';
import { HELP, parseScoreOptions, type ScoreOptions } from './score/options.ts';
import { scoreTable, summaryOf } from './score/report.ts';
import { ensurePrograms } from './score/programs.ts';
import { notRunSentence, runnableIn } from './score/runnable.ts';
import { answersIn } from './score/score-browser.ts';
import { scoreOf, type Answered, type Score } from './score/scoring.ts';

interface ScoreOfBrowser extends Score {
  /** Ids of scenarios that need a program which is not there. */
  readonly notRun: readonly string[];
}

async function score({ browsers, quick, all }: ScoreOptions): Promise<void> {
  // Before minutes are spent in the first, the second should be known to be there.
  const found: (readonly [Browser, InstalledBrowser])[] = [];
  for (const browser of browsers) found.push([browser, await ensureBrowser(browser)]);

  const scores: Partial<Record<Browser, ScoreOfBrowser>> = {};
  const programs = await ensurePrograms();
  for (const [browser, installed] of found) {
    console.error(`${browser} ${installed.version}`);
    const { scenarios, notRun } = runnableIn(browser, SCENARIOS, programs);
    const answers = await answersIn(browser, { installed, quick, scenarios });
    const result = scoreOf(answers);
    scores[browser] = { ...result, notRun: notRun.map(({ id }) => id) };
    const isScenario = ({ id }: Answered) => scenarios.some((scenario) => scenario.id === id);
    for (const text of [
      scoreTable(all ? answers : result.missed),
      `${browser}, the lab: ${summaryOf(scoreOf(answers.filter((answer) => !isScenario(answer))))}`,
      `${browser}, scenarios: ${summaryOf(scoreOf(answers.filter(isScenario)))}`,
      `${browser}: ${summaryOf(result)}`,
      notRunSentence(notRun),
    ]) {
      if (text) console.log(text);
    }
    console.log('');
  }
  await mkdir('artifacts', { recursive: true });
  await writeFile('artifacts/score.json', `${JSON.stringify(scores, null, 2)}\n`);
  console.log('artifacts/score.json written');
}

try {
  const options = parseScoreOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(HELP);
  else await score(options);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
