/**
 * What the panel itself can see of a wake-up or a change of the network, which no page has to be asked for. It may be wrong:
 * the pages then say that nothing happened.
 */

const TICK_MS = 10_000;

/**
 * @param sleepMs from so late a timer on the computer slept; null: not known, as there is nothing in the log yet
 * @returns the way to stop
 */
export function watchDisturbances(onDisturbance: () => void, sleepMs: () => number | null): () => void {
  // Of Chromium alone.
  const { connection } = navigator as Navigator & { readonly connection?: EventTarget };
  let ticked = Date.now();
  const timer = setInterval(() => {
    const late = Date.now() - ticked - TICK_MS;
    ticked = Date.now();
    if (late >= (sleepMs() ?? Infinity)) onDisturbance();
  }, TICK_MS);
  addEventListener('online', onDisturbance);
  connection?.addEventListener('change', onDisturbance);
  return () => {
    clearInterval(timer);
    removeEventListener('online', onDisturbance);
    connection?.removeEventListener('change', onDisturbance);
  };
}
