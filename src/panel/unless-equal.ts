/** A computed value that changes only where its content does: what depends on it is costly. */
import { computed, type ReadonlySignal } from '@preact/signals';

type Plain = string | number | boolean | null | { readonly [name: string]: Plain };

export function unlessEqual<Value extends Plain>(
  compute: () => ReadonlyMap<string, Value>,
): ReadonlySignal<ReadonlyMap<string, Value>> {
  let last: ReadonlyMap<string, Value> = new Map();
  return computed(() => {
    const next = compute();
    if (textOf(next) !== textOf(last)) last = next;
    return last;
  });
}

function textOf(map: ReadonlyMap<string, Plain>): string {
  return JSON.stringify([...map]);
}
