/**
 * The one fault to tell of what a validator lists: the deepest, since the errors above it only say that something below
 * is wrong. Alternatives of an `anyOf` that fail at the same place are what is expected there.
 */
import { greatest } from './extent.ts';
/** What a schema can find wrong with a value. */
export type ShapeProblem =
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unknown-name' }
  | { readonly kind: 'wrong'; readonly found: string; readonly expected: readonly string[] }
  | {
      readonly kind: 'out-of-range';
      readonly found: string;
      readonly bound: 'minimum' | 'maximum';
      readonly limit: number;
    }
  | { readonly kind: 'wrong-form'; readonly found: string };

export interface ShapeFault {
  /** Names of properties and numbers of items, from the outside in. */
  readonly path: readonly string[];
  readonly problem: ShapeProblem;
}

/** As `@cfworker/json-schema` has it, after the "basic" output of JSON Schema 2020-12. */
interface SchemaError {
  readonly keyword: string;
  /** JSON pointer into the file, after a `#`. */
  readonly instanceLocation: string;
  /** JSON pointer into the schema, through each `$ref`. */
  readonly keywordLocation: string;
}

/** They say only that something below them is wrong. */
const CONTAINERS: ReadonlySet<string> = new Set(['$ref', 'anyOf', 'properties', 'items', 'additionalProperties']);

/** null where nothing tells more than that it is wrong. */
export function faultOf(errors: readonly SchemaError[], file: unknown, schema: unknown): ShapeFault | null {
  const telling = errors.filter(({ keyword }) => !CONTAINERS.has(keyword));
  const depth = greatest(telling.map(({ instanceLocation }) => pathOf(instanceLocation).length));
  const deepest = telling.filter(({ instanceLocation }) => pathOf(instanceLocation).length === depth);
  const first = deepest[0];
  if (!first) return null;
  const here = deepest.filter(({ instanceLocation }) => instanceLocation === first.instanceLocation);
  const path = pathOf(first.instanceLocation);
  return { path, problem: problemOf(here, valueAt(file, path), schema) };
}

function problemOf(errors: readonly SchemaError[], value: unknown, schema: unknown): ShapeProblem {
  const found = shown(value);
  const limits = errors.map((error) => ({ ...error, limit: valueAtKeyword(schema, error.keywordLocation) }));
  const missing = limits.find(({ keyword }) => keyword === 'required');
  if (missing) return { kind: 'missing', name: firstMissing(value, missing.limit) };
  if (limits.some(({ keyword }) => keyword === 'false')) return { kind: 'unknown-name' };
  const expected = limits.flatMap(({ keyword, limit }) => expectation(keyword, limit));
  if (expected.length > 0) return { kind: 'wrong', found, expected: [...new Set(expected)] };
  const bound = limits.find(({ keyword }) => /minimum$/i.test(keyword) || /maximum$/i.test(keyword));
  if (bound && typeof bound.limit === 'number') {
    const side = /minimum$/i.test(bound.keyword) ? 'minimum' : 'maximum';
    return { kind: 'out-of-range', found, bound: side, limit: bound.limit };
  }
  return { kind: 'wrong-form', found };
}

/** As JSON writes it. */
function expectation(keyword: string, limit: unknown): readonly string[] {
  if (keyword === 'type') return Array.isArray(limit) ? limit.map(String) : [String(limit)];
  if (keyword === 'enum' && Array.isArray(limit)) return limit.map((each) => JSON.stringify(each));
  return keyword === 'const' ? [JSON.stringify(limit)] : [];
}

function firstMissing(value: unknown, names: unknown): string {
  const required = Array.isArray(names) ? names.map(String) : [];
  return required.find((name) => !Object.hasOwn(value as object, name)) ?? '';
}

/** A long text is told by its beginning. */
const SHOWN = 60;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object' && value !== null) return 'object';
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > SHOWN ? `${json.slice(0, SHOWN)}…` : json;
}

function pathOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponentSafely(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `sockets[3].closed.code` */
export function placeName(path: readonly string[]): string | null {
  if (path.length === 0) return null;
  const steps = path.map((step) => {
    if (/^\d+$/.test(step)) return `[${step}]`;
    return /^[\w$-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return steps.join('').replace(/^\./, '');
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at: unknown = value;
  for (const step of path) at = (at as Record<string, unknown> | null | undefined)?.[step];
  return at;
}

/** Follows the pointer; a `$ref` on the way continues where it points to. */
function valueAtKeyword(schema: unknown, pointer: string): unknown {
  let at: unknown = schema;
  for (const step of pathOf(pointer)) {
    at = (at as Record<string, unknown> | null | undefined)?.[step];
    if (step === '$ref') at = valueAt(schema, pathOf(String(at)));
  }
  return at;
}
