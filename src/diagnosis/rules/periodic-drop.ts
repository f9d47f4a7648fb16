import { lifetimeMs } from '../../record/socket-record.ts';
import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { inARow, matchLimits } from '../limits/match-limits.ts';
import type { Rule } from '../rule.ts';
import { silenceOf } from '../silence.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';

/** Equal times without a known limit: some timer does it. */
export const periodicDrop: Rule = {
  id: 'periodic-drop',
  refines: ['dropped-unknown'],
  links: [
    { label: 'audiobookshelf#5434', url: 'https://github.com/advplyr/audiobookshelf/issues/5434' },
    { label: 'tornado#3258', url: 'https://github.com/tornadoweb/tornado/issues/3258' },
  ],
  find(facts) {
    if (!mayHaveDropped(facts)) return null;
    if (matchLimits(facts, 'idle').length > 0 || matchLimits(facts, 'lifetime').length > 0) return null;
    const { ageMs: age } = facts;
    const silence = facts.silenceMs('either');
    const ofAge = inARow(facts, lifetimeMs).length;
    const ofSilence = inARow(facts, (record) => silenceOf(record, 'either')).length;
    if (silence !== null && ofSilence > ofAge && isPeriodic(facts, ofSilence, silence)) {
      const evidence = [saw('repeated', { count: ofSilence }), saw('silence', { silence })];
      return { confidence: 'likely', evidence, values: { time: silence }, notes: ['silence'] };
    }
    if (age === null || !isPeriodic(facts, ofAge, age)) return null;
    const evidence = [saw('repeated', { count: ofAge }), saw('opened', { age })];
    return { confidence: 'likely', evidence, values: { time: age }, notes: ['age'] };
  },
};

/** What is not long against the tolerance is equal by chance: a server that drops at once does so each time. */
function isPeriodic({ limits }: Facts, count: number, time: number): boolean {
  return count >= limits.constants.periodic && time >= 10_000 * limits.tolerance.seconds;
}
