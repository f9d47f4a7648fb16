import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lane } from '../../../../src/panel/endpoints/lanes.ts';
import { endMarks, markAt, openSpans } from '../../../../src/panel/endpoints/merge-marks.ts';
import { timeAxis } from '../../../../src/panel/endpoints/time-axis.ts';
import { createFormat } from '../../../../src/panel/format.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { START } from '../fixtures.ts';

const format = createFormat('en-GB', en, 'UTC');
/** A pixel is a second. */
const axis = timeAxis({ from: START, to: START + 988_000 }, 1000, format);

function laneWith(lives: readonly (readonly [openedAt: number | null, at: number])[]): Lane {
  const ends = lives
    .map(([openedAt, at]) => ({
      openedAt: openedAt === null ? null : START + openedAt * 1000,
      at: START + at * 1000,
      disconnect: {} as Lane['ends'][number]['disconnect'],
    }))
    .toSorted((a, b) => a.at - b.at);
  return { key: 'x', endpoint: null, sockets: [], live: [], ends };
}

describe('ends', () => {
  it('are one mark where they are too near to be told apart', () => {
    const marks = endMarks(
      laneWith([
        [null, 10],
        [null, 12],
        [null, 13],
        [null, 14],
        [null, 30],
      ]),
      axis,
    );
    expect(marks.map(({ from, to, ends }) => [from, to, ends.length])).toEqual([
      [16, 19, 3],
      [20, 20, 1],
      [36, 36, 1],
    ]);
  });

  it('are hit by a pointer that is near', () => {
    const marks = endMarks(
      laneWith([
        [null, 10],
        [null, 30],
      ]),
      axis,
    );
    expect(markAt(marks, 20)).toBe(marks[0]);
    expect(markAt(marks, 34)).toBe(marks[1]);
    expect(markAt(marks, 26)).toBeNull();
    expect(markAt([], 26)).toBeNull();
  });

  it('are never more marks than there is room for, and none in sight is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 1100 }), { maxLength: 3000 }), (times) => {
        const marks = endMarks(laneWith(times.map((at) => [null, at] as const)), axis);
        expect(marks.length).toBeLessThanOrEqual(1008 / 4 + 1);
        const inSight = times.filter((at) => axis.x(START + at * 1000) >= 0 && axis.x(START + at * 1000) <= 1000);
        expect(marks.reduce((sum, { ends }) => sum + ends.length, 0)).toBeGreaterThanOrEqual(inSight.length);
      }),
    );
  });
});

describe('lives', () => {
  it('are drawn together where they overlap, and cut off where the picture ends', () => {
    const { ends } = laneWith([
      [0, 10],
      [5, 20],
      [40, 41],
      [-50, 2],
      [980, 2000],
      [3000, 4000],
      [null, 60],
    ]);
    expect(openSpans(ends, axis)).toEqual([
      { from: 0, to: 26 },
      { from: 46, to: 47 },
      { from: 986, to: 1000 },
    ]);
  });
});
