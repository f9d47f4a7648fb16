/** Where a constructor was called, as far as two calls can be compared by it. */

export interface CodePlace {
  /** Address of the script without its query. */
  readonly file: string;
  /** What a development server puts after the address of a module that it has loaded anew. */
  readonly query: string;
  /** Line and column. */
  readonly position: string;
}

/** `(https://a.example/live.js?t=1:48:9)` in V8, `connect@https://a.example/live.js:48:9` in Firefox. */
const FRAME = /([a-z][a-z-]*:\/\/[^\s()?]+?)(\?[^\s()]*?)?:(\d+:\d+)\)?$/i;

/** The innermost frame that names a script: a framework may call the same line in two ways. null where there is none. */
export function codePlaceOf(stack: string | null): CodePlace | null {
  for (const line of stack?.slice(0, LONGEST).split('\n') ?? []) {
    const [, file, query = '', position] = FRAME.exec(line.slice(0, LONGEST_LINE)) ?? [];
    if (file !== undefined && position !== undefined) return { file, query, position };
  }
  return null;
}

/** Characters. A page may throw functions of any name into a stack. */
const LONGEST = 8000;
const LONGEST_LINE = 1000;
