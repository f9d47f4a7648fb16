import { describe, expect, it, vi } from 'vitest';
import { listenTo, pageSideOf } from '../../../src/hook/follow-promise.ts';

describe('a promise that we listen to', () => {
  it('tells us, and the page by another one that is always the same', async () => {
    let resolve: (value: unknown) => void = () => undefined;
    const promise = new Promise<unknown>((given) => (resolve = given));
    const told = vi.fn<(value: unknown) => void>();
    listenTo(promise, told);
    const ofPage = pageSideOf(promise);
    expect(ofPage).not.toBe(promise);
    expect(pageSideOf(promise)).toBe(ofPage);
    expect(pageSideOf(ofPage)).toBe(ofPage);
    resolve('value');
    expect(await ofPage).toBe('value');
    expect(told).toHaveBeenCalledExactlyOnceWith('value');
  });

  it('is left as it is where we do not listen', () => {
    const promise = Promise.resolve();
    expect(pageSideOf(promise)).toBe(promise);
  });

  it('rejects on the page’s side too, and a fault of ours reaches nobody', async () => {
    const reason = new Error('lost');
    const promise = Promise.reject(reason);
    listenTo(promise, vi.fn(), () => {
      throw new Error('a fault of ours');
    });
    await expect(pageSideOf(promise)).rejects.toBe(reason);
  });

  it('asks no species of the page, and leaves no property', async () => {
    // What a page might do:
    // oxlint-disable eslint/no-extend-native
    const species = vi.fn(() => Promise);
    const promise = Promise.resolve(1);
    const before = Object.getOwnPropertyDescriptor(Promise.prototype, 'constructor') as PropertyDescriptor;
    Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, get: species });
    listenTo(promise, vi.fn());
    const ofPage = pageSideOf(promise);
    Object.defineProperty(Promise.prototype, 'constructor', before);
    expect(species).not.toHaveBeenCalled();
    expect(Reflect.ownKeys(promise)).toEqual([]);
    expect(await ofPage).toBe(1);
  });
});
