import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyObservation, endOf, lifetimeMs, type SocketRecord } from '../../../src/record/socket-record.ts';
import {
  anyObservations,
  type BareObservation,
  closeCalled,
  closed,
  created,
  errored,
  left,
  opened,
} from '../support/observations.ts';
import { recordOf, topDocument } from '../support/records.ts';

describe('a socket record', () => {
  it('holds each fact once, from the first observation that tells it', () => {
    const record = recordOf(
      created(),
      opened,
      closeCalled(1, 4321),
      closeCalled(2, 4000),
      errored,
      errored,
      closed(4321),
    );
    expect(record).toMatchObject({
      id: 'D/1',
      url: 'wss://api.example/live',
      created: { at: 10 },
      opened: { at: 20 },
      extensions: 'permessage-deflate',
      closeCall: { at: 30, code: 4321, readyState: 1 },
      errored: { at: 50 },
      closed: { at: 70, code: 4321, wasClean: true },
      left: null,
    });
    expect(endOf(record)?.at).toBe(70);
    expect(lifetimeMs(record)).toBe(50);
  });

  it('has no end while the socket lives, and no lifetime without an open', () => {
    expect(endOf(recordOf(created(), opened))).toBeNull();
    expect(lifetimeMs(recordOf(created(), opened))).toBeNull();
    expect(lifetimeMs(recordOf(created(), errored, closed(1006)))).toBeNull();
  });

  it('ends where no close event comes: left, an error alone, born closed, a constructor that threw', () => {
    expect(endOf(recordOf(created(), opened, left()))?.at).toBe(30);
    expect(endOf(recordOf(created(), errored))?.at).toBe(20);
    expect(endOf(recordOf({ ...created(), readyState: 3 } as BareObservation))?.at).toBe(10);
    const threw = {
      kind: 'threw',
      url: 'ftp://x',
      protocols: [],
      errorName: 'SyntaxError',
      errorMessage: 'm',
      stack: null,
    };
    expect(endOf(recordOf(threw as BareObservation))?.at).toBe(10);
  });

  it('ends with the close event where one comes after all', () => {
    expect(endOf(recordOf(created(), opened, left(true), errored, closed(1006)))?.at).toBe(50);
  });

  it('can be made of any observations in any order', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        let record: SocketRecord | undefined;
        for (const observation of observations) record = applyObservation(record, observation, topDocument);
        expect(record === undefined || typeof record.id === 'string').toBe(true);
      }),
    );
  });
});
