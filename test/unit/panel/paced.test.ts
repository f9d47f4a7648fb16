import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../../src/panel/paced.ts';

describe('a paced value', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('follows at once, then at most twice a second, and ends with the last', () => {
    const source = signal(0);
    const { value } = paced(
      () => source.value,
      () => true,
    );
    expect(value.value).toBe(0);
    source.value = 1;
    source.value = 2;
    expect(value.value).toBe(0);
    vi.advanceTimersByTime(500);
    expect(value.value).toBe(2);
    vi.advanceTimersByTime(500);
    source.value = 3;
    expect(value.value).toBe(3);
  });

  it('does not wait where it is not worth it', () => {
    const source = signal(0);
    const { value } = paced(
      () => source.value,
      () => false,
    );
    source.value = 1;
    expect(value.value).toBe(1);
  });

  it('leaves no timer behind', () => {
    const source = signal(0);
    const { value, dispose } = paced(
      () => source.value,
      () => true,
    );
    source.value = 1;
    dispose();
    expect(vi.getTimerCount()).toBe(0);
    source.value = 2;
    expect(value.value).toBe(0);
  });
});
