import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDED_BY } from '../../../src/record/ending.ts';
import { de } from '../../../src/texts/de/index.ts';
import type { EndingFacts } from '../../../src/texts/en/endings.ts';
import { en } from '../../../src/texts/en/index.ts';

const NOTHING: EndingFacts = {
  openFor: '2 min 14 s',
  triedFor: '84 ms',
  silence: null,
  wasSilent: false,
  neverSpoke: false,
  code: 1006,
  closeCall: null,
  calledCode: null,
  closeTook: null,
  wasClean: false,
  construct: 'new WebSocket(…)',
  inSubFrame: false,
};

const text = fc.constantFrom('0.4 s', '60.0 s');
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const facts: fc.Arbitrary<EndingFacts> = fc.record({
  openFor: orNull(text),
  triedFor: text,
  silence: orNull(text),
  wasSilent: fc.boolean(),
  neverSpoke: fc.boolean(),
  code: orNull(fc.integer({ min: 0, max: 65_535 })),
  closeCall: orNull(fc.constantFrom('close()', 'close(1000, …)')),
  calledCode: orNull(fc.integer({ min: 1000, max: 4999 })),
  closeTook: orNull(text),
  wasClean: orNull(fc.boolean()),
  construct: fc.constantFrom('new WebSocket(…)', 'new WebSocketStream(…)'),
  inSubFrame: fc.boolean(),
});

describe.each([
  ['English', en],
  ['German', de],
])('the sentences in %s', (_, texts) => {
  it.each(Object.entries(texts.endings))('are whole for %s, whatever is known', (_kind, { sentence }) => {
    fc.assert(
      fc.property(facts, (known) => {
        expect(sentence(known)).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(sentence(known)).not.toMatch(/null|undefined|\. \.|\.\.|  /u);
      }),
    );
  });

  it('say what would settle it where no rule knows more', () => {
    for (const kind of ['error-only', 'seen-from-outside', 'failed-outside'] as const) {
      expect(texts.endings[kind].settle).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('have a word for everybody who may have ended it', () => {
    expect(Object.keys(texts.endedBy)).toEqual([...ENDED_BY]);
    expect(Object.keys(texts.panel.detail.endedBy)).toEqual([...ENDED_BY]);
  });
});

describe('a lost connection', () => {
  const { sentence } = en.endings.dropped;

  it('tells how long it was silent', () => {
    expect(sentence({ ...NOTHING, silence: '60.0 s', wasSilent: true })).toBe(
      'The connection was open for 2 min 14 s. No message went either way for the last 60.0 s, then it dropped without a Close frame.',
    );
  });

  it('tells that it broke off amid traffic', () => {
    expect(sentence({ ...NOTHING, silence: '90 ms' })).toBe(
      'The connection was open for 2 min 14 s. 90 ms after the last message it dropped without a Close frame.',
    );
  });

  it('tells that nothing was ever said', () => {
    expect(sentence({ ...NOTHING, neverSpoke: true })).toContain('No message ever went either way, then it dropped');
  });
});

describe('a close by the page', () => {
  it('tells the server’s own code where it answered with another', () => {
    const call = { ...NOTHING, closeCall: 'close(1000)', calledCode: 1000 };
    expect(en.endings['page-closed'].sentence({ ...call, code: 1000 })).toMatch(/confirmed with a Close frame\.$/u);
    expect(en.endings['page-closed'].sentence({ ...call, code: 4000 })).toMatch(/a Close frame of its own: 4000\.$/u);
  });
});
