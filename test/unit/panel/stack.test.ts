import { describe, expect, it } from 'vitest';
import { parseCodePositions, shortPlace } from '../../../src/panel/stack.ts';
import { CHROME_STACK, FIREFOX_STACK } from './fixtures.ts';

describe('a recorded stack', () => {
  it('is read as Chromium writes it', () => {
    const positions = parseCodePositions(CHROME_STACK);
    expect(positions).toHaveLength(4);
    expect(positions[0]).toEqual({
      name: 'connect',
      url: 'https://app.acme.dev/assets/live.ts',
      line: 48,
      column: 17,
    });
    expect(positions[3]).toMatchObject({ name: null, line: 7 });
  });

  it('is read as Firefox writes it', () => {
    const positions = parseCodePositions(FIREFOX_STACK);
    expect(positions.map(({ name, line }) => [name, line])).toEqual([
      ['connect', 48],
      [null, 7],
    ]);
  });

  it.each(['', 'Error', 'no stack at all', 'at at at (((', '\u0000'])('is empty for %j', (stack) => {
    expect(parseCodePositions(stack)).toEqual([]);
  });

  it('is named by file and line', () => {
    const place = { name: null, url: 'https://app.acme.dev/assets/app.ts?v=3', line: 101, column: 9 };
    expect(shortPlace(place)).toBe('app.ts:101');
    expect(shortPlace({ ...place, url: 'https://app.acme.dev/' })).toBe('https://app.acme.dev/:101');
  });
});
