import { describe, expect, test } from 'vitest';

import { parseScoreOptions } from '../../../scripts/score/options.ts';
import { scoreTable, summaryOf } from '../../../scripts/score/report.ts';
import { scoreOf, type Answer, type Answered } from '../../../scripts/score/scoring.ts';
import type { CauseId } from '../../../src/diagnosis/cause-ids.ts';
import type { Confidence } from '../../../src/diagnosis/diagnosis.ts';

function answer(id: CauseId, confidence: Confidence = 'likely'): Answer {
  return { id, confidence };
}

function scenario(expected: readonly CauseId[], ...got: readonly Answer[]): Answered {
  return { id: 'tcp-fin', expected, got };
}

const RIGHT = scenario(['server-dropped'], answer('server-dropped'), answer('idle-timeout', 'certain'));
const EITHER = scenario(['server-dropped', 'dropped-unknown'], answer('dropped-unknown'));
const THIRD = scenario(['nat-expired'], answer('idle-timeout'), answer('lifetime-limit'), answer('nat-expired'));
const FOURTH = scenario(
  ['dropped-unknown'],
  answer('idle-timeout'),
  answer('lifetime-limit'),
  answer('nat-expired'),
  answer('dropped-unknown'),
);
const CERTAINLY_WRONG = scenario(['server-error'], answer('page-closed', 'certain'), answer('server-error'));
const UNEXPLAINED = scenario(['server-error']);
const LIVES = scenario([]);
const MADE_UP = scenario([], answer('server-normal', 'certain'));

describe('the score', () => {
  test.each([
    ['the first answer is the label', RIGHT, { firstRight: 1, inTopThree: 1, wrongAndCertain: 0 }],
    ['the first answer is one of the labels', EITHER, { firstRight: 1, inTopThree: 1, wrongAndCertain: 0 }],
    ['the third answer is', THIRD, { firstRight: 0, inTopThree: 1, wrongAndCertain: 0 }],
    ['the fourth answer is', FOURTH, { firstRight: 0, inTopThree: 0, wrongAndCertain: 0 }],
    ['the first is wrong and certain', CERTAINLY_WRONG, { firstRight: 0, inTopThree: 1, wrongAndCertain: 1 }],
    ['there is no answer', UNEXPLAINED, { firstRight: 0, inTopThree: 0, wrongAndCertain: 0 }],
    ['nothing is said of a socket that lives', LIVES, { firstRight: 1, inTopThree: 1, wrongAndCertain: 0 }],
    ['a socket that lives is explained', MADE_UP, { firstRight: 0, inTopThree: 0, wrongAndCertain: 1 }],
  ])('where %s', (_case, one, wanted) => {
    expect(scoreOf([one])).toMatchObject({ scenarios: 1, ...wanted });
  });

  test('adds up, and keeps what was missed', () => {
    expect(scoreOf([RIGHT, THIRD, CERTAINLY_WRONG, LIVES])).toEqual({
      scenarios: 4,
      firstRight: 2,
      inTopThree: 4,
      wrongAndCertain: 1,
      missed: [THIRD, CERTAINLY_WRONG],
    });
  });

  test('of nothing is nothing', () => {
    expect(scoreOf([])).toEqual({ scenarios: 0, firstRight: 0, inTopThree: 0, wrongAndCertain: 0, missed: [] });
  });
});

describe('the report', () => {
  test('has a line for each scenario', () => {
    const lines = scoreTable([EITHER, CERTAINLY_WRONG, LIVES]).split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['Scenario', 'Expected', 'Got first', 'Confidence'],
      expect.anything(),
      ['tcp-fin', 'server-dropped or dropped-unknown', 'dropped-unknown', 'likely', '✓'],
      ['tcp-fin', 'server-error', 'page-closed', 'certain', '✗'],
      ['tcp-fin', 'stays open', 'nothing', '✓'],
    ]);
  });

  test('is empty where nothing is to be told', () => {
    expect(scoreTable([])).toBe('');
  });

  test('sums up in a line', () => {
    expect(summaryOf(scoreOf([RIGHT, THIRD, CERTAINLY_WRONG]))).toBe(
      '1 of 3 right, 3 among the first three, 1 wrong and certain',
    );
  });
});

describe('the options of npm run score', () => {
  test('are both browsers, and what is wrong', () => {
    expect(parseScoreOptions([], {})).toEqual({
      help: false,
      browsers: ['chrome', 'firefox'],
      quick: false,
      all: false,
    });
  });

  test('can all be given', () => {
    expect(parseScoreOptions(['--browser', 'firefox', '--quick', '--all'], {})).toEqual({
      help: false,
      browsers: ['firefox'],
      quick: true,
      all: true,
    });
  });

  test.each([
    [['--browser', 'opera'], '--browser is chrome or firefox, not "opera".'],
    [['--fast'], 'see "npm run score -- --help"'],
  ])('are refused in a sentence: %j', (args, sentence) => {
    expect(() => parseScoreOptions(args, {})).toThrow(sentence);
  });

  test('are asked back from npm', () => {
    expect(() => parseScoreOptions([], { npm_config_all: 'true' })).toThrow('write "npm run score -- --all …"');
  });
});
