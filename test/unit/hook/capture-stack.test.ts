import { afterEach, describe, expect, it, vi } from 'vitest';
import { captureStack } from '../../../src/hook/capture-stack.ts';

const before = {
  prepareStackTrace: Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace'),
  stackTraceLimit: Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit') as PropertyDescriptor,
};

afterEach(() => {
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  if (before.prepareStackTrace) Object.defineProperty(Error, 'prepareStackTrace', before.prepareStackTrace);
  Object.defineProperty(Error, 'stackTraceLimit', before.stackTraceLimit);
});

function trap(): string | null {
  return captureStack(trap);
}

describe('taking a stack', () => {
  it('starts at the caller of the trap', () => {
    const stack = (function application() {
      return trap();
    })();
    expect(stack?.split('\n')[1]).toContain('application');
    expect(stack).not.toContain('captureStack');
  });

  it('never calls the page’s Error.prepareStackTrace, and leaves it in place', () => {
    const page = vi.fn(() => 'the page’s');
    Error.prepareStackTrace = page;
    const descriptor = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
    expect(trap()).toContain('    at ');
    expect(page).not.toHaveBeenCalled();
    expect(Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace')).toEqual(descriptor);
  });

  it('never runs an accessor that the page put there', () => {
    const get = vi.fn();
    Object.defineProperty(Error, 'prepareStackTrace', { configurable: true, get });
    expect(trap()).toContain('    at ');
    expect(get).not.toHaveBeenCalled();
    expect(Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace')?.get).toBe(get);
  });

  it('leaves no property behind where there was none', () => {
    Reflect.deleteProperty(Error, 'prepareStackTrace');
    trap();
    expect(Object.hasOwn(Error, 'prepareStackTrace')).toBe(false);
  });

  it('sees deep stacks whatever the page’s limit is, and restores it', () => {
    Error.stackTraceLimit = 1;
    const deep = (depth: number): string | null => (depth === 0 ? trap() : deep(depth - 1));
    expect(deep(15)?.split('\n').length).toBeGreaterThan(15);
    expect(Error.stackTraceLimit).toBe(1);
  });
});
