import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../../../../src/panel/endpoints/time-window.ts';
import { anyRecords } from '../../support/session-records.ts';
import { acmeLog } from '../acme-log.ts';
import { serverClosed, socket, START } from '../fixtures.ts';
import { laneIn, lanesIn } from './support.ts';

describe('lanes', () => {
  it('are one for each endpoint, without the query, in order of the first attempts', () => {
    const { lanes } = lanesIn(acmeLog().toReversed());
    expect(lanes.map(({ endpoint }) => `${endpoint?.host}${endpoint?.path}`)).toEqual([
      'api.acme.dev/live',
      'api.acme.dev/presence',
      'push.acme.dev/socket',
      'api.acme.dev/graphql',
      'files.acme.dev/upload',
    ]);
  });

  it('tell ends from what lives, and an end with a life from one without', () => {
    const { lane } = laneIn(acmeLog(), '/live');
    expect(lane.ends).toHaveLength(7);
    expect(lane.ends.every(({ openedAt, at }) => openedAt !== null && openedAt < at)).toBe(true);
    expect(lane.live).toEqual([{ id: 'doc/8', from: START + 21.6 * 60_000 + 84 }]);
    expect(laneIn(acmeLog(), '/socket').lane.ends.every(({ openedAt }) => openedAt === null)).toBe(true);
  });

  it('have one for what has no known address', () => {
    const { lanes } = lanesIn([
      socket({ number: 1, openMs: null }, { url: null, threw: { name: 'SyntaxError', message: '' } }),
      serverClosed(1000, '', { number: 2, at: 5000 }),
    ]);
    expect(lanes.map(({ endpoint, ends }) => [endpoint?.path ?? null, ends.length])).toEqual([
      ['/live', 1],
      [null, 1],
    ]);
  });

  it('hold each socket of any log once, ends in order, within the extent', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, now) => {
        const { lanes } = lanesIn(records);
        expect(lanes.reduce((sum, { sockets }) => sum + sockets.length, 0)).toBe(records.length);
        expect(new Set(lanes.map(({ key }) => key)).size).toBe(lanes.length);
        const extent = extentOf(lanes, now);
        expect(extent === null).toBe(records.length === 0);
        for (const { sockets, ends, live } of lanes) {
          expect(ends.length + live.length).toBe(sockets.length);
          expect(ends.map(({ at }) => at)).toEqual(ends.map(({ at }) => at).toSorted((a, b) => a - b));
          for (const { at } of ends) {
            expect(at).toBeGreaterThanOrEqual(extent?.from ?? Infinity);
            expect(at).toBeLessThanOrEqual(extent?.to ?? -Infinity);
          }
        }
      }),
    );
  });
});
