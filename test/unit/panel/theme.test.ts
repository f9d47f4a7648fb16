/** Colours are AA (WCAG 2.2, 1.4.3: 4.5 to 1) wherever text of one stands on another, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/panel/theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media');
const ROLES = ['normal', 'going', 'retry', 'policy', 'data', 'proto', 'server', 'network', 'private', 'none'];
const GROUNDS = ['bg', 'bg-raised', 'bg-hover', 'bg-selected'];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, block) => {
  it.each(['text', 'text-2', 'text-3'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])))(
    '%s can be read on %s',
    (ink, ground) => {
      expect(contrast(colour(block, ink), colour(block, ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(ROLES)('%s can be read on its own ground and on the page', (role) => {
    expect(contrast(colour(block, role), colour(block, `${role}-soft`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(block, role), colour(block, 'bg'))).toBeGreaterThanOrEqual(4.5);
  });

  it('has readable links and pressed chips', () => {
    expect(contrast(colour(block, 'accent'), colour(block, 'bg'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(block, 'accent'), colour(block, 'accent-soft'))).toBeGreaterThanOrEqual(4.5);
  });
});

function colour(block: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]+);`, 'u').exec(block)?.[1];
  if (!value) throw new Error(`theme.css has no --${name}`);
  return value.length === 4 ? value.replace(/[0-9a-f]/gu, '$&$&') : value;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    linear(Number.parseInt(hex.slice(from, from + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
