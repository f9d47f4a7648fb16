/** Listens to promises of the browser without the page seeing that anybody does. */
import { apply, bare, bind, defineProperty, deleteProperty, uncurryThis } from './built-ins.ts';
import { guarded } from './wrap.ts';

const then = uncurryThis(Promise.prototype.then) as (
  promise: Promise<unknown>,
  fulfilled?: (value: unknown) => void,
  rejected?: (error: unknown) => void,
) => Promise<unknown>;

/** By the browser's promise; null until the page asks for it. */
const followers = new WeakMap<object, Promise<unknown> | null>();
const followerOf = apply(bind, followers.get, [followers]) as (promise: object) => Promise<unknown> | null | undefined;
const remember = apply(bind, followers.set, [followers]) as (promise: object, follower: unknown) => void;

export function listenTo(
  promise: Promise<unknown>,
  fulfilled: (value: unknown) => void,
  rejected?: (error: unknown) => void,
): void {
  chain(
    promise,
    (value) => guarded(() => fulfilled(value)),
    (error) => guarded(() => rejected?.(error)),
  );
  remember(promise, null);
}

/**
 * What the page gets in place of a promise that we listen to: the same one each time, which settles alike and is handled,
 * or not, by the page alone. Any other promise is returned as it is.
 */
export function pageSideOf(promise: Promise<unknown>): Promise<unknown> {
  const known = followerOf(promise);
  if (known !== null) return known ?? promise;
  const follower = chain(promise);
  remember(promise, follower);
  return follower;
}

/** `then` reads `constructor` of the promise, which the page may have replaced: it finds undefined, which is none. */
function chain(
  promise: Promise<unknown>,
  fulfilled?: (value: unknown) => void,
  rejected?: (error: unknown) => void,
): Promise<unknown> {
  defineProperty(promise, 'constructor', bare({ value: undefined, configurable: true }));
  const next = then(promise, fulfilled, rejected);
  deleteProperty(promise, 'constructor');
  return next;
}
