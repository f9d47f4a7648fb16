/** `npm run score`: how many endings of the lab the engine explains. See `HELP` in score/options.ts. */
import { mkdir, writeFile } from 'node:fs/promises';

import type { Browser } from '../src/record/ending.ts';
import { ensureBrowser, type InstalledBrowser } from './browsers.ts';
import { complain } from './complaint.ts';
import { HELP, parseScoreOptions, type ScoreOptions } from './score/options.ts';
import { scoreTable, summaryOf } from './score/report.ts';
import { scenariosIn } from './score/score-browser.ts';
import { scoreOf, type Score } from './score/scoring.ts';

async function score({ browsers, quick, all }: ScoreOptions): Promise<void> {
  // Before minutes are spent in the first, the second should be known to be there.
  const found: (readonly [Browser, InstalledBrowser])[] = [];
  for (const browser of browsers) found.push([browser, await ensureBrowser(browser)]);

  const scores: Partial<Record<Browser, Score>> = {};
  for (const [browser, installed] of found) {
    console.error(`${browser} ${installed.version}`);
    const scenarios = await scenariosIn(browser, { installed, quick });
    const result = scoreOf(scenarios);
    scores[browser] = result;
    const table = scoreTable(all ? scenarios : result.missed);
    if (table) console.log(table);
    console.log(`${browser}: ${summaryOf(result)}\n`);
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
