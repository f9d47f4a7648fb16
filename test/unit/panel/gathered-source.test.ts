import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathered } from '../../../src/panel/gathered-source.ts';
import { type PanelSourceEvent, WHOLE_LIST } from '../../../src/panel/panel-source.ts';
import { fixtureSource, LOG, serverClosed } from './fixtures.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [one, two, three] = [4001, 4002, 4003].map((code, index) =>
  serverClosed(code, '', { number: index + 1, at: index }),
) as [ReturnType<typeof serverClosed>, ReturnType<typeof serverClosed>, ReturnType<typeof serverClosed>];

function follow() {
  const source = fixtureSource([]);
  const heard: PanelSourceEvent[] = [];
  gathered(source).subscribe((event) => heard.push(event));
  const changed = (records: readonly (typeof one)[], removed: readonly string[] = []) =>
    source.emit({ type: 'changed', records, removed, log: LOG });
  heard.length = 0;
  return { source, heard, changed };
}

describe('a source in gulps', () => {
  it('tells the first change at once, and what follows it together', () => {
    const { heard, changed } = follow();
    changed([one]);
    expect(heard).toMatchObject([{ records: [one] }]);
    changed([two]);
    changed([three]);
    expect(heard).toHaveLength(1);
    vi.advanceTimersByTime(60);
    expect(heard).toMatchObject([{}, { records: [two, three], removed: [] }]);
    vi.advanceTimersByTime(1000);
    expect(heard).toHaveLength(2);
    changed([one]);
    expect(heard).toHaveLength(3);
  });

  it('waits longer after a change that leaves no row where it was', () => {
    const { heard, changed } = follow();
    changed(Array.from({ length: WHOLE_LIST }, (_, index) => serverClosed(4001, '', { number: index + 1, at: index })));
    changed([one]);
    vi.advanceTimersByTime(100);
    expect(heard).toHaveLength(1);
    vi.advanceTimersByTime(150);
    expect(heard).toMatchObject([{}, { records: [one] }]);
  });

  it('has of each record the last that was said, and none that has gone', () => {
    const { heard, changed } = follow();
    changed([]);
    changed([one, two]);
    changed([{ ...two, url: 'wss://later.test/' }], [one.id]);
    vi.advanceTimersByTime(60);
    expect(heard[1]).toMatchObject({ records: [{ id: two.id, url: 'wss://later.test/' }], removed: [one.id] });
  });

  it('keeps the order where something else is told in between', () => {
    const { source, heard, changed } = follow();
    changed([one]);
    changed([two]);
    source.emit({ type: 'reconnecting' });
    expect(heard.map(({ type }) => type)).toEqual(['changed', 'changed', 'reconnecting']);
  });

  it('lets go of what waits where a reset holds it anyway', () => {
    const { source, heard, changed } = follow();
    changed([one]);
    changed([two]);
    source.emit({ type: 'reset', records: [one, two], log: LOG });
    vi.advanceTimersByTime(60);
    expect(heard.map(({ type }) => type)).toEqual(['changed', 'reset']);
  });
});
