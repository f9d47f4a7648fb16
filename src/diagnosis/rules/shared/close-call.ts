/** The page's own call of `close()`, as evidence. */
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

const STATES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

export function closeCallSeen({ closeCall, closeTookMs }: Facts): readonly Evidence[] {
  if (!closeCall) return [saw('noCloseCall')];
  const { code, reason, readyState, stack } = closeCall;
  const call = code === null ? 'close()' : reason ? `close(${code}, …)` : `close(${code})`;
  const state = `${readyState} (${STATES[readyState]})`;
  const seen = saw('closeCall', { call, state, before: closeTookMs ?? 0 });
  const line = stack === null ? null : firstFrame(stack);
  return line === null ? [seen] : [seen, saw('closeStack', {}, line)];
}

/** The page was left, and closed the open socket before: in a handler of `pagehide`, say. Chromium delivers no close event. */
export function closedOnTheWay({ kind, closeCall }: Facts): boolean {
  return (kind === 'left' || kind === 'left-to-cache') && closeCall?.readyState === 1;
}

/** The first line of a stack that names a place. */
function firstFrame(stack: string): string | null {
  return (
    stack
      .split('\n')
      .map((line) => line.trim())
      .find((line) => /:\d+:\d+\)?$/.test(line)) ?? null
  );
}
