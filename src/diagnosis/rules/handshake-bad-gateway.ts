import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { opensBefore } from './shared/history.ts';

/** 502: the gateway could not reach the server, or not understand it. 504: it waited in vain. */
export const handshakeBadGateway: Rule = {
  id: 'handshake-bad-gateway',
  links: [{ label: 'ws#1656', url: 'https://github.com/websockets/ws/issues/1656' }],
  find(facts) {
    const status = refusalStatus(facts);
    if (status !== 502 && status !== 504) return null;
    const before = opensBefore(facts);
    return {
      confidence: 'certain',
      evidence: [statusSeen(status), ...headersSeen(facts, 'server', 'via'), ...before],
      values: { status },
      notes: [...(status === 504 ? ['waited'] : []), ...(before.length > 0 ? ['workedBefore'] : [])],
    };
  },
};
