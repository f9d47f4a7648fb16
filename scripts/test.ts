/**
 * `npm test`: everything that is checked, one step after another, also after a step that failed. The last line says how
 * many tests passed and failed; types, lint, format, unused code, the build and each browser count as one test each.
 */
import { stepsOfTest } from './test-run/steps.ts';
import { lineOf, sum, type Tally } from './test-run/tally.ts';

const results: { readonly name: string; readonly tally: Tally; readonly seconds: number }[] = [];

for (const { name, run } of stepsOfTest()) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  const start = performance.now();
  const tally = await run();
  results.push({ name, tally, seconds: (performance.now() - start) / 1000 });
}

console.log(`\n── summary ${'─'.repeat(69)}`);
for (const { name, tally, seconds } of results) {
  console.log(
    `${tally.failed === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s   ${lineOf(tally)}`,
  );
}

const total = sum(results.map(({ tally }) => tally));
console.log(`\n${lineOf(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
