import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallsOf } from '../../../../src/panel/endpoints/walls.ts';
import { placeWall, wallTexts } from '../../../../src/panel/endpoints/wall-words.ts';
import { createFormat } from '../../../../src/panel/format.ts';
import type { SocketRecord } from '../../../../src/record/socket-record.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { acmeLog } from '../acme-log.ts';
import { pageClosed, serverClosed } from '../fixtures.ts';
import { laneIn, plain } from './support.ts';

const wording = { texts: en, format: createFormat('en-GB', en, 'UTC') };

/** Ends by the server after so many milliseconds each, a long time apart. */
function livesOf(...lifetimes: readonly number[]): readonly SocketRecord[] {
  return lifetimes.map((openMs, index) =>
    serverClosed(1001, '', {
      number: index + 1,
      at: index * 10_000_000,
      openMs,
      traffic: { received: 9, silenceMs: 500 },
    }),
  );
}

function lifetimeWalls(records: readonly SocketRecord[]) {
  const { lane, log } = laneIn(records, '/live');
  return wallsOf(lane.sockets, 'lifetime', log);
}

describe('a wall', () => {
  it('is where silences pile up, with the product whose mark was seen', () => {
    const { lane, log } = laneIn(acmeLog(), '/live');
    expect(wallsOf(lane.sockets, 'lifetime', log)).toEqual([]);
    const [wall, ...others] = wallsOf(lane.sockets, 'silence', log);
    expect(others).toEqual([]);
    expect(wall).toMatchObject({ measure: 'silence', count: 5, products: 'nginx', more: 0 });
    expect(wall?.timeMs).toBeGreaterThan(60_000);
    expect(wall?.timeMs).toBeLessThan(60_200);
    expect(wallTexts(wall as NonNullable<typeof wall>, wording).map(plain)).toEqual([
      '5 at 60.1 s: matches the default of nginx',
      '5 at 60.1 s',
    ]);
  });

  it('takes three equal times', () => {
    expect(lifetimeWalls(livesOf(90_000, 90_400))).toEqual([]);
    expect(lifetimeWalls(livesOf(90_000, 90_400, 91_000))).toMatchObject([{ count: 3, timeMs: 90_400 }]);
    expect(lifetimeWalls(livesOf(90_000, 95_000, 100_000))).toEqual([]);
  });

  it('has to stand out', () => {
    const everywhere = Array.from({ length: 60 }, (_, index) => 60_000 + index * 1000);
    expect(lifetimeWalls(livesOf(...everywhere))).toEqual([]);
    const pile = Array.from({ length: 30 }, () => 90_000);
    expect(lifetimeWalls(livesOf(...everywhere, ...pile))).toMatchObject([{ timeMs: 90_000 }]);
  });

  it('is none of what the page ended, of what ended at once, or of what ended together', () => {
    const byPage = [0, 1, 2, 3].map((index) =>
      pageClosed({ number: index + 1, at: index * 10_000_000, openMs: 90_000 }),
    );
    expect(lifetimeWalls(byPage)).toEqual([]);
    expect(lifetimeWalls(livesOf(500, 500, 500, 500))).toEqual([]);
    const together = [0, 1, 2, 3].map((index) =>
      serverClosed(1001, '', { number: index + 1, at: index, openMs: 90_000 }),
    );
    expect(lifetimeWalls(together)).toEqual([]);
  });

  it('holds no more sockets than ended, within the tolerance', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400_000 }), { maxLength: 40 }), (lifetimes) => {
        const walls = lifetimeWalls([...livesOf(...lifetimes), ...livesOf(1)]);
        for (const { count, timeMs } of walls) {
          // The tolerance is of the highest of a pile: seen from its lowest, 0.04 / 0.96 of that.
          const near = lifetimes.filter((time) => Math.abs(time - timeMs) <= Math.max(4000, time / 24 + 1));
          expect(count).toBeGreaterThanOrEqual(3);
          expect(near.length).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});

describe('the words beside it', () => {
  it('stand where they fit, the long ones if they can', () => {
    expect(placeWall(300, ['a long text', 'short'], 600, 0)).toEqual({ text: 'a long text', x: 306, anchor: 'start' });
    expect(placeWall(150, ['a long text', 'short'], 200, 0)).toEqual({ text: 'short', x: 156, anchor: 'start' });
    expect(placeWall(590, ['a long text', 'short'], 600, 0)).toEqual({ text: 'a long text', x: 584, anchor: 'end' });
    expect(placeWall(100, ['a long text', 'short'], 120, 0)).toBeNull();
  });
});
