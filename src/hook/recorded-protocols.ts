/**
 * Reads the subprotocols that the page asks for while the browser reads them: once, in the browser's order. Reading
 * the page's value ourselves would run its iterators, getters and proxies a second time.
 */
import { apply, bare } from './built-ins.ts';

const { iterator: ITERATOR } = Symbol;
const ProxyConstructor = Proxy;

export interface RecordedProtocols {
  /** To be handed to the native constructor in place of the page's value. */
  readonly argument: unknown;
  /** What the browser has read so far; null where it read something that was not a string. */
  read(): readonly string[] | null;
}

export function recordProtocols(protocols: unknown): RecordedProtocols {
  if (typeof protocols !== 'object' || protocols === null) {
    return { argument: protocols, read: () => primitive(protocols) };
  }
  const seen = bare<string[]>([]);
  let allStrings = true;
  const see = (value: unknown) => {
    if (typeof value === 'string') seen[seen.length] = value;
    else allStrings = false;
  };
  return { argument: standIn(protocols, see), read: () => (allStrings ? seen : null) };
}

/** Answers each look at it with the page's own answer, and reports the values of the iteration. */
function standIn(protocols: object, see: (value: unknown) => void): object {
  return new ProxyConstructor(bare({}), {
    get(_target, key) {
      const value: unknown = (protocols as Record<symbol, unknown>)[key as symbol];
      if (typeof value !== 'function') return value;
      if (key === ITERATOR) {
        return () => iterate(apply(value as () => Iterator<unknown>, protocols, []), see);
      }
      // `toString` and the like, for an object that cannot be iterated: called on the page's object, not on ours.
      return function standInMethod(...args: unknown[]) {
        return apply(value as (...args: unknown[]) => unknown, protocols, args);
      };
    },
  });
}

function iterate(iterator: Iterator<unknown>, see: (value: unknown) => void): Iterator<unknown> {
  const { next } = iterator;
  return bare({
    next(): IteratorResult<unknown> {
      const result = apply(next, iterator, []);
      if (result.done) return bare({ done: true, value: undefined });
      const { value } = result;
      see(value);
      return bare({ done: false, value });
    },
  });
}

/** What is not an object is one name or none: undefined means none, and all else is converted to a string. */
function primitive(protocols: unknown): readonly string[] | null {
  if (typeof protocols === 'string') return bare([protocols]);
  return protocols === undefined ? bare([]) : null;
}
