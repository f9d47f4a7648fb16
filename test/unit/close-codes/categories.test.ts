import { expect, test } from 'vitest';
import { CATEGORIES } from '../../../src/close-codes/categories.ts';
import { ALL_CLOSE_CODE_ENTRIES } from '../../../src/close-codes/look-up.ts';

test('every category has a code', () => {
  expect(new Set(ALL_CLOSE_CODE_ENTRIES.map(({ category }) => category))).toEqual(new Set(Object.keys(CATEGORIES)));
});

test('categories that share a colour differ in glyph, but for the two without a meaning', () => {
  const looks = Object.entries(CATEGORIES).map(([category, { colour, glyph }]) => ({ category, colour, glyph }));
  const glyphs = looks.filter(({ category }) => category !== 'reserved').map(({ glyph }) => glyph);
  expect(new Set(glyphs).size).toBe(glyphs.length);
  expect(CATEGORIES.tls.colour).toBe(CATEGORIES.network.colour);
  expect(CATEGORIES.registered.colour).toBe(CATEGORIES.private.colour);
  expect(CATEGORIES.reserved).toEqual(CATEGORIES.unassigned);
});
