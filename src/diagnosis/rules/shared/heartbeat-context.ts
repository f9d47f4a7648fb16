/** Why a heartbeat may go unanswered, from what was going on around the page. */
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

export interface HeartbeatContext {
  readonly evidence: readonly Evidence[];
  /** Of `slept`, `offline` and `throttled`. */
  readonly notes: readonly string[];
}

export function heartbeatContextOf({ record, limits }: Facts): HeartbeatContext {
  const { context } = record;
  if (!context) return { evidence: [], notes: [] };
  const { timerGapMs, timerGapAgoMs, offlineAgoMs, hiddenMs } = context;
  const found: (readonly [string, Evidence])[] = [];
  if (timerGapMs !== null && timerGapMs >= limits.constants.sleep) {
    found.push(['slept', saw('slept', { gap: timerGapMs, ago: timerGapAgoMs ?? 0 })]);
  }
  if (offlineAgoMs !== null && offlineAgoMs <= RECENTLY) {
    found.push(['offline', saw('offline', { ago: offlineAgoMs })]);
  }
  if (hiddenMs !== null && hiddenMs >= limits.constants.hiddenThrottle) {
    found.push(['throttled', saw('hidden', { hidden: hiddenMs })]);
  }
  return { evidence: found.map(([, evidence]) => evidence), notes: found.map(([note]) => note) };
}

/** Milliseconds: a heartbeat that was lost with the network ends the connection within this. */
const RECENTLY = 60_000;
