/** A dictionary of options that the page has passed to the browser, without running code of the page. */
import { bare, descriptorOf, getPrototypeOf } from './built-ins.ts';
import { isPrimitive } from './plain-arguments.ts';

const ordinary = getPrototypeOf({});

/**
 * The named options of an ordinary object; a missing one is undefined. null where the browser asks code of the page for
 * one: a getter, or a prototype of its own.
 * @throws what a Proxy of the page throws
 */
export function readOptions(options: unknown, names: readonly string[]): Record<string, unknown> | null {
  const values = bare<Record<string, unknown>>({});
  if (isPrimitive(options)) return values;
  const parent = getPrototypeOf(options as object);
  if (parent !== null && parent !== ordinary) return null;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const descriptor = descriptorOf(options as object, name);
    if (descriptor?.get) return null;
    values[name] = descriptor?.value;
  }
  return values;
}
