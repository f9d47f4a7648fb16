/**
 * The built-ins the hook works with, taken at `document_start`, before any script of the page. The page may replace or
 * freeze its own later: nothing here looks a method up again, so none of the page's code runs because of us.
 */
const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isExtensible,
  setPrototypeOf,
} = Reflect;
const { bind, call } = Function.prototype;

/** `uncurryThis(method)(self, ...args)` calls `method` on `self` without looking anything up. */
// oxlint-disable-next-line typescript/no-explicit-any -- a method of any signature
function uncurryThis<Self, Args extends any[], Result>(
  method: (this: Self, ...args: Args) => Result,
): (self: Self, ...args: Args) => Result {
  return apply(bind, call, [method]);
}

/**
 * The getter of an attribute, as a function of the object.
 * @throws TypeError where the browser has no such attribute
 */
function getterOf<Self extends object, Key extends keyof Self>(prototype: Self, key: Key): (self: Self) => Self[Key] {
  const { get } = getOwnPropertyDescriptor(prototype, key) as { get: (this: Self) => Self[Key] };
  return uncurryThis(get);
}

/** Without a prototype no setter and no `toJSON` of the page can see the object. Fill a bare list by index. */
function bare<Value extends object>(value: Value): Value {
  setPrototypeOf(value, null);
  return value;
}

/** A property's descriptor, bare: what it lacks (`value` of an accessor, say) is not looked up in the page's prototype. */
function descriptorOf(target: object, key: PropertyKey): PropertyDescriptor | undefined {
  const descriptor = getOwnPropertyDescriptor(target, key);
  return descriptor && bare(descriptor);
}

/** The value of an own data property, without running code of the page; undefined where there is none. */
function ownValue<Value>(target: unknown, key: PropertyKey): Value {
  return descriptorOf(target as object, key)?.value as Value;
}

const listen = uncurryThis(EventTarget.prototype.addEventListener) as (
  target: EventTarget,
  type: string,
  listener: (event: never) => void,
  capture: boolean,
) => void;

const { isArray } = Array;
const { stringify } = JSON;
const now: () => number = apply(bind, performance.now, [performance]);
const slice = uncurryThis(String.prototype.slice);

export {
  apply,
  bare,
  bind,
  construct,
  defineProperty,
  deleteProperty,
  descriptorOf,
  getPrototypeOf,
  getterOf,
  isArray,
  isExtensible,
  listen,
  now,
  ownValue,
  slice,
  stringify,
  uncurryThis,
};
