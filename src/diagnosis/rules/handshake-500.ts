import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { sameInARow } from './shared/history.ts';

/** These have causes of their own. */
const FROM_GATEWAYS: ReadonlySet<number> = new Set([502, 503, 504]);

export const handshake500: Rule = {
  id: 'handshake-500',
  find(facts) {
    const status = refusalStatus(facts);
    if (status === null || status < 500 || status > 599 || FROM_GATEWAYS.has(status)) return null;
    const repeated = sameInARow(facts, ({ handshake }) => handshake?.status === status);
    return {
      confidence: 'certain',
      evidence: [statusSeen(status), ...headersSeen(facts, 'server', 'cf-ray'), ...repeated],
      values: { status },
      notes: [...(isOfCloudflare(status) ? ['cloudflare'] : []), ...(repeated.length > 0 ? ['eachTime'] : [])],
    };
  },
};

/** https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/ */
function isOfCloudflare(status: number): boolean {
  return (status >= 520 && status <= 526) || status === 530;
}
