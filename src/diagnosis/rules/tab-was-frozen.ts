import { endOf } from '../../record/socket-record.ts';
import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';
import { busySlots } from './shared/sends-over-time.ts';

/** Browsers run the timers of a page that has been hidden for long once in so many milliseconds. */
const THROTTLED = 60_000;

/** A page that does not run sends no heartbeat. */
export const tabWasFrozen: Rule = {
  id: 'tab-was-frozen',
  refines: ['dropped-unknown'],
  links: [
    { label: 'stompjs#335', url: 'https://github.com/stomp-js/stompjs/issues/335' },
    { label: 'vertx#51', url: 'https://github.com/vert-x3/vertx-eventbus-bridge-clients/issues/51' },
    { label: 'stream-chat#698', url: 'https://github.com/GetStream/stream-chat-js/pull/698' },
  ],
  find(facts) {
    if (!mayHaveDropped(facts)) return null;
    const ago = frozenForLong(facts);
    const silence = facts.silenceMs('either');
    const quiet = silence ?? facts.ageMs;
    if (ago !== null && quiet !== null && ago <= quiet) {
      // Where messages are not counted, some may have come after it.
      const isAfterAll = silence !== null;
      return {
        confidence: isAfterAll ? 'likely' : 'possible',
        evidence: [saw('frozen', { ago })],
        notes: isAfterAll ? ['frozen'] : [],
      };
    }
    const hidden = facts.record.context?.hiddenMs ?? null;
    const usual = hidden === null ? null : usualGapBefore(facts, hidden);
    if (hidden === null || usual === null) return null;
    const evidence = [saw('hidden', { hidden }), saw('sendsBecameRare', { usual })];
    return { confidence: 'possible', evidence, notes: ['throttled'] };
  },
};

/** How long ago (ms) a freeze began that lasted, or had not ended, by the end; null where there was none. */
function frozenForLong({ record, limits }: Facts): number | null {
  const { frozenAgoMs = null, resumedAgoMs = null } = record.context ?? {};
  if (frozenAgoMs === null) return null;
  const hasResumed = resumedAgoMs !== null && resumedAgoMs <= frozenAgoMs;
  return frozenAgoMs - (hasResumed ? resumedAgoMs : 0) >= limits.constants.sleep ? frozenAgoMs : null;
}

/** Milliseconds between sends before the page was hidden, where they came rarely once timers were held back; else null. */
function usualGapBefore({ record, limits }: Facts, hidden: number): number | null {
  const end = endOf(record)?.at;
  if (!record.opened || end === undefined || hidden < limits.constants.hiddenThrottle) return null;
  const hiddenAt = end - hidden;
  const throttledAt = hiddenAt + limits.constants.hiddenThrottle;
  const slots = busySlots(record);
  const countIn = (from: number, to: number) =>
    slots.filter((slot) => slot.from >= from && slot.to <= to).reduce((sum, { sent }) => sum + sent, 0);
  const before = countIn(record.created.at, hiddenAt);
  const usual = (hiddenAt - record.opened.at) / before;
  // So few would be no rhythm; and it must have been faster than a throttled timer.
  if (before < 3 || usual > THROTTLED / 2) return null;
  const throttled = end - throttledAt;
  const isRare = countIn(throttledAt, Infinity) <= throttled / THROTTLED + 1;
  return isRare && throttled / usual >= 3 ? usual : null;
}
