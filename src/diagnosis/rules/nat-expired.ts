import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { NAT_LIMIT } from '../limits/match-limits.ts';
import type { Rule } from '../rule.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';
import { busySlots } from './shared/sends-over-time.ts';

interface SendAfterSilence {
  /** Milliseconds, at least. */
  readonly silence: number;
  /** From the send to the end. */
  readonly ago: number;
}

/** Long silence, then a send that nobody answers, then the drop once TCP has given up. */
export const natExpired: Rule = {
  id: 'nat-expired',
  refines: ['dropped-unknown'],
  links: [{ label: 'robust-websocket#4', url: 'https://github.com/nathanboktae/robust-websocket/issues/4' }],
  find(facts) {
    if (facts.isLoopback || !mayHaveDropped(facts)) return null;
    const { afterSend, retransmission } = facts.limits.constants;
    const limit = facts.limits.limits.find(({ id }) => id === NAT_LIMIT)?.seconds ?? null;
    const sent = sendAfterSilence(facts);
    if (!sent || limit === null || sent.silence < 1000 * limit) return null;
    if (sent.ago <= afterSend || sent.ago > retransmission) return null;
    const { silence, ago } = sent;
    return { confidence: 'possible', evidence: [saw('sentAfterSilence', { silence, ago })], values: { silence, ago } };
  },
};

function sendAfterSilence({ record, sent, received, ageMs, lastSentAgoMs, lastReceivedAgoMs }: Facts) {
  if (!sent || !received || ageMs === null || lastSentAgoMs === null) return null;
  // What came in after the send was an answer.
  if (lastReceivedAgoMs !== null && lastReceivedAgoMs <= lastSentAgoMs) return null;
  const quietSince = Math.min(ageMs, lastReceivedAgoMs ?? ageMs);
  if (sent.messages === 1) return { silence: quietSince - lastSentAgoMs, ago: lastSentAgoMs };
  return fromHistogram(record.created.at, quietSince, { record, ageMs, lastSentAgoMs });
}

type Known = Pick<Facts, 'record'> & { readonly ageMs: number; readonly lastSentAgoMs: number };

/** The last long gap before a slot in which only the page spoke, and after which nothing came in. */
function fromHistogram(
  createdAt: number,
  quietSince: number,
  { record, ageMs, lastSentAgoMs }: Known,
): SendAfterSilence | null {
  const end = (record.opened?.at ?? createdAt) + ageMs;
  let longest: SendAfterSilence | null = null;
  let quietFrom = record.opened?.at ?? createdAt;
  for (const { from, to, received } of busySlots(record)) {
    const silence = from - quietFrom;
    quietFrom = to;
    if (received > 0 || silence <= (longest?.silence ?? 0) || end - from > quietSince) continue;
    longest = { silence, ago: Math.max(lastSentAgoMs, end - to) };
  }
  return longest;
}
