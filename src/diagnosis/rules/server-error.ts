import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import type { SocketRecord } from '../../record/socket-record.ts';
import { productMeans, productSeen } from './shared/product.ts';
import { saysError, saysNoHeartbeat } from './shared/reason-words.ts';
import { ageSeen, sendJustBefore, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

const INTERNAL_ERROR = 1011;
const NORMAL = 1000;

/** 1011, or 1000 with the words of an error, or a product's own code for it. */
export const serverError: Rule = {
  id: 'server-error',
  refines: ['server-closed-early', 'server-normal'],
  links: [
    { label: 'empirica#461', url: 'https://github.com/empiricaly/empirica/issues/461' },
    { label: 'graphql-engine#7696', url: 'https://github.com/hasura/graphql-engine/issues/7696' },
  ],
  find(facts) {
    const code = serverCodeOf(facts);
    const product = code === null ? null : productMeans(facts, 'failure');
    if (code === null || (code !== INTERNAL_ERROR && code !== NORMAL && !product)) return null;
    if (code === NORMAL ? !saysError(facts.reason) : saysNoHeartbeat(facts.reason)) return null;
    const message = sendJustBefore(facts);
    const count = message.length > 0 ? failuresAfterSend(facts, code) : 0;
    const isRepeated = count >= facts.limits.constants.repeats;
    return {
      confidence: code === INTERNAL_ERROR ? 'certain' : (product?.certainty ?? 'likely'),
      evidence: [
        ...(product ? productSeen(facts, product) : []),
        ...serverCloseSeen(facts),
        ...message,
        ...(isRepeated ? [saw('repeated', { count })] : []),
        ...ageSeen(facts),
      ],
      values: { code, count },
      notes: [
        ...(code === NORMAL ? ['saysNormal'] : []),
        ...(isRepeated ? ['yourMessageAgain'] : message.length > 0 ? ['yourMessage'] : []),
      ],
    };
  },
};

/** This one and those right before it to the same endpoint that ended alike, each just after a send. */
function failuresAfterSend({ earlier, limits }: Facts, code: number): number {
  const isAlike = (record: SocketRecord) => {
    const { closed, traffic } = record;
    const sentAt = traffic?.sent.lastAt ?? null;
    return closed?.code === code && sentAt !== null && closed.at - sentAt <= limits.constants.afterSend;
  };
  const other = earlier.findIndex(({ record }) => !isAlike(record));
  return 1 + (other === -1 ? earlier.length : other);
}
