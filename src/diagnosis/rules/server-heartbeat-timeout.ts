import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { isEngineIo } from './shared/engine-io.ts';
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
    'server-closed-no-code',
  ],
  links: [
    { label: 'websockets#1128', url: 'https://github.com/python-websockets/websockets/issues/1128' },
    { label: 'thingsboard#13664', url: 'https://github.com/thingsboard/thingsboard/issues/13664' },
  ],
  find(facts) {
    const code = serverCodeOf(facts);
    const product = code === null ? null : productMeans(facts, 'heartbeat');
    const unanswered = pingUnanswered(facts);
    if (code === null || (!product && !saysNoHeartbeat(facts.reason) && unanswered.length === 0)) return null;
    const around = heartbeatContextOf(facts);
    return {
      confidence: saysHeartbeatMissed(facts.reason)
        ? 'certain'
        : (product?.certainty ?? (unanswered.length > 0 ? 'likely' : 'possible')),
      evidence: [
        ...(product ? productSeen(facts, product) : []),
        ...unanswered,
        ...reasonFirst(facts),
        ...ageSeen(facts),
        ...around.evidence,
      ],
      values: { code },
      notes: around.notes,
    };
  },
};

const NO_STATUS = 1005;

/** Milliseconds: what comes sooner after the server's last message is no wait for an answer. */
const LEAST_WAIT = 200;

/**
 * Engine.IO closes without a code or a word where its ping is not answered. A client that is well answers at once, so that
 * its last message is younger than the server's.
 */
function pingUnanswered(facts: Facts): readonly Evidence[] {
  const { lastReceivedAgoMs: ago, lastSentAgoMs } = facts;
  if (serverCodeOf(facts) !== NO_STATUS || !isEngineIo(facts) || ago === null || ago < LEAST_WAIT) return [];
  return lastSentAgoMs === null || lastSentAgoMs > ago ? [saw('pingUnanswered', { ago })] : [];
}
