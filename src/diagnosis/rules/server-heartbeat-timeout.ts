import type { Rule } from '../rule.ts';
import { heartbeatContextOf } from './shared/heartbeat-context.ts';
import { productMeans, productSeen } from './shared/product.ts';
import { saysHeartbeatMissed, saysNoHeartbeat } from './shared/reason-words.ts';
import { ageSeen, reasonFirst, serverCodeOf } from './shared/server-close.ts';

/** By what the product says of its code, or by the reason: no code of the standard is for this alone. */
export const serverHeartbeatTimeout: Rule = {
  id: 'server-heartbeat-timeout',
  refines: [
    'server-error',
    'server-normal',
    'server-closed-early',
    'server-going-away',
    'server-policy',
    'server-reports-protocol-error',
    'private-code-unknown',
  ],
  links: [
    { label: 'websockets#1128', url: 'https://github.com/python-websockets/websockets/issues/1128' },
    { label: 'thingsboard#13664', url: 'https://github.com/thingsboard/thingsboard/issues/13664' },
  ],
  find(facts) {
    const code = serverCodeOf(facts);
    const product = code === null ? null : productMeans(facts, 'heartbeat');
    if (code === null || (!product && !saysNoHeartbeat(facts.reason))) return null;
    const around = heartbeatContextOf(facts);
    return {
      confidence: saysHeartbeatMissed(facts.reason) ? 'certain' : (product?.certainty ?? 'possible'),
      evidence: [
        ...(product ? productSeen(facts, product) : []),
        ...reasonFirst(facts),
        ...ageSeen(facts),
        ...around.evidence,
      ],
      values: { code },
      notes: around.notes,
    };
  },
};
