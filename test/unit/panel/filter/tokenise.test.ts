import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../src/panel/filter/tokenise.ts';

const forms = (text: string) =>
  tokenise(text).map(({ source: _source, from: _from, to: _to, isNegated, ...form }) =>
    isNegated ? { not: form } : form,
  );
const text = (words: string) => ({ kind: 'text', text: words });

describe('the filter’s text', () => {
  it.each<[string, unknown[]]>([
    ['', []],
    ['  one   two ', [text('one'), text('two')]],
    ['"one two"', [text('one two')]],
    ['"not closed', [text('not closed')]],
    ['-out', [{ not: text('out') }]],
    ['- out -', [text('-'), text('out'), text('-')]],
    ['/a b/i', [{ kind: 'regex', pattern: 'a b', flags: 'i' }]],
    ['-/\\/live/', [{ not: { kind: 'regex', pattern: '\\/live', flags: '' } }]],
    ['/live', [text('/live')]],
    ['/api/live', [text('/api/live')]],
    ['code:1006', [{ kind: 'key', key: 'code', value: '1006' }]],
    ['Code:', [{ kind: 'key', key: 'code', value: '' }]],
    ['-protocol:"a b" x', [{ not: { kind: 'key', key: 'protocol', value: 'a b' } }, text('x')]],
    ['api.acme.dev:8080', [text('api.acme.dev:8080')]],
  ])('%j', (typed, expected) => {
    expect(forms(typed)).toEqual(expected);
  });

  const anyText = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('"', '/', '-', ' ', ':', 'a', 'code', '\\', ',', '*', '[', '('), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  it('is taken apart without losing any of it', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const tokens = tokenise(typed);
        let at = 0;
        for (const { from, to, source, isNegated } of tokens) {
          expect(typed.slice(at, from).trim()).toBe('');
          expect(typed.slice(from, to)).toBe(`${isNegated ? '-' : ''}${source}`);
          at = to;
        }
        expect(typed.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same when its parts are put together again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const again = tokenise(typed)
          .map(({ from, to }) => typed.slice(from, to))
          .join(' ');
        expect(forms(again)).toEqual(forms(typed));
      }),
      { numRuns: 1000 },
    );
  });
});
