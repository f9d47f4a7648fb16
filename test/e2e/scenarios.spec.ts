/** Real endings made by real parts: the engine's first answer is the true cause (test/scenarios). */
import type { Browser } from '../../src/record/ending.ts';
import { MISTAKEN_FOR } from '../scenarios/mistaken-for.ts';
import { createScenarioRunner, type ScenarioRunner } from '../scenarios/scenario-runner.ts';
import { SCENARIOS } from '../scenarios/scenarios.ts';
import { expect, test as base } from './support/stage-fixture.ts';

const test = base.extend<object, { runner: ScenarioRunner }>({
  runner: [
    async ({ app, stage }, use) => {
      const runner = createScenarioRunner({ app, stage });
      await use(runner);
      await runner.close();
    },
    { scope: 'worker' },
  ],
});

/** They keep a test out of the other browser's project (playwright.config.ts). */
const TAGS: Readonly<Record<Browser, string>> = { chrome: '@chromium', firefox: '@firefox' };

for (const scenario of SCENARIOS) {
  // What needs more than Node.js, or seconds, has its place in `npm run score`.
  if (scenario.needs || scenario.isSlow) continue;
  const tag = scenario.only ? [TAGS[scenario.only]] : [];
  test(`${scenario.id}: ${scenario.title}`, { tag }, async ({ runner, target }) => {
    const { expected, got } = await runner.answer(scenario);
    const [first, ...others] = got.map(({ id }) => id);
    const mistake = MISTAKEN_FOR[scenario.id]?.[target];
    const taken = mistake ? [...expected, mistake] : expected;
    expect(taken, `before ${others.join(', ')}`).toContain(first);
  });
}
