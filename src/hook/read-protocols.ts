/**
 * The subprotocols that the page has asked for, read after the browser has read them, without running code of the page:
 * from property descriptors. (Only a Proxy around a list can tell.) What would have to be iterated or converted is not
 * known: that would run the page's code a second time.
 */
import { bare, isArray, ownValue, slice } from './built-ins.ts';

/** More names, or longer ones, are no subprotocols; a page may make a list of any length. */
const LIMIT = 32;
const LENGTH_LIMIT = 256;

/** @throws what a Proxy of the page throws */
export function readProtocols(protocols: unknown): readonly string[] | null {
  if (protocols === undefined) return bare([]);
  if (typeof protocols === 'string') return bare([slice(protocols, 0, LENGTH_LIMIT)]);
  return isArray(protocols) ? readList(protocols) : null;
}

function readList(protocols: readonly unknown[]): readonly string[] | null {
  const names = bare<string[]>([]);
  const length = ownValue<number>(protocols, 'length');
  for (let index = 0; index < length && index < LIMIT; index++) {
    const name = ownValue(protocols, index);
    if (typeof name !== 'string') return null;
    names[index] = slice(name, 0, LENGTH_LIMIT);
  }
  return names;
}
