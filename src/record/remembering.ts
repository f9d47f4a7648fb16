/** Addresses repeat in a log, but for their queries: so many are kept that a log with one for each socket does no harm. */
const MOST_KEPT = 2000;

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
