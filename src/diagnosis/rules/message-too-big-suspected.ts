import { endingOf } from '../../record/ending.ts';
import type { SocketRecord } from '../../record/socket-record.ts';
import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { isSameSize, sentRightBefore } from './shared/last-message.ts';
import { isLikeDrop, mayHaveDropped } from './shared/line-dropped.ts';

/** Some servers drop the line on a message that is too large, without code 1009. */
export const messageTooBigSuspected: Rule = {
  id: 'message-too-big-suspected',
  refines: ['dropped-unknown'],
  links: [
    { label: 'socket.io#3946', url: 'https://github.com/socketio/socket.io/issues/3946' },
    { label: 'engine.io#706', url: 'https://github.com/socketio/engine.io/issues/706' },
  ],
  find(facts) {
    const last = sentRightBefore(facts.record, facts);
    if (!last || !mayHaveDropped(facts) || last.bytes < facts.limits.constants.largeMessage) return null;
    if (last.bytes < (facts.sent?.maxBytes ?? 0)) return null;
    if (facts.earlier.some(({ record }) => acceptedBytes(record, facts) >= last.bytes)) return null;
    const again = facts.earlier.filter(({ record }) => isDroppedByOne(record, last.bytes, facts)).length;
    const limit = knownLimitSeen(facts, last.bytes);
    const buffered = facts.record.traffic?.bufferedAmount ?? 0;
    return {
      confidence: again + 1 >= facts.limits.constants.repeats || limit.length > 0 ? 'likely' : 'possible',
      evidence: [
        saw('lastSent', { ago: last.ago, bytes: last.bytes }),
        ...(again > 0 ? [saw('repeated', { count: again + 1 })] : []),
        ...limit,
        ...(buffered > 0 ? [saw('buffered', { bytes: buffered })] : []),
      ],
      values: { bytes: last.bytes, ago: last.ago },
      notes: again > 0 ? ['again'] : [],
    };
  },
};

/** The largest message that a socket is known to have survived. */
function acceptedBytes(record: SocketRecord, facts: Facts): number {
  const sent = record.traffic?.sent;
  if (!sent) return 0;
  // Of two messages of that size the first may have been accepted; that is not recorded.
  const isLethal = sentRightBefore(record, facts) !== null && sent.lastBytes === sent.maxBytes;
  return isLethal ? 0 : sent.maxBytes;
}

function isDroppedByOne(record: SocketRecord, bytes: number, facts: Facts): boolean {
  if (!isLikeDrop(endingOf(record, facts.browser))) return false;
  const last = sentRightBefore(record, facts);
  return last !== null && isSameSize(last.bytes, bytes);
}

/** Larger than what a server accepts by default that is known to be there. */
function knownLimitSeen(facts: Facts, bytes: number): readonly Evidence[] {
  const uWebSockets = facts.header('uwebsockets');
  if (uWebSockets !== null) return [saw('header', { name: 'uwebsockets' }, uWebSockets)];
  const { url } = facts.record;
  const limit = facts.limits.messageSizes.find(({ product }) => product === 'Socket.IO')?.bytes ?? Infinity;
  return bytes > limit && url !== null && /[?&]EIO=\d/.test(url) ? [saw('socketAddress', {}, url)] : [];
}
