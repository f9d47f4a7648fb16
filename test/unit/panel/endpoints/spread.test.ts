import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pilesOf, spreadAxis, spreadTimes } from '../../../../src/panel/endpoints/spread.ts';
import { acmeLog } from '../acme-log.ts';
import { serverClosed } from '../fixtures.ts';
import { laneIn } from './support.ts';

describe('the spread of times', () => {
  it('has marks where limits are set', () => {
    expect(spreadAxis([], 1000).ticks.map(({ ms }) => ms / 1000)).toEqual([1, 10, 30, 60, 300, 3600]);
  });

  it('reaches as far as the times do', () => {
    const [short, long] = [2, 90_000_000].map((openMs, index) =>
      serverClosed(1001, '', { number: index, at: index, openMs }),
    );
    const { lane } = laneIn(
      [short, long].filter((each) => each !== undefined),
      '/live',
    );
    const ticks = spreadAxis(spreadTimes(lane.ends, 'lifetime'), 1000).ticks.map(({ ms }) => ms);
    expect(ticks[0]).toBe(10);
    expect(ticks.at(-1)).toBe(86_400_000);
  });

  it('leaves out what never opened', () => {
    expect(spreadTimes(laneIn(acmeLog(), '/socket').lane.ends, 'lifetime')).toEqual([]);
    expect(spreadTimes(laneIn(acmeLog(), '/live').lane.ends, 'silence')).toHaveLength(7);
  });

  it('piles up a wall', () => {
    const times = spreadTimes(laneIn(acmeLog(), '/live').lane.ends, 'silence');
    const axis = spreadAxis(times, 1000);
    const highest = pilesOf(times, axis).toSorted((a, b) => b.times.length - a.times.length)[0];
    expect(highest?.times).toHaveLength(5);
    expect(highest?.x).toBeCloseTo(axis.x(60_090), 0);
  });

  it('loses nothing, and stays within the picture', () => {
    const [template] = spreadTimes(laneIn(acmeLog(), '/live').lane.ends, 'lifetime');
    if (!template) throw new Error('no time');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 200 }), (all) => {
        const times = all.map((ms) => ({ ...template, ms }));
        const axis = spreadAxis(times, 500);
        const piles = pilesOf(times, axis);
        expect(piles.reduce((sum, pile) => sum + pile.times.length, 0)).toBe(all.length);
        expect(piles.length).toBeLessThanOrEqual(500 / 9 + 1);
        for (const { x } of piles) expect(x >= 0 && x <= 500).toBe(true);
      }),
    );
  });
});
