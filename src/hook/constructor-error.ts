/** Name and message of what a constructor threw, without running code of the page. */
import { MAY_BE_FIREFOX } from '../protocol/built-for.ts';
import { apply, bare, descriptorOf, getPrototypeOf, getterOf, uncurryThis } from './built-ins.ts';

const { prototype } = DOMException;
const domName = getterOf(prototype, 'name');
const domMessage = getterOf(prototype, 'message');
const sourceOf = /* @__PURE__ */ uncurryThis(Function.prototype.toString);

export interface ErrorFacts {
  readonly name: string | null;
  readonly message: string | null;
}

/**
 * @param native nothing but the browser can have thrown; otherwise the error may be the page's own (from a `toString`,
 *   say) and is only looked at where it is a genuine `DOMException`
 */
export function errorFacts(error: unknown, native: boolean): ErrorFacts {
  const isDom = isDomException(error);
  const read = (key: 'name' | 'message', domText: (error: DOMException) => string): string | null => {
    if (isDom) return domText(error);
    return native ? ownText(error as object, key) : null;
  };
  return bare({ name: read('name', domName), message: read('message', domMessage) });
}

export function isDomException(error: unknown): error is DOMException {
  try {
    domName(error as DOMException);
    return true;
  } catch {
    return false;
  }
}

/** A property of the error or of its prototype, by a getter only where that is the browser's own. */
function ownText(error: object, key: 'name' | 'message'): string | null {
  const descriptor = descriptorOf(error, key) ?? descriptorOf(getPrototypeOf(error) as object, key);
  const text: unknown =
    MAY_BE_FIREFOX && isNative(descriptor?.get, key) ? apply(descriptor.get, error, []) : descriptor?.value;
  return typeof text === 'string' ? text : null;
}

/**
 * Firefox throws an `Exception` for a content-security-policy: no `DOMException`, and its prototype is no global. But
 * its getters print as those of `DOMException` do, which no function of the page can: `[native code]` is no code, and a
 * bound function or a Proxy prints without a name.
 */
function isNative(getter: (() => unknown) | undefined, key: 'name' | 'message'): getter is () => unknown {
  return getter !== undefined && sourceOf(getter) === NATIVE_SOURCE?.[key];
}

const NATIVE_SOURCE = MAY_BE_FIREFOX ? { name: getterSource('name'), message: getterSource('message') } : null;

function getterSource(key: string): string {
  return sourceOf(descriptorOf(prototype, key)?.get as () => unknown);
}
