/** Name and message of what a constructor threw, without running code of the page. */
import { getOwnPropertyDescriptor, getPrototypeOf, getterOf } from './built-ins.ts';

const domName = getterOf(DOMException.prototype, 'name');
const domMessage = getterOf(DOMException.prototype, 'message');

export interface ErrorFacts {
  readonly name: string | null;
  readonly message: string | null;
}

/**
 * @param ours the arguments were plain strings, so that nothing but the browser can have thrown; otherwise the error
 *   may be the page's own (from a `toString`, say) and is only looked at where it is a genuine `DOMException`
 */
export function errorFacts(error: unknown, ours: boolean): ErrorFacts {
  try {
    return { name: domName(error as DOMException), message: domMessage(error as DOMException) };
  } catch {
    return ours ? { name: ownText(error, 'name'), message: ownText(error, 'message') } : { name: null, message: null };
  }
}

/** A data property of the error or of its prototype. */
function ownText(error: unknown, key: string): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const prototype = getPrototypeOf(error);
  const descriptor =
    getOwnPropertyDescriptor(error, key) ?? (prototype ? getOwnPropertyDescriptor(prototype, key) : undefined);
  return descriptor && typeof descriptor.value === 'string' ? descriptor.value : null;
}
