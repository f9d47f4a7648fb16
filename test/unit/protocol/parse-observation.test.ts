import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../../../src/protocol/checks.ts';
import { checkStampedObservation } from '../../../src/protocol/parse-observation.ts';
import { anyObservation, asSent, closed, created } from '../support/observations.ts';

const base = { socket: 1, at: 5 };
const stamp = { seq: 7, wall: 1_700_000_000_000 };

/** As a bridge passes on what the page's world has told it. */
const receive = (sent: object) => checkStampedObservation(JSON.parse(JSON.stringify({ ...sent, ...stamp })));

describe('the border behind a page’s process', () => {
  it('lets every observation of the hook through, with times to a hundredth of a millisecond', () => {
    fc.assert(
      fc.property(anyObservation, (observation) => {
        const sent = { ...base, ...observation };
        const expected = JSON.parse(JSON.stringify({ ...sent, ...stamp }));
        expect(receive(asSent(sent))).toEqual(expected);
      }),
    );
    expect(receive({ ...base, ...created(), at: 1.23456 }).at).toBe(1.23);
  });

  it('throws away what it does not know and cuts what is too long', () => {
    const sent = {
      ...asSent({ ...base, ...closed(1000, 'x'.repeat(500)) }),
      extra: 'y',
      __proto__: { polluted: true },
    };
    const parsed = receive(sent);
    expect(parsed).toMatchObject({ kind: 'closed', reason: 'x'.repeat(256) });
    expect(parsed).not.toHaveProperty('extra');
  });

  it.each([
    ['no kind', {}],
    ['a kind of Object.prototype', { kind: 'toString' }],
    ['a fact that is missing', { ...base, kind: 'closed', code: 1000 }],
    ['a number that is none', { ...base, ...created(), at: null }],
    ['a negative socket', { ...base, ...created(), socket: -1 }],
    ['a context that is none', { ...base, kind: 'context', context: { isHidden: 'yes' } }],
    ['a violation that is none', { ...base, kind: 'violated', violation: null }],
  ])('refuses %s, and keeps its number', (_name, sent) => {
    expect(receive(sent)).toEqual({ kind: 'refused', socket: 0, at: 0, ...stamp });
  });

  it('takes nothing without a stamp', () => {
    expect(() => checkStampedObservation({ ...base, ...created() })).toThrow(ParseError);
  });

  it('gives an observation of a known kind, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.object(), fc.dictionary(fc.constantFrom('kind', 'socket', 'at'), fc.anything())),
        (sent) => {
          expect(typeof checkStampedObservation({ ...sent, ...stamp }).kind).toBe('string');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
