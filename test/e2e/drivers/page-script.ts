/** Scripts on their way into a document: as text, the same text in both browsers. */

export type PlainData =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PlainData[]
  | { readonly [key: string]: PlainData };

/** A function, or the body of one (its arguments are in `arguments`). */
export type PageScript<Args extends readonly PlainData[], Result> =
  | ((...args: Args) => Result)
  | (string & { readonly result?: Result });

/**
 * An expression that evaluates to a promise. `__name` is a helper that esbuild (so tsx and Vitest too) calls in the
 * functions it compiles, and which the document does not have.
 */
export function toExpression(script: PageScript<never, unknown>, args: readonly PlainData[]): string {
  const callee = typeof script === 'function' ? script.toString() : `async function () { ${script}\n }`;
  return `(async () => { const __name = (f) => f; return await (${callee}).apply(null, ${toSource(args)}); })()`;
}

/** As JSON, with `undefined` at the top level kept, since default values of parameters depend on it. */
function toSource(args: readonly PlainData[]): string {
  const items = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `[${items.join(', ')}]`;
}
