/** How long a page waits after an end before it tries the same endpoint again. */
import { mean, median } from 'd3-array';
import { chainsOf } from '../../diagnosis/findings/chains.ts';
import { groupsBy, type LogFacts, type LogSocket } from '../../diagnosis/findings/log-facts.ts';

/** Waits in milliseconds, from an end to the next constructor in the same document. */
export type BackOff =
  /** No attempt followed an end. */
  | { readonly kind: 'none' }
  /** After connections that lasted: no failure followed a failure, so nothing tells whether the waits would grow. */
  | { readonly kind: 'single'; readonly waitMs: number }
  /** Failures in a row with longer and longer waits. */
  | { readonly kind: 'growing'; readonly waitsMs: readonly number[] }
  /** Failures in a row, each as soon as the one before. */
  | { readonly kind: 'steady'; readonly waitMs: number };

/** Milliseconds. A connection that lasted as long may begin with the shortest wait again. */
const LASTED_MS = 10_000;
/** Waits grow where the later half is on average so many times as long as the earlier. Jitter alone makes less of a difference. */
const GROWS = 1.5;

export function backOffOf(sockets: readonly LogSocket[], log: LogFacts): BackOff {
  const clients = groupsBy(sockets, ({ record }) => record.document.id);
  const runs = chainsOf({ ...log, clients }).flatMap(waitRuns);
  const longest = runs.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
  if (longest.length > 1) {
    return isGrowing(longest)
      ? { kind: 'growing', waitsMs: longest }
      : { kind: 'steady', waitMs: median(longest) ?? 0 };
  }
  const waitMs = median(runs.flat());
  return waitMs === undefined ? { kind: 'none' } : { kind: 'single', waitMs };
}

/** The waits of a chain, begun anew after each connection that lasted. */
function waitRuns(chain: readonly LogSocket[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] | undefined;
  for (const [index, socket] of chain.entries()) {
    const before = chain[index - 1];
    if (before?.endedAt == null) continue;
    if (!run || lasted(before)) {
      run = [];
      runs.push(run);
    }
    run.push(socket.createdAt - before.endedAt);
  }
  return runs;
}

function lasted({ openedAt, endedAt }: LogSocket): boolean {
  return openedAt !== null && endedAt !== null && endedAt - openedAt >= LASTED_MS;
}

function isGrowing(waits: readonly number[]): boolean {
  const middle = waits.length >> 1;
  const earlier = mean(waits.slice(0, middle)) ?? 0;
  const later = mean(waits.slice(middle)) ?? 0;
  return later >= GROWS * earlier && later >= LEAST_MS;
}

/** Milliseconds: shorter waits differ by chance. */
const LEAST_MS = 100;
