import { endingOf } from '../../record/ending.ts';
import type { SocketRecord } from '../../record/socket-record.ts';
import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { isSameSize, sentRightBefore } from './shared/last-message.ts';
import { isLikeDrop, mayHaveDropped } from './shared/line-dropped.ts';

/** "Internal Error" (RFC 6455 section 7.4.1). */
const INTERNAL_ERROR = 1011;

/** Once it is chance; the same again is not. */
export const messageCrashesServer: Rule = {
  id: 'message-crashes-server',
  refines: ['server-error', 'dropped-unknown'],
  find(facts) {
    const last = sentRightBefore(facts.record, facts);
    const hasFailed = mayHaveDropped(facts) || (facts.kind === 'server-closed' && facts.code === INTERNAL_ERROR);
    if (!last || !hasFailed || last.bytes >= facts.limits.constants.largeMessage) return null;
    if (isBusy(facts.record, facts)) return null;
    const again = facts.earlier.filter(({ record }) => {
      const before = failedToo(record, facts) ? sentRightBefore(record, facts) : null;
      return before !== null && isSameSize(before.bytes, last.bytes) && !isBusy(record, facts);
    }).length;
    const count = again + 1;
    if (count < facts.limits.constants.repeats) return null;
    return {
      confidence: 'likely',
      evidence: [saw('lastSent', { ago: last.ago, bytes: last.bytes }), saw('repeated', { count })],
      values: { bytes: last.bytes, ago: last.ago, count },
    };
  },
};

/** Where the page sends all the time, any end comes right after a message. */
function isBusy(record: SocketRecord, { limits }: Facts): boolean {
  const sent = record.traffic?.sent;
  if (!sent || !record.opened || sent.lastAt === null) return false;
  const span = sent.lastAt - record.opened.at;
  return sent.messages > 3 && span / (sent.messages - 1) < 2 * limits.constants.afterSend;
}

function failedToo(record: SocketRecord, { browser }: Facts): boolean {
  const kind = endingOf(record, browser);
  if (kind === 'server-closed') return record.closed?.code === INTERNAL_ERROR;
  return isLikeDrop(kind);
}
