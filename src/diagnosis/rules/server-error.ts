import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import type { SocketRecord } from '../../record/socket-record.ts';
import { knownProductCode, productMeans, productSeen } from './shared/product.ts';
import { saysError, saysFailure, saysNoHeartbeat, saysTimeIsUp } from './shared/reason-words.ts';
import { ageSeen, sendJustBefore, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

const INTERNAL_ERROR = 1011;
const NORMAL = 1000;

/** 1011, or a code that says less with the words for it, or a product's own code. */
export const serverError: Rule = {
  id: 'server-error',
  refines: ['server-closed-early', 'server-normal', 'private-code-unknown'],
  links: [
    { label: 'empirica#461', url: 'https://github.com/empiricaly/empirica/issues/461' },
    { label: 'graphql-engine#7696', url: 'https://github.com/hasura/graphql-engine/issues/7696' },
  ],
  find(facts) {
    const code = serverCodeOf(facts);
    const product = code === null ? null : productMeans(facts, 'failure');
    if (code === null || saysNoHeartbeat(facts.reason)) return null;
    if (code !== INTERNAL_ERROR && !product && !isMeantAsError(code, facts.reason)) return null;
    const message = sendJustBefore(facts);
    const count = message.length > 0 ? failuresAfterSend(facts, code) : 0;
    const isRepeated = count >= facts.limits.constants.repeats;
    return {
      confidence: code === INTERNAL_ERROR && !isMeantOtherwise(facts) ? 'certain' : (product?.certainty ?? 'likely'),
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

/** Of a number of the application's own, its words must tell that it was the server that failed. */
function isMeantAsError(code: number, reason: string): boolean {
  return code === NORMAL ? saysError(reason) : code >= 3000 && saysFailure(reason);
}

/** 1011 is also what some servers give for a silence or a time limit of theirs, as the reason or its product's pack tells. */
function isMeantOtherwise(facts: Facts): boolean {
  const product = knownProductCode(facts);
  if (product?.meaning.cause === 'failure') return false;
  return saysTimeIsUp(facts.reason) || (product?.match.why.some(({ kind }) => kind === 'reason') ?? false);
}

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
