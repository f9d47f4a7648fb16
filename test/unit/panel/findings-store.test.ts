import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findingsOf } from '../../../src/diagnosis/findings/find-findings.ts';
import { logFactsOf } from '../../../src/diagnosis/findings/log-facts.ts';
import { DEFAULT_LIMITS } from '../../../src/diagnosis/limits/limit-table.ts';
import { createFindingsStore } from '../../../src/panel/findings-store.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { dropped } from './fixtures.ts';
import { RULES } from './knowledge.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const sockets = (count: number) => Array.from({ length: count }, (_, index) => dropped(index + 1, index * 60_000));
const expected = (records: readonly SocketRecord[]) => findingsOf(logFactsOf(records, 'chrome', DEFAULT_LIMITS));

function storeOf(count: number) {
  const records = signal<readonly SocketRecord[]>(sockets(count));
  return { records, store: createFindingsStore(records, 'chrome', signal(new Map()), RULES) };
}

it('a short log is looked through at once', () => {
  const { store } = storeOf(20);
  expect(store.findings.value.length).toBeGreaterThan(0);
  expect(store.findings.value).toEqual(expected(sockets(20)));
  expect(vi.getTimerCount()).toBe(0);
});

describe('a long log', () => {
  it('is looked through later, and what is found is the same', () => {
    const { store } = storeOf(700);
    expect(store.findings.value).toEqual([]);
    vi.runAllTimers();
    expect(store.findings.value).toEqual(expected(sockets(700)));
    expect(store.log.value?.sockets).toHaveLength(700);
  });

  it('that grows meanwhile is looked through to its end, and then anew', () => {
    const { records, store } = storeOf(700);
    vi.advanceTimersToNextTimer();
    records.value = sockets(800);
    records.value = sockets(900);
    expect(vi.getTimerCount()).toBe(1);
    vi.runAllTimers();
    expect(store.log.value?.sockets).toHaveLength(900);
    expect(store.findings.value).toEqual(expected(sockets(900)));
  });

  it('that is cleared leaves nothing that would come up later', () => {
    const { records, store } = storeOf(700);
    records.value = [];
    expect(store.log.value?.sockets).toEqual([]);
    vi.runAllTimers();
    expect(store.log.value?.sockets).toEqual([]);
  });

  it('is left where nobody asks any more', () => {
    const { store } = storeOf(700);
    store.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
