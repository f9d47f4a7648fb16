import { saw } from '../diagnosis.ts';
import { matchLimits } from '../limits/match-limits.ts';
import type { Rule } from '../rule.ts';
import { disturbancesSeen } from './shared/disturbances.ts';
import { cutElsewhere, cutWithIt, stayedOpenSeen } from './shared/ended-together.ts';
import { endSeen, mayHaveDropped } from './shared/line-dropped.ts';

/** One connection alone was cut, and the server took the next one at once. */
export const serverDropped: Rule = {
  id: 'server-dropped',
  // Where both look alike, a reset is by far the commoner.
  refines: ['server-sent-bad-frame', 'dropped-unknown'],
  find(facts) {
    if (!mayHaveDropped(facts) || cutWithIt(facts).length > 0 || cutElsewhere(facts).length > 0) return null;
    if (matchLimits(facts, 'idle').length > 0 || matchLimits(facts, 'lifetime').length > 0) return null;
    const end = facts.record.closed?.wall ?? null;
    const [next] = facts.later;
    if (!next?.opened || end === null || next.opened.wall - end > facts.limits.constants.retry) return null;
    if (disturbancesSeen(facts).length > 0) return null;
    const after = Math.max(0, next.opened.wall - end);
    return {
      confidence: 'possible',
      evidence: [saw('openedAfter', { after }), ...endSeen(facts), ...stayedOpenSeen(facts)],
      values: { at: end, after },
    };
  },
};
