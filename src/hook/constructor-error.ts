/** Name and message of what a constructor threw, without running code of the page. */
import { apply, bare, getOwnPropertyDescriptor, getPrototypeOf, getterOf, uncurryThis } from './built-ins.ts';

const domName = getterOf(DOMException.prototype, 'name');
const sourceOf = uncurryThis(Function.prototype.toString);
const includes = uncurryThis(String.prototype.includes);
const domMessage = getterOf(DOMException.prototype, 'message');

export interface ErrorFacts {
  readonly name: string | null;
  readonly message: string | null;
}

/**
 * @param native nothing but the browser can have thrown; otherwise the error may be the page's own (from a `toString`,
 *   say) and is only looked at where it is a genuine `DOMException`
 */
export function errorFacts(error: unknown, native: boolean): ErrorFacts {
  try {
    return { name: domName(error as DOMException), message: domMessage(error as DOMException) };
  } catch {
    return native ? { name: ownText(error, 'name'), message: ownText(error, 'message') } : { name: null, message: null };
  }
}

/** A property of the error or of its prototype, by a getter only where that is the browser's own. */
function ownText(error: unknown, key: string): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const prototype = getPrototypeOf(error);
  const descriptor = descriptorOf(error, key) ?? (prototype ? descriptorOf(prototype, key) : undefined);
  if (!descriptor) return null;
  const { value, get } = bare(descriptor) as { value?: unknown; get?: () => unknown };
  const text = get && isNative(get) ? apply(get, error, []) : value;
  return typeof text === 'string' ? text : null;
}

/** Firefox throws an `Exception` for a content-security-policy: no `DOMException`, and its prototype is no global. */
function isNative(getter: () => unknown): boolean {
  return includes(sourceOf(getter), '[native code]');
}
