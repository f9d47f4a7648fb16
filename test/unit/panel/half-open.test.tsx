// @vitest-environment happy-dom
/** The suspicion that an open socket is dead, above the list of those that ended. */
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { watchDisturbances } from '../../../src/panel/watch-disturbances.ts';
import type { LiveDocument } from '../../../src/protocol/messages.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';
import { created, noTraffic, opened } from '../support/observations.ts';
import { recordOf } from '../support/records.ts';
import { drawPanel } from './dom.tsx';
import { fixtureSource } from './fixtures.ts';

beforeEach(() => void vi.useFakeTimers());
let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  cleanup();
  vi.useRealTimers();
});

const record = recordOf({ ...created('wss://api.example/live'), at: 0 }, { ...opened, at: 1000 });
const [document] = record.id.split('/') as [string];

/** 10 s after the network came back; the page has sent something since. */
function answered(lastReceivedAt: number): LiveDocument {
  const flow = (lastAt: number) => ({ messages: 20, bytes: 400, lastAt, lastBytes: 20, maxBytes: 20 });
  const traffic = { ...noTraffic, received: flow(lastReceivedAt), sent: flow(95_000) };
  return {
    document,
    at: 100_000,
    context: { ...ORDINARY, onlineAgoMs: 10_000 },
    refusals: [],
    sockets: [{ id: record.id, readyState: 1, traffic }],
  };
}

const tell = (source: ReturnType<typeof fixtureSource>, lastReceivedAt: number) =>
  act(() => source.emit({ type: 'live', documents: [answered(lastReceivedAt)] }));
const asked = ({ asked: all }: ReturnType<typeof fixtureSource>) => all.filter(([what]) => what === 'live.ask').length;
const headline = () => screen.queryByText(/it may be dead/);

/** As the panel is mounted. */
function draw() {
  const source = fixtureSource([record]);
  const { workspace } = drawPanel(source);
  stop = watchDisturbances(workspace.live.live.attend, () => DEFAULT_LIMITS.constants.sleep);
  return source;
}

describe('a socket that may be half-open', () => {
  it('is asked for when the network is back, and for no longer than a minute where all is well', async () => {
    const source = draw();
    expect(asked(source)).toBe(0);
    act(() => void dispatchEvent(new Event('online')));
    expect(asked(source)).toBe(1);
    tell(source, 98_000);
    act(() => void vi.advanceTimersByTime(300_000));
    expect(headline()).toBeNull();
    expect(asked(source)).toBeLessThan(20);
    const before = asked(source);
    act(() => void vi.advanceTimersByTime(300_000));
    expect(asked(source)).toBe(before);
  });

  it('is said above the list until something comes, and leads to the Live view', () => {
    const source = draw();
    act(() => void dispatchEvent(new Event('online')));
    tell(source, 80_000);
    expect(headline()?.textContent).toBe('Still open, but from before the network was lost: it may be dead');
    const before = asked(source);
    act(() => void vi.advanceTimersByTime(300_000));
    expect(asked(source)).toBeGreaterThan(before + 50);
    fireEvent.click(screen.getByRole('button', { name: 'Show in Live' }));
    expect(screen.getByRole('tab', { name: /^Live/ }).getAttribute('aria-selected')).toBe('true');
    fireEvent.click(screen.getByRole('tab', { name: /^Disconnects/ }));
    tell(source, 99_000);
    expect(headline()).toBeNull();
  });

  it('is asked for when the computer wakes', () => {
    const source = draw();
    act(() => {
      vi.setSystemTime(Date.now() + 3_600_000);
      vi.advanceTimersByTime(10_000);
    });
    expect(asked(source)).toBe(1);
  });
});
