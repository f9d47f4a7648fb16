/**
 * The call stack as text, without running code of the page.
 *
 * V8 formats a stack by calling `Error.prepareStackTrace` where the page has set one, and cuts it to
 * `Error.stackTraceLimit` frames. Both are shadowed by plain data properties while we look and put back as they were.
 * Where they cannot be shadowed there is no stack: null.
 */
import { bare, defineProperty, deleteProperty, descriptorOf, isExtensible } from './built-ins.ts';

const ErrorConstructor = Error;
const { captureStackTrace } = ErrorConstructor;

// oxlint-disable-next-line typescript/no-explicit-any -- a function of any signature
export type AnyFunction = (...args: any[]) => unknown;

/** Deep enough to get through a framework to the application's own line. */
const FRAMES = 30;

/** @param above frames of this function and of all it called are left out */
export function captureStack(above: AnyFunction): string | null {
  const restorePrepare = shadow('prepareStackTrace', undefined);
  if (!restorePrepare) return null;
  const restoreLimit = shadow('stackTraceLimit', FRAMES);
  try {
    const holder = bare({ stack: '' });
    captureStackTrace(holder, above);
    return typeof holder.stack === 'string' ? holder.stack : null;
  } finally {
    restoreLimit?.();
    restorePrepare();
  }
}

/**
 * Takes the stack of an error that the browser has just thrown through a wrapper of ours once more, without our frames:
 * in V8 a frame tells the page the address of its script, and so the extension's id.
 *
 * Only where `stack` is the error's own property, as in V8, which formats it no sooner than the page reads it. In Firefox
 * the prototype has it: an own one would be a new sign.
 */
export function leaveOutOfStack(error: unknown, above: AnyFunction): void {
  if (descriptorOf(error as object, 'stack')) captureStackTrace(error as object, above);
}

/**
 * Gives `Error` an own data property for a moment. Returns the way back, or null where the page has made it impossible.
 */
function shadow(key: 'prepareStackTrace' | 'stackTraceLimit', value: unknown): (() => void) | null {
  const before = descriptorOf(ErrorConstructor, key);
  if (before ? !before.configurable : !isExtensible(ErrorConstructor)) return null;
  defineProperty(ErrorConstructor, key, bare({ value, configurable: true, writable: true }));
  return () => {
    if (before) defineProperty(ErrorConstructor, key, before);
    else deleteProperty(ErrorConstructor, key);
  };
}
