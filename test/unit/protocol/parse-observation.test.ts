import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStampedObservation, parseObservation } from '../../../src/protocol/parse-observation.ts';
import { anyObservation, anyObservations, closed, created } from '../support/observations.ts';

const base = { socket: 1, at: 5 };

describe('the border behind the page hook', () => {
  it('lets every observation of the hook through, with times to a hundredth of a millisecond', () => {
    fc.assert(
      fc.property(anyObservation, (observation) => {
        const sent = { ...base, ...observation };
        expect(parseObservation(JSON.stringify(sent))).toEqual(JSON.parse(JSON.stringify(sent)));
      }),
    );
    expect(parseObservation(JSON.stringify({ ...base, ...created(), at: 1.23456 }))?.at).toBe(1.23);
  });

  it('throws away what it does not know and cuts what is too long', () => {
    const sent = { ...base, ...closed(1000, 'x'.repeat(500)), extra: 'y', __proto__: { polluted: true } };
    const parsed = parseObservation(JSON.stringify(sent));
    expect(parsed).toMatchObject({ kind: 'closed', reason: 'x'.repeat(256) });
    expect(parsed).not.toHaveProperty('extra');
  });

  it.each([
    ['no JSON', 'not json'],
    ['no text', 42],
    ['no object', 'null'],
    ['no kind', '{}'],
    ['a kind of Object.prototype', '{"kind":"toString"}'],
    ['a fact that is missing', JSON.stringify({ ...base, kind: 'closed', code: 1000 })],
    ['a number that is none', JSON.stringify({ ...base, ...created(), at: null })],
    ['a negative socket', JSON.stringify({ ...base, ...created(), socket: -1 })],
    ['more than an observation can be', JSON.stringify({ ...base, ...created('w'.repeat(1 << 19)) })],
  ])('refuses %s', (_name, message) => {
    expect(parseObservation(message)).toBeNull();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (message) => {
        const parsed = parseObservation(message);
        expect(parsed === null || typeof parsed.kind === 'string').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the stamps of a bridge', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        expect(observations.map(checkStampedObservation)).toEqual(JSON.parse(JSON.stringify(observations)));
      }),
    );
  });
});
