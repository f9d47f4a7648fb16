import type { Rule } from '../rule.ts';
import { offlineSeen } from './shared/disturbances.ts';
import { cutElsewhere, cutElsewhereSeen, stayedOpenSeen } from './shared/ended-together.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';

/** `offline` is a hint; that sockets of other hosts ended too makes it likely. */
export const networkLost: Rule = {
  id: 'network-lost',
  refines: ['dropped-unknown'],
  links: [{ label: 'workadventure#2391', url: 'https://github.com/workadventure/workadventure/pull/2391' }],
  find(facts) {
    const offline = offlineSeen(facts);
    if (!offline || !mayHaveDropped(facts)) return null;
    const isWide = cutElsewhere(facts).length > 0 && facts.neighbours.stayedOpen === 0;
    return {
      confidence: isWide ? 'likely' : 'possible',
      evidence: [offline, ...cutElsewhereSeen(facts), ...stayedOpenSeen(facts)],
    };
  },
};
