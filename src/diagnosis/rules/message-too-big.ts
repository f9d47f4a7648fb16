import type { Values } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { sendJustBefore, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

const TOO_BIG = 1009;

export const messageTooBig: Rule = {
  id: 'message-too-big',
  links: [
    { label: 'ws#2224', url: 'https://github.com/websockets/ws/issues/2224' },
    { label: 'WebSocket-Node#403', url: 'https://github.com/theturtle32/WebSocket-Node/issues/403' },
    { label: 'cube#10246', url: 'https://github.com/cube-js/cube/pull/10246' },
  ],
  find(facts) {
    if (serverCodeOf(facts) !== TOO_BIG) return null;
    const message = sendJustBefore(facts);
    const bytes = message.length > 0 ? (facts.sent?.lastBytes ?? 0) : 0;
    const exceeded = bytes > 0 ? nearestLimit(facts, bytes) : null;
    return {
      confidence: 'certain',
      evidence: [...message, ...serverCloseSeen(facts)],
      values: { bytes, ...exceeded },
      notes: [...(bytes > 0 ? ['size'] : []), ...(exceeded ? ['limit'] : [])],
    };
  },
};

/** The largest default that the message exceeds, with all products that have it. */
function nearestLimit({ limits }: Facts, bytes: number): Values | null {
  const exceeded = limits.messageSizes.filter((limit) => limit.code === TOO_BIG && limit.bytes < bytes);
  if (exceeded.length === 0) return null;
  const limit = Math.max(...exceeded.map((each) => each.bytes));
  const products = exceeded.filter((each) => each.bytes === limit).map(({ product }) => product);
  return { limit, products: products.join(', ') };
}
