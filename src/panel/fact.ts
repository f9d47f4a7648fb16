/** One fact about a socket, as a row of a table. */
export interface Fact {
  readonly label: string;
  /** More than one: a line each. */
  readonly value: string | readonly string[];
  /**
   * `raw`: the words of a page or a server, verbatim. `code`: of a machine, verbatim. `absent`: there is nothing, or it
   * is not known.
   */
  readonly tone: 'ours' | 'raw' | 'code' | 'absent';
}

export function ours(label: string, value: string): Fact {
  return { label, value, tone: 'ours' };
}

export function code(label: string, value: string | readonly string[]): Fact {
  return { label, value, tone: 'code' };
}

export function absent(label: string, value: string): Fact {
  return { label, value, tone: 'absent' };
}
