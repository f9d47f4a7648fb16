/** What hostile and broken data look like: anything at all, and what is nearly right, which finds more. */
import fc from 'fast-check';

/** Texts that have broken parsers and panels before. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\0',
    '\u202Egnp.exe',
    '\u001B[31mred\u001B[0m',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    'toString',
    '\uD800',
    '\uFEFF',
    '%',
    '%E0%A4%A',
    'wss://[::1',
    'x'.repeat(100_000),
  ),
);

/** As it may come out of JSON, or of a structured clone. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.jsonValue(),
  nastyText,
  fc.constantFrom(null, undefined, NaN, Infinity, -0, 2 ** 53, -1, 1e300, [], {}),
);

/** A sound value with one to three of its parts replaced, removed or added. */
export function damaged<Sound>(sound: fc.Arbitrary<Sound>): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
    key: fc.oneof(nastyText, fc.constantFrom('kind', 'socket', 'at', 'seq', '__proto__', 'length')),
    value: anything,
  });
  return fc.tuple(sound, fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    const copy: Record<string, unknown> = { root: structuredClone(value) };
    for (const { at, how, key, value: part } of changes) {
      const places = placesIn(copy);
      const [parent, name] = places[at % places.length] ?? [copy, 'root'];
      const target = how === 'add' ? parent[name] : parent;
      if (how === 'remove') Reflect.deleteProperty(parent, name);
      else if (how === 'replace') define(parent, name, part);
      else if (typeof target === 'object' && target !== null) define(target, key, part);
    }
    return copy['root'];
  });
}

/** As an own property, whatever its name. */
function define(target: object, name: string, value: unknown): void {
  // fast-check itself could not print it.
  if (Array.isArray(target) && name === 'constructor') return;
  try {
    Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  } catch {
    // The length of a list can be no such thing.
  }
}

type Place = readonly [parent: Record<string, unknown>, name: string];

/** A part may hold itself. */
const DEEPEST = 12;

function placesIn(value: unknown, depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const own = Object.keys(value).map((name): Place => [value as Record<string, unknown>, name]);
  return [...own, ...own.flatMap(([parent, name]) => placesIn(parent[name], depth + 1))];
}
