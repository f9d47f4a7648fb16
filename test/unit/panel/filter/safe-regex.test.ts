import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeRegex } from '../../../../src/panel/filter/safe-regex.ts';

describe('a regular expression', () => {
  it.each(['chat|live', '^wss:', 'api\\.(acme|other)\\.dev', '(live)+', '[*+]{2}', '.*token.*', 'a(b|c)d+'])(
    '%s is used',
    (pattern) => {
      expect(safeRegex(pattern, 'i')).toHaveProperty('test');
    },
  );

  it.each(['(', '[a', 'a{2,1}', '*'])('%s is none', (pattern) => {
    expect(safeRegex(pattern, '')).toBe('invalid');
  });

  it.each(['(a+)+$', '(a|a)*b', '((a|ab))+c', '(a)\\1', '.*.*.*.*.*x', '([a-z]+)*!', '(?<x>a)\\k<x>'])(
    '%s could run for ever, and is refused',
    (pattern) => {
      expect(safeRegex(pattern, '')).toBe('risky');
    },
  );

  it('that is used answers at once, whatever it is tried on', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      'a*',
      'b+',
      '(',
      ')',
      '|',
      '?',
      '[ab]',
      '\\w',
      '\\d*',
      '{2,}',
      '$',
      '^',
      '(a|b)',
      '(a*)',
      '+',
    );
    const bad = ['a'.repeat(20_000), 'ab'.repeat(10_000), `${'a'.repeat(3000)}!`];
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const regex = safeRegex(pieces.join(''), '');
        if (typeof regex === 'string') return;
        for (const text of bad) regex.test(text);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    );
  });
});
