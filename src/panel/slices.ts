/** Long work in pieces that nobody notices: between two of them the browser draws, and keys are heard. */

/** Milliseconds. A key stroke or a frame waits no longer than that. */
const SLICE_MS = 8;

/** Milliseconds. What has just changed is drawn first. */
const DRAWN_WITHIN_MS = 50;

/**
 * @param work where it yields it can wait
 * @param onDone is told what it returns
 * @returns the way to stop it
 */
export function inSlices<Result>(work: Iterator<void, Result>, onDone: (result: Result) => void): () => void {
  let turn = setTimeout(go, DRAWN_WITHIN_MS);

  function go(): void {
    const began = performance.now();
    for (;;) {
      const { done, value } = work.next();
      if (done) return onDone(value);
      if (performance.now() - began >= SLICE_MS) break;
    }
    turn = setTimeout(go);
  }

  return () => clearTimeout(turn);
}

/** All of it at once. */
export function atOnce<Result>(work: Iterator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
