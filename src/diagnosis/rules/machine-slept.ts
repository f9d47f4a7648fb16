import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { sleepSeen } from './shared/disturbances.ts';
import { cutElsewhere, cutElsewhereSeen, stayedOpenSeen } from './shared/ended-together.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';

/** The browser says so; or timers stood still shortly before the line dropped. */
export const machineSlept: Rule = {
  id: 'machine-slept',
  refines: ['idle-timeout', 'network-lost', 'network-changed', 'dropped-unknown'],
  links: [
    { label: 'shiny#2771', url: 'https://github.com/rstudio/shiny/issues/2771' },
    { label: 'superset#5130', url: 'https://github.com/superset-sh/superset/issues/5130' },
    { label: 'DomTerm#83', url: 'https://github.com/PerBothner/DomTerm/issues/83' },
    { label: 'surrealist#141', url: 'https://github.com/surrealdb/surrealist/issues/141' },
  ],
  find(facts) {
    const slept = sleepSeen(facts);
    const around = [...cutElsewhereSeen(facts), ...stayedOpenSeen(facts)];
    if (facts.failure === 'io-suspended') {
      const evidence = [saw('browserSays', {}, facts.failureText), ...(slept ? [slept] : []), ...around];
      return { confidence: 'certain', evidence };
    }
    if (!slept || !mayHaveDropped(facts)) return null;
    const isWide = cutElsewhere(facts).length > 0 && facts.neighbours.stayedOpen === 0;
    return { confidence: isWide ? 'likely' : 'possible', evidence: [slept, ...around] };
  },
};
