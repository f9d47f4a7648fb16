/**
 * What a bridge tells of the page around an end, in the form in which it has it: that keeps the script in each frame
 * small. The background makes a `PageContext` of it. All times are `performance.now()`, in milliseconds.
 */
import type { PageContext } from '../record/page-context.ts';
import { FARTHEST_MS } from '../record/extent.ts';
import { type Check, flag, milliseconds, shape, text } from './checks.ts';

export interface Surroundings {
  readonly isHidden: boolean;
  readonly isOnline: boolean;
  readonly connection?: string | undefined;
  /** When each of these events was last seen; `pageshow` is one out of the back/forward cache. */
  readonly seen: { readonly [Event in SeenEvent]?: number | undefined };
  readonly gap?: Spell | undefined;
  readonly longTask?: Spell | undefined;
}

export type SeenEvent = 'visibilitychange' | 'freeze' | 'resume' | 'online' | 'offline' | 'pageshow' | 'change';

/** Of a length and with an end. */
export interface Spell {
  readonly ms: number;
  readonly endedAt: number;
}

/** How long (ms) a spell tells anything. */
export const GAP_KEPT_MS = 60_000;
export const LONG_TASK_KEPT_MS = 10_000;

const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : check(value);

const time = optional(milliseconds);
const spell = optional(shape<Spell>({ ms: milliseconds, endedAt: milliseconds }));

const checkSurroundings = shape<Required<Surroundings>>({
  isHidden: flag,
  isOnline: flag,
  connection: optional(text(32)),
  seen: shape({
    visibilitychange: time,
    freeze: time,
    resume: time,
    online: time,
    offline: time,
    pageshow: time,
    change: time,
  }),
  gap: spell,
  longTask: spell,
});

/** @throws ParseError where the value is none */
export function checkContext(value: unknown, endedAt: number): PageContext {
  const { isHidden, isOnline, connection, seen, gap, longTask } = checkSurroundings(value);
  const ago = (at: number | undefined) => (at === undefined ? null : duration(endedAt - at));
  const fresh = (of: Spell | undefined, keptMs: number) => (of && endedAt - of.endedAt <= keptMs ? of : undefined);
  const freshGap = fresh(gap, GAP_KEPT_MS);
  const freshTask = fresh(longTask, LONG_TASK_KEPT_MS);
  return {
    visibility: isHidden ? 'hidden' : 'visible',
    hiddenMs: isHidden ? ago(seen.visibilitychange) : null,
    online: isOnline,
    offlineAgoMs: ago(seen.offline),
    onlineAgoMs: ago(seen.online),
    connectionType: connection ?? null,
    connectionChangeAgoMs: ago(seen.change),
    frozenAgoMs: ago(seen.freeze),
    resumedAgoMs: ago(seen.resume),
    restoredAgoMs: ago(seen.pageshow),
    timerGapMs: freshGap ? duration(freshGap.ms) : null,
    timerGapAgoMs: ago(freshGap?.endedAt),
    longTaskMs: freshTask ? duration(freshTask.ms) : null,
  };
}

/** Whole milliseconds. */
function duration(ms: number): number {
  return Math.min(FARTHEST_MS, Math.max(0, Math.round(ms)));
}
