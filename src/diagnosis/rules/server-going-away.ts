import { saw, type Confidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { documentStopOf } from './shared/document-stop.ts';
import { serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

const CLOUDFLARE_EDGE = /cloudflare websocket proxy restarting/i;

/** 1001. In Firefox the browser gives the same code to the sockets of a document that was stopped. */
export const serverGoingAway: Rule = {
  id: 'server-going-away',
  find(facts) {
    if (serverCodeOf(facts) !== 1001) return null;
    const together = facts.neighbours.sameHost.filter(({ closed }) => closed?.code === 1001).length;
    return {
      confidence: confidenceOf(facts),
      evidence: [...serverCloseSeen(facts), ...(together > 0 ? [saw('endedTogether', { count: together })] : [])],
      notes: [...(CLOUDFLARE_EDGE.test(facts.reason) ? ['cloudflareEdge'] : []), ...(together > 0 ? ['together'] : [])],
    };
  },
};

function confidenceOf(facts: Facts): Confidence {
  const stop = documentStopOf(facts);
  if (!stop) return 'certain';
  return stop.together.length > 0 ? 'possible' : 'likely';
}
