/** How often a condition is looked at: often enough to cost a test nothing, seldom enough to leave a core to the browser. */
const POLL_MS = 25;
const DEFAULT_TIMEOUT_MS = 15_000;

type Truthy<Value> = Exclude<Value, false | 0 | '' | null | undefined>;

/** Waits until `condition` returns something true and returns it. A condition that throws is not true yet. */
export async function until<Value>(
  condition: () => Value | Promise<Value>,
  { what, timeout = DEFAULT_TIMEOUT_MS }: { readonly what: string; readonly timeout?: number | undefined },
): Promise<Truthy<Value>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    let reason: unknown;
    try {
      const value = await condition();
      if (value) return value as Truthy<Value>;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > deadline) throw new Error(`not within ${timeout} ms: ${what}`, { cause: reason });
    await pause(POLL_MS);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
