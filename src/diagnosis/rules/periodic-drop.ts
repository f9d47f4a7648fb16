import { lifetimeMs, type SocketRecord } from '../../record/socket-record.ts';
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
    const ofAge = repetitionsOf(facts, lifetimeMs);
    const ofSilence = repetitionsOf(facts, (record) => silenceOf(record, 'either'));
    if (silence !== null && ofSilence > ofAge && ofSilence >= facts.limits.constants.periodic) {
      const evidence = [saw('repeated', { count: ofSilence }), saw('silence', { silence })];
      return { confidence: 'likely', evidence, values: { time: silence }, notes: ['silence'] };
    }
    if (age === null || ofAge < facts.limits.constants.periodic) return null;
    const evidence = [saw('repeated', { count: ofAge }), saw('opened', { age })];
    return { confidence: 'likely', evidence, values: { time: age }, notes: ['age'] };
  },
};

/** A shorter time is that of an answer, or of a server that drops at once: equal, but no timer's. Milliseconds. */
const SHORTEST_MS = 1000;
/** Of a time that is not long against the tolerance: so far a timer may be late. */
const LATE = 0.05;

/** How often in a row the time was equal; what is not long against the tolerance has to be equal more precisely. */
function repetitionsOf(facts: Facts, measure: (record: SocketRecord) => number | null): number {
  const times = inARow(facts, measure).map((record) => measure(record) ?? 0);
  const [own = 0] = times;
  if (own >= 10_000 * facts.limits.tolerance.seconds) return times.length;
  if (own < SHORTEST_MS) return 0;
  const other = times.findIndex((time) => Math.abs(time - own) > LATE * own);
  return other === -1 ? times.length : other;
}
