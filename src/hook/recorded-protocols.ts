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
  if (typeof protocols === 'string') return bare([protocols]);
  return protocols === undefined ? bare([]) : null;
}

function readList(protocols: readonly unknown[]): readonly string[] | null {
  const names = bare<string[]>([]);
  const length = descriptorOf(protocols, 'length')?.value as number;
  for (let index = 0; index < length && index < READ_LIMIT; index++) {
    const name: unknown = descriptorOf(protocols, index)?.value;
    if (typeof name !== 'string') return null;
    names[index] = name;
  }
  return names;
}

function recordObject(protocols: object): RecordedProtocols {
  const names = bare<unknown[]>([]);
  let count = 0;
  /** False while the page's code runs, and for good once it threw. */
  let settled = true;

  const call = (method: AnyFunction, self: object, args: unknown[]): unknown => {
    settled = false;
    const result = apply(method, self, args);
    settled = true;
    return result;
  };

  const result = (page: object): object =>
    standIn(page, call, (key, value) => {
      // Chromium reads `value` first and Firefox `done`.
      if (key === 'value') names[count] = value;
      else if (key === 'done') count += value ? 0 : 1;
      return value;
    });
  return { argument: protocols, read: () => (settled ? result(protocols) : null) as never };
}

function standIn(..._: unknown[]): object {
  return _ as never;
}
