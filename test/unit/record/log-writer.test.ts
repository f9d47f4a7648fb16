import { describe, expect, it } from 'vitest';
import type { LogChanges } from '../../../src/record/entry-book.ts';
import { createLogWriter, type LogArea } from '../../../src/record/log-writer.ts';

const NONE: LogChanges = new Map();
const changes = (set: Record<string, unknown>, remove: string[] = []): LogChanges => new Map([[7, { set, remove }]]);

/** A store that refuses as long as it is given something to refuse with. */
function setUp() {
  const entries = new Map<string, unknown>();
  const refusals: Error[] = [];
  let roomMade = 0;
  const area: LogArea = {
    async write(set) {
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      for (const [key, value] of Object.entries(set)) entries.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) entries.delete(key);
    },
  };
  const writer = createLogWriter(area, async () => {
    roomMade++;
    return changes({}, ['old']);
  });
  return { entries, refusals, writer, roomMade: () => roomMade };
}

const full = () => new Error('Session storage quota bytes exceeded. Values were not stored.');

describe('what has changed in the log', () => {
  it('is written in order, the last value of each key', async () => {
    const { entries, writer } = setUp();
    const results = [
      writer.write(changes({ one: 1, two: 2 })),
      writer.write(changes({ one: 3 }, ['two'])),
      writer.write(NONE),
    ];
    expect(await Promise.all(results)).toEqual([true, true, true]);
    expect(Object.fromEntries(entries)).toEqual({ one: 3 });
  });

  it('lets the oldest go where the store is full, and is stored then', async () => {
    const { entries, refusals, writer, roomMade } = setUp();
    await writer.write(changes({ old: 0 }));
    refusals.push(full(), full());
    expect(await writer.write(changes({ one: 1 }))).toBe(true);
    expect(roomMade()).toBe(2);
    expect(Object.fromEntries(entries)).toEqual({ one: 1 });
  });

  it('costs no record where the store refuses for another reason, and is written as soon as it does not', async () => {
    const { entries, refusals, writer, roomMade } = setUp();
    await writer.write(changes({ old: 0 }));
    refusals.push(new Error('IO error'));
    expect(await writer.write(changes({ one: 1 }))).toBe(false);
    expect(roomMade()).toBe(0);
    expect(await writer.write(NONE)).toBe(true);
    expect(Object.fromEntries(entries)).toEqual({ old: 0, one: 1 });
  });

  it('is kept where no room can be made, without an end of trying', async () => {
    const { refusals, writer, roomMade } = setUp();
    refusals.push(...Array.from({ length: 30 }, full));
    expect(await writer.write(changes({ one: 1 }))).toBe(false);
    expect(roomMade()).toBe(20);
    expect(await writer.write(NONE)).toBe(true);
  });
});
