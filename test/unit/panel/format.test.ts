import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/panel/format.ts';
import { de } from '../../../src/texts/de/index.ts';
import { en } from '../../../src/texts/en/index.ts';
import { START } from './fixtures.ts';

const english = createFormat('en-GB', en, 'UTC');
const german = createFormat('de-DE', de, 'Europe/Berlin');

describe('durations', () => {
  it.each([
    [-3, '0 ms'],
    [0, '0 ms'],
    [84, '84 ms'],
    [99.4, '99 ms'],
    [410, '0.4 s'],
    [3100, '3.1 s'],
    [9960, '10 s'],
    [41_000, '41 s'],
    [59_499, '59 s'],
    [59_600, '1 min 0 s'],
    [134_000, '2 min 14 s'],
    [750_000, '12 min 30 s'],
    [3_599_700, '1 h 0 min'],
    [3_900_000, '1 h 5 min'],
    [86_399_000, '1 d 0 h'],
    [97_200_000, '1 d 3 h'],
  ])('%d ms is %s', (ms, shown) => {
    expect(plain(english.duration(ms))).toBe(shown);
  });

  it('keeps tenths where a time limit may be compared with it', () => {
    expect(plain(english.preciseDuration(60_000))).toBe('60.0 s');
    expect(plain(english.preciseDuration(84))).toBe('84 ms');
    expect(plain(english.preciseDuration(700_000))).toBe('11 min 40 s');
  });

  it('never lets a unit wrap away from its number', () => {
    expect(english.duration(134_000)).not.toContain(' ');
  });

  it('follows the locale', () => {
    expect(plain(german.duration(410))).toBe('0,4 s');
  });
});

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1200, '1.2 kB'],
    [999_960, '1.0 MB'],
    [123_400, '123 kB'],
    [1_200_000, '1.2 MB'],
  ])('%d is %s', (count, shown) => {
    expect(plain(english.bytes(count))).toBe(shown);
  });
});

describe('times', () => {
  it('has milliseconds in the list', () => {
    expect(english.time(START + 1_331_482)).toBe('14:02:11.482');
    expect(german.time(START)).toBe('14:40:00,000');
  });

  it('has the day where it is shown alone', () => {
    expect(english.dateTime(START)).toBe('24 Nov 2026, 13:40:00.000');
    expect(english.timeOfDay(START)).toBe('13:40:00');
  });

  it('marks scales: limits in one unit, times as precise as the marks need', () => {
    expect([10, 60_000, 300_000, 3_600_000, 240 * 3_600_000].map((ms) => plain(english.limit(ms)))).toEqual([
      '10 ms',
      '60 s',
      '5 min',
      '1 h',
      '10 d',
    ]);
    expect([100, 5000, 300_000, 86_400_000].map((step) => english.tick(START, step))).toEqual([
      '13:40:00.000',
      '13:40:00',
      '13:40',
      '24 Nov',
    ]);
    expect(english.percent(0.857)).toBe('86%');
  });

  it('says a stretch of time, with days where it spans several', () => {
    expect(plain(english.timeRange(START, START + 90_000))).toMatch(/^13:40:00\s–\s13:41:30$/);
    expect(english.timeRange(START, START + 86_400_000)).toMatch(/24\W.*25\W/);
  });
});

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

// The browsers abbreviate each in their own way.
it.each([
  [-5000, /^now$/, /^jetzt$/],
  [59_900, /^59.s(ec)?\.? ago$/, /^vor 59.s(ek)?\.?$/i],
  [60_000, /^1.min\.? ago$/, /^vor 1.m(in)?\.?$/i],
  [3_599_000, /^59.min\.? ago$/, /^vor 59.m(in)?\.?$/i],
  [7_200_000, /^2.hr?\.? ago$/, /^vor 2.std\.?$/i],
  [3 * 86_400_000, /^3.d(ays)? ago$/, /^vor 3.T(agen)?$/i],
])('%s ms ago', (ms, inEnglish, inGerman) => {
  expect(english.ago(ms)).toMatch(inEnglish);
  expect(german.ago(ms)).toMatch(inGerman);
});
