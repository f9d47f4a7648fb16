/** As many as a log has sockets: addresses repeat in it, but each may have one of its own. */
const MOST_KEPT = 10_000;

/** What a pure function says of a text, computed once as long as few texts are asked about. */
export function remembering<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    if (known.size >= MOST_KEPT) known.clear();
    const value = compute(text);
    known.set(text, { value });
    return value;
  };
}
