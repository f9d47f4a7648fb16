import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/record/json-fault.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', 1, 1],
    ['   ', 1, 4],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 6],
    ['{"a": 1}\n}', 2, 1],
    ['{\n  "a": 1,\n  "b": nope\n}', 3, 8],
    ['{\r\n  a: 1\r\n}', 2, 3],
    ['["tab\there"]', 1, 2],
    ['[01]', 1, 3],
    ['[1, }', 1, 5],
    ['<!doctype html>', 1, 1],
  ])('in %j is line %i, column %i', (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ line, column });
  });

  it('is nowhere in what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (json, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
      }),
    );
  });

  it('is somewhere in what JSON.parse refuses, and only there', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom('', ',', '}', ']', '"', 'x', '1', ' ', '\\', '-'))
      .map(([json, at, length, by]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + by + json.slice(index + length);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in a long text', () => {
    expect(findJsonFault(`["${'long '.repeat(1_000_000)}"`)).toEqual({ line: 1, column: 5_000_004 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
