import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { matchLimits } from '../limits/match-limits.ts';
import type { Rule } from '../rule.ts';
import { disturbancesSeen } from './shared/disturbances.ts';
import { cutElsewhereSeen, cutWithItSeen, stayedOpenSeen } from './shared/ended-together.ts';
import { endSeen, mayBeEither, mayHaveDropped } from './shared/line-dropped.ts';

/** That the line dropped; and all that was looked at. */
export const droppedUnknown: Rule = {
  id: 'dropped-unknown',
  fallback: true,
  // Where both look alike, a reset is by far the commoner.
  refines: ['server-sent-bad-frame'],
  links: [
    { label: 'ws#1598', url: 'https://github.com/websockets/ws/issues/1598' },
    { label: 'gorilla#789', url: 'https://github.com/gorilla/websocket/issues/789' },
  ],
  find(facts) {
    if (!mayHaveDropped(facts)) return null;
    return {
      confidence: facts.kind === 'dropped' ? 'likely' : 'possible',
      evidence: [...endSeen(facts), ...timesChecked(facts), ...surroundingsChecked(facts)],
      values: { at: facts.record.closed?.wall ?? '' },
      notes: mayBeEither(facts.kind) ? ['orBrokenBytes'] : [],
    };
  },
};

function timesChecked(facts: Facts): readonly Evidence[] {
  const { ageMs: age } = facts;
  const silence = facts.silenceMs('either');
  const matches = [...matchLimits(facts, 'idle'), ...matchLimits(facts, 'lifetime')];
  return [
    ...(age === null ? [] : [saw('opened', { age })]),
    ...(silence === null ? [] : [saw('silence', { silence })]),
    ...(matches.length === 0 ? [saw(silence === null ? 'noLimitOfAge' : 'noLimit')] : []),
    ...(facts.sent && facts.lastSentAgoMs !== null
      ? [saw('lastSent', { ago: facts.lastSentAgoMs, bytes: facts.sent.lastBytes })]
      : []),
  ];
}

function surroundingsChecked(facts: Facts): readonly Evidence[] {
  const { context } = facts.record;
  const together = [...cutWithItSeen(facts), ...cutElsewhereSeen(facts)];
  return [
    ...disturbancesSeen(facts),
    ...(context && context.timerGapMs === null ? [saw('didNotSleep')] : []),
    ...(context?.online && context.offlineAgoMs === null ? [saw('isOnline')] : []),
    ...(context?.visibility === 'visible' ? [saw('visible')] : []),
    ...(context && context.hiddenMs !== null ? [saw('hidden', { hidden: context.hiddenMs })] : []),
    ...(together.length === 0 ? [saw('endedAlone')] : together),
    ...stayedOpenSeen(facts),
  ];
}
