import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../../../src/panel/endpoints/time-axis.ts';
import { bringing, panned, zoomed } from '../../../../src/panel/endpoints/time-window.ts';
import { createFormat } from '../../../../src/panel/format.ts';
import { en } from '../../../../src/texts/en/index.ts';
import { START } from '../fixtures.ts';

const EXTENT = { from: 0, to: 1_000_000 };
const format = createFormat('en-GB', en, 'UTC');

const anyWindow = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
  .filter(([a, b]) => Math.abs(a - b) > 20)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('the time in sight', () => {
  it('keeps its place under the pointer while it zooms', () => {
    const window = { from: 200_000, to: 600_000 };
    expect(zoomed(window, 0.5, 300_000, EXTENT)).toEqual({ from: 250_000, to: 450_000 });
    expect(zoomed(EXTENT, 0.5, 0, EXTENT)).toEqual({ from: 0, to: 500_000 });
  });

  it('is all there is again when it is zoomed out far enough', () => {
    expect(zoomed({ from: 100_000, to: 900_000 }, 2, 500_000, EXTENT)).toBeNull();
  });

  it('moves no further than there is something', () => {
    const window = { from: 200_000, to: 400_000 };
    expect(panned(window, 0.5, EXTENT)).toEqual({ from: 300_000, to: 500_000 });
    expect(panned(window, -9, EXTENT)).toEqual({ from: 0, to: 200_000 });
    expect(panned(window, 9, EXTENT)).toEqual({ from: 800_000, to: 1_000_000 });
  });

  it('goes to what is looked for', () => {
    const window = { from: 200_000, to: 400_000 };
    expect(bringing(window, 250_000, EXTENT)).toBe(window);
    expect(bringing(window, 700_000, EXTENT)).toEqual({ from: 600_000, to: 800_000 });
  });

  it('never leaves what there is, and never gets too short to be drawn', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyWindow, fc.double({ min: 0.01, max: 9, noNaN: true }), share, (window, factor, place) => {
        const at = window.from + place * (window.to - window.from);
        const next = zoomed(window, factor, at, EXTENT) ?? EXTENT;
        expect(next.from).toBeGreaterThanOrEqual(-1e-6);
        expect(next.to).toBeLessThanOrEqual(EXTENT.to + 1e-6);
        expect(next.to - next.from).toBeGreaterThanOrEqual(19.99);
      }),
    );
  });
});

describe('the axis', () => {
  it('has times as its ends, there and back', () => {
    const axis = timeAxis({ from: START, to: START + 1_500_000 }, 1000, format);
    expect(axis.x(START)).toBe(6);
    expect(axis.x(START + 1_500_000)).toBe(994);
    expect(axis.wall(axis.x(START + 600_000))).toBe(START + 600_000);
  });

  it('has marks at round times, as precise as they need to be', () => {
    const labels = (span: number) =>
      timeAxis({ from: START, to: START + span }, 800, format).ticks.map((each) => each.label);
    expect(labels(25 * 60_000)).toEqual(['13:40', '13:45', '13:50', '13:55', '14:00', '14:05']);
    expect(labels(20_000)[1]).toMatch(/^13:40:\d\d$/);
    expect(labels(100)[1]).toMatch(/^13:40:00\.\d{3}$/);
    expect(labels(6 * 86_400_000)[0]).toBe('25 Nov');
  });
});
