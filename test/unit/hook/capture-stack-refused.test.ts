// A file of its own: what is done to `Error` here cannot be undone.
import { expect, it, vi } from 'vitest';
import { captureStack } from '../../../src/hook/capture-stack.ts';

it('is null where the page’s function cannot be kept from running', () => {
  const page = vi.fn();
  Object.defineProperty(Error, 'prepareStackTrace', { configurable: false, writable: true, value: page });
  const stack = captureStack(() => null);
  const calls = page.mock.calls.length;
  Error.prepareStackTrace = undefined as never;
  expect(stack).toBeNull();
  expect(calls).toBe(0);
});
