/**
 * Knows the subprotocols that the page asks for without running the page's code a second time.
 *
 * A list goes to the browser as it is, and its names are read afterwards from its descriptors, which runs nothing. (Only
 * a Proxy around a list can tell. Chromium reads a list by its indices and everything else by its iterator, so no
 * stand-in of ours would be read alike.) Any other object is replaced by a stand-in that hands each look at it on to the
 * page's object, once and in the browser's order, and notes what it answers.
 */
import { apply, bare, descriptorOf, isArray } from './built-ins.ts';
import type { AnyFunction } from './capture-stack.ts';
import { isPrimitive } from './plain-arguments.ts';

const { iterator: ITERATOR } = Symbol;
const ProxyConstructor = Proxy;

/** More names than any server offers; a page may make a list of any length. */
const READ_LIMIT = 100;

export interface RecordedProtocols {
  /** To be handed to the native constructor in place of the page's value. */
  readonly argument: unknown;
  /** What the browser has read so far; null where it read something that was not a string. */
  read(): readonly string[] | null;
}

export function recordProtocols(protocols: unknown): RecordedProtocols {
  if (isArray(protocols)) return { argument: protocols, read: () => readList(protocols) };
  if (typeof protocols === 'object' && protocols !== null) return recordObject(protocols);
  return { argument: protocols, read: () => readPrimitive(protocols) };
}

/** What is not an object is one name or none: undefined means none, and all else is converted to a string. */
function readPrimitive(protocols: unknown): readonly string[] | null {
  return protocols === undefined ? bare([]) : strings([protocols], 1);
}

function readList(protocols: readonly unknown[]): readonly string[] | null {
  const names = bare<unknown[]>([]);
  const length = descriptorOf(protocols, 'length')?.value as number;
  let index = 0;
  for (; index < length && index < READ_LIMIT; index++) names[index] = descriptorOf(protocols, index)?.value;
  return strings(names, index);
}

function strings(values: readonly unknown[], length: number): readonly string[] | null {
  const list = bare<string[]>([]);
  for (let index = 0; index < length; index++) {
    const value = values[index];
    if (typeof value !== 'string') return null;
    list[index] = value;
  }
  return list;
}

/** Answers each look of the browser with the page's own answer. */
function recordObject(protocols: object): RecordedProtocols {
  const names = bare<unknown[]>([]);
  let last = -1;
  let done = false;
  /** What an object that cannot be iterated was converted to. */
  let text: unknown;
  /** While the page's code runs, and for good once it has thrown. */
  let inPage = false;

  const look = (object: object, key: PropertyKey): unknown => {
    inPage = true;
    const value = (object as Record<PropertyKey, unknown>)[key];
    inPage = false;
    return value;
  };

  // Chromium reads `value` before `done`, Firefox the other way round and no last `value`.
  const resultStandIn = (result: object): object =>
    bare({
      get value() {
        return (names[last] = look(result, 'value'));
      },
      get done() {
        const value = look(result, 'done');
        if (value) done = true;
        return value;
      },
    });

  const iteratorStandIn = (iterator: object): object =>
    bare({
      get next() {
        const next = look(iterator, 'next');
        if (typeof next !== 'function') return next;
        return () => {
          last++;
          inPage = true;
          const result: unknown = apply(next as AnyFunction, iterator, []);
          inPage = false;
          return isPrimitive(result) ? result : resultStandIn(result as object);
        };
      },
    });

  const argument = new ProxyConstructor(
    bare({}),
    bare({
      get(_target: object, key: PropertyKey): unknown {
        const value = look(protocols, key);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          inPage = true;
          const answer: unknown = apply(value as AnyFunction, protocols, args);
          inPage = false;
          if (key === ITERATOR) return isPrimitive(answer) ? answer : iteratorStandIn(answer as object);
          text = answer;
          return answer;
        };
      },
    }),
  );

  return {
    argument,
    read() {
      if (inPage) return null;
      return last < 0 && !done ? strings([text], 1) : strings(names, done ? last : last + 1);
    },
  };
}
