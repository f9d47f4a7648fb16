import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfValue } from '../../../src/record/json-place.ts';

const TEXT = '{\n  "a": 1,\n  "b": {\n    "c": [10, { "d": "x" }]\n  }\n}';

describe('the place of a value', () => {
  it.each([
    [['a'], 2, 8],
    [['b'], 3, 8],
    [['b', 'c'], 4, 10],
    [['b', 'c', '0'], 4, 11],
    [['b', 'c', '1'], 4, 15],
    [['b', 'c', '1', 'd'], 4, 22],
    [[], 1, 1],
  ])('%j is line %i, column %i', (path, line, column) => {
    expect(placeOfValue(TEXT, path)).toEqual({ line, column });
  });

  it('is that of the nearest that is there, where it is missing', () => {
    expect(placeOfValue(TEXT, ['b', 'x'])).toEqual({ line: 3, column: 8 });
    expect(placeOfValue(TEXT, ['x'])).toEqual({ line: 1, column: 1 });
  });

  it('takes no heed of what looks like structure inside a text', () => {
    expect(placeOfValue('{"a": "}{,\\"[", "b": 2}', ['b'])).toEqual({ line: 1, column: 22 });
  });

  it('finds each value of any JSON where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (list, nat) => {
        const index = nat % list.length;
        const text = JSON.stringify(list, null, 1);
        const { line, column } = placeOfValue(text, [`${index}`]);
        const rest = text
          .split('\n')
          .slice(line - 1)
          .join('\n')
          .slice(column - 1);
        expect(rest.startsWith(JSON.stringify(list[index], null, 1).slice(0, 1))).toBe(true);
      }),
    );
  });
});
