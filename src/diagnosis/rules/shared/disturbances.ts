/** What went on around the end that may have cut any line: sleep, a lost network, a change of it. */
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

/** A timer that was late for longer than anything but sleep explains, during the socket's life. */
export function sleepSeen({ record, limits, ageMs }: Facts): Evidence | null {
  const { context } = record;
  const gap = context?.timerGapMs ?? null;
  if (!context || gap === null || gap < limits.constants.sleep) return null;
  const ago = context.timerGapAgoMs ?? 0;
  if (ageMs !== null && ago > ageMs) return null;
  // A blocked thread (a dialogue, a breakpoint) and a frozen page stop timers too.
  if ((context.longTaskMs ?? 0) >= 0.9 * gap) return null;
  if (context.frozenAgoMs !== null && context.frozenAgoMs <= ago + gap + limits.constants.cluster) return null;
  return saw('slept', { gap, ago });
}

/** The browser lost its network while the socket was open, or had none at the end. A hint only: browsers guess. */
export function offlineSeen({ record, limits, ageMs, isLoopback }: Facts): Evidence | null {
  const { context } = record;
  if (!context || isLoopback) return null;
  const ago = context.offlineAgoMs;
  // It opened all the same, so it did not need what was lost before.
  if (ago !== null && ageMs !== null && ago > ageMs) return null;
  if (ago !== null && (ago <= limits.constants.networkLost || !context.online)) return saw('offline', { ago });
  return context.online ? null : saw('isOffline');
}

export function connectionChangeSeen({ record, limits, isLoopback }: Facts): Evidence | null {
  const ago = record.context?.connectionChangeAgoMs ?? null;
  if (ago === null || isLoopback || ago > limits.constants.networkChange) return null;
  return saw('connectionChanged', { ago });
}

export function disturbancesSeen(facts: Facts): readonly Evidence[] {
  return [sleepSeen(facts), offlineSeen(facts), connectionChangeSeen(facts)].filter((seen) => seen !== null);
}
