/**
 * The subprotocols that the page has asked for, read after the browser has read them, without running code of the page:
 * from property descriptors. (Only a Proxy around a list can tell.) What would have to be iterated or converted is not
 * known: that would run the page's code a second time.
 */
import { bare, descriptorOf, isArray } from './built-ins.ts';

/** More names than any server offers; a page may make a list of any length. */
const READ_LIMIT = 100;

/** @throws what a Proxy of the page throws */
export function readProtocols(protocols: unknown): readonly string[] | null {
  if (protocols === undefined) return bare([]);
  if (typeof protocols === 'string') return bare([protocols]);
  return isArray(protocols) ? readList(protocols) : null;
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
