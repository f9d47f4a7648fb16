import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrafficMeter } from '../../../src/hook/traffic-meter.ts';
import { checkReading } from '../../../src/protocol/traffic-reading.ts';

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock('../../../src/hook/built-ins.ts', async (original) => ({
  ...(await original<typeof import('../../../src/hook/built-ins.ts')>()),
  now: () => clock.now,
}));
const { createTrafficMeter } = await import('../../../src/hook/traffic-meter.ts');

/** A message as the browser would make it: only the browser can make one that is trusted. */
function message(data: unknown): MessageEvent {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

/** As the background makes it of what has travelled as JSON. */
const read = (meter: TrafficMeter, bufferedAmount: number) =>
  checkReading(JSON.parse(JSON.stringify(meter.read(bufferedAmount))));

const count = (slots: string) => [...slots.padEnd(24, '0')].map((digit) => Number.parseInt(digit, 36));

describe('the traffic meter', () => {
  beforeEach(() => {
    clock.now = 1000;
  });
  afterEach(() => vi.restoreAllMocks());

  it('counts messages and sizes each way', () => {
    const meter = createTrafficMeter();
    clock.now = 1010;
    meter.receiving(message('four'));
    meter.receiving(message(new ArrayBuffer(100)));
    meter.receiving(message(new Blob(['0123456789'])));
    clock.now = 1020;
    meter.sent(7);
    const { received, sent, bufferedAmount } = read(meter, 3);
    expect(received).toEqual({ messages: 3, bytes: 114, lastAt: 1010, lastBytes: 10, maxBytes: 100 });
    expect(sent).toEqual({ messages: 1, bytes: 7, lastAt: 1020, lastBytes: 7, maxBytes: 7 });
    expect(bufferedAmount).toBe(3);
  });

  it('does not look at a message that the page made', () => {
    const meter = createTrafficMeter();
    meter.receiving(new MessageEvent('message', { data: 'forged' }));
    expect(read(meter, 0).received.messages).toBe(0);
  });

  it('draws traffic to scale over a short life', () => {
    const meter = createTrafficMeter();
    clock.now = 1000 + 125 * 2 + 1;
    for (let index = 0; index < 5; index++) meter.sent(1);
    const { slotMs, sent, received } = read(meter, 0).histogram;
    expect(slotMs).toBe(125);
    expect(count(sent)).toEqual([0, 0, 3, ...Array<number>(21).fill(0)]);
    expect(count(received)).toEqual(Array<number>(24).fill(0));
  });

  it('keeps its size and every message however long the life is', () => {
    clock.now = 0;
    const meter = createTrafficMeter();
    for (let minute = 0; minute < 600; minute++) {
      clock.now = minute * 60_000;
      meter.sent(1);
    }
    const { slotMs, sent } = read(meter, 0).histogram;
    expect(slotMs).toBe(125 * 2 ** 14);
    expect(24 * slotMs).toBeGreaterThan(clock.now);
    // 2,048,000 ms a slot hold 34 or 35 messages: six bits.
    expect(count(sent).slice(0, 17)).toEqual(Array<number>(17).fill(6));
    expect(count(sent).slice(18)).toEqual(Array<number>(6).fill(0));
  });
});
