import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../src/panel/life.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { placeLabels } from '../../../src/panel/place-labels.ts';
import { dropped, serverClosed, socket } from './fixtures.ts';

describe('a life to scale', () => {
  it('draws no silence where messages are not counted', () => {
    const stream: SocketRecord = { ...serverClosed(1000, '', { openMs: 5000 }), api: 'WebSocketStream', traffic: null };
    expect(lifeOf(stream)).toMatchObject({ openedAt: 84, quietFrom: 5084, end: 5084, pulses: [] });
  });

  it('counts from the constructor', () => {
    expect(lifeOf(dropped())).toMatchObject({ openedAt: 84, quietFrom: 74_084, end: 134_084 });
  });

  it('is silent from open on where no message went', () => {
    expect(lifeOf(serverClosed(1000, '', { openMs: 5000 }))).toMatchObject({ openedAt: 84, quietFrom: 84, pulses: [] });
  });

  it('never opened', () => {
    const life = lifeOf(socket({ openMs: null, close: { code: 1006, wasClean: false } }));
    expect(life).toMatchObject({ openedAt: null, quietFrom: null, end: 84 });
  });

  it('has no traffic before open or after the last message', () => {
    const { openedAt, quietFrom, pulses } = lifeOf(dropped());
    expect(pulses.length).toBeGreaterThan(5);
    for (const { at } of pulses) {
      expect(at).toBeGreaterThanOrEqual(openedAt ?? 0);
      expect(at).toBeLessThanOrEqual(quietFrom ?? 0);
    }
  });
});

describe('labels of the chart', () => {
  it('stand over their parts where there is room', () => {
    expect(placeLabels([{ text: 'abcd', middle: 250 }], 500)?.[0]?.start).toBeCloseTo(238.6);
  });

  it('keep apart and inside', () => {
    const labels = [0, 2, 499].map((middle) => ({ text: 'twelve chars', middle }));
    const placed = placeLabels(labels, 500) ?? [];
    expect(placed[0]?.start).toBe(0);
    expect(placed[1]?.start).toBeGreaterThan(68);
    expect(placed[2]?.start).toBeLessThanOrEqual(500 - 68.4);
  });

  it('give up where they cannot fit', () => {
    expect(placeLabels([{ text: 'x'.repeat(100), middle: 0 }], 300)).toBeNull();
  });
});
