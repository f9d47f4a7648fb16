import { expect, test } from 'vitest';

import { notRunSentence, runnableIn } from '../../../scripts/score/runnable.ts';
import { ENDINGS_OF_THE_LAB } from '../../lab/endings.ts';
import { MISTAKEN_FOR } from '../../scenarios/mistaken-for.ts';
import { expectedCauses, type Scenario } from '../../scenarios/scenario.ts';
import { SCENARIOS } from '../../scenarios/scenarios.ts';

const ids = SCENARIOS.map(({ id }) => id);

test('no two scenarios, and no ending of the lab, have the same id', () => {
  const all = [...ids, ...ENDINGS_OF_THE_LAB.map(({ id }) => id)];
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test('what is called a mistake is one', () => {
  for (const [id, mistakes] of Object.entries(MISTAKEN_FOR)) {
    const scenario = SCENARIOS.find((each) => each.id === id);
    expect(scenario, id).toBeDefined();
    for (const browser of ['chrome', 'firefox'] as const) {
      if (scenario) expect(expectedCauses(scenario, browser), id).not.toContain(mistakes[browser]);
    }
  }
});

const scenario = (id: string, facts: Partial<Scenario> = {}): Scenario => ({
  id,
  title: '',
  expected: 'server-normal',
  run: async () => undefined,
  ...facts,
});

test('without nginx its scenarios are named, and not run', () => {
  const all = [scenario('plain'), scenario('proxied', { needs: 'nginx' })];
  expect(runnableIn('chrome', all, new Set())).toEqual({ scenarios: [all[0]], notRun: [all[1]] });
  expect(runnableIn('chrome', all, new Set(['nginx']))).toEqual({ scenarios: all, notRun: [] });
  expect(notRunSentence(all.slice(1))).toContain('"apt-get install nginx-light"): proxied.');
  expect(notRunSentence([])).toBe('');
});

test('a scenario of the other browser is not missing', () => {
  const all = [scenario('plain'), scenario('firefox alone', { only: 'firefox', needs: 'nginx' })];
  expect(runnableIn('chrome', all, new Set())).toEqual({ scenarios: [all[0]], notRun: [] });
  expect(runnableIn('firefox', all, new Set()).notRun.map(({ id }) => id)).toEqual(['firefox alone']);
});

test('several labels are as true as one', () => {
  expect(expectedCauses({ expected: 'server-normal' }, 'chrome')).toEqual(['server-normal']);
  expect(expectedCauses({ expected: ['server-normal', 'server-error'] }, 'chrome')).toHaveLength(2);
  const each = { chrome: 'server-normal', firefox: ['server-error', 'server-busy'] } as const;
  expect(expectedCauses({ expected: each }, 'chrome')).toEqual(['server-normal']);
  expect(expectedCauses({ expected: each }, 'firefox')).toEqual(['server-error', 'server-busy']);
});
