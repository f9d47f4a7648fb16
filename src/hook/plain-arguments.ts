/**
 * Whether the browser converts arguments without a look at what the page could have put there. Only then is an error
 * of the call the browser's own, and not one that the page threw from a `toString` of its own, say.
 */
import { getterOf } from './built-ins.ts';

const { isView } = ArrayBuffer;
const toObject = Object;
export const bufferSize = getterOf(ArrayBuffer.prototype, 'byteLength');
export const blobSize = getterOf(Blob.prototype, 'size');

export function arePlain(args: readonly unknown[]): boolean {
  for (let index = 0; index < args.length; index++) {
    if (!isPlain(args[index])) return false;
  }
  return true;
}

function isPlain(value: unknown): boolean {
  return isPrimitive(value) || isView(value) || is(bufferSize, value as ArrayBuffer) || is(blobSize, value as Blob);
}

export function isPrimitive(value: unknown): boolean {
  return toObject(value) !== value;
}

/** A getter of the browser throws for what is not of its class. */
function is<Class>(getter: (value: Class) => unknown, value: Class): boolean {
  try {
    getter(value);
    return true;
  } catch {
    return false;
  }
}
