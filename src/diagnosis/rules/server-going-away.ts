import { saw, type Confidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { documentStopOf } from './shared/document-stop.ts';
import { saysLeaving } from './shared/reason-words.ts';
import { reasonFirst, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

const CLOUDFLARE_EDGE = /cloudflare websocket proxy restarting/i;

/** 1001, or the words for it with a code that says less. In Firefox the browser gives the same code to the sockets of a document that was stopped. */
export const serverGoingAway: Rule = {
  id: 'server-going-away',
  refines: ['server-normal', 'server-closed-early', 'private-code-unknown'],
  find(facts) {
    const code = serverCodeOf(facts);
    if (code !== null && code !== 1001 && (code === 1000 || code >= 3000) && saysLeaving(facts.reason)) {
      return { confidence: 'likely', evidence: reasonFirst(facts) };
    }
    if (code !== 1001) return null;
    const together = facts.neighbours.sameHost.filter(({ closed }) => closed?.code === 1001).length;
    return {
      confidence: confidenceOf(facts),
      evidence: [...serverCloseSeen(facts), ...(together > 0 ? [saw('endedTogether', { count: together })] : [])],
      notes: [...(CLOUDFLARE_EDGE.test(facts.reason) ? ['cloudflareEdge'] : []), ...(together > 0 ? ['together'] : [])],
    };
  },
};

function confidenceOf(facts: Facts): Confidence {
  if (CLOUDFLARE_EDGE.test(facts.reason)) return 'certain';
  // Who closed is certain. That it leaves is what the code is for, but some servers give it to whom they find idle.
  return (documentStopOf(facts)?.together.length ?? 0) > 0 ? 'possible' : 'likely';
}
