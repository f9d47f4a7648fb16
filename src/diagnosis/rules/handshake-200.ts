import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';

/** The request was welcome, and nobody there knows that it was a WebSocket's. */
export const handshake200: Rule = {
  id: 'handshake-200',
  links: [{ label: 'ws#1275', url: 'https://github.com/websockets/ws/issues/1275' }],
  find(facts) {
    const status = refusalStatus(facts);
    if (status === null || status < 200 || status > 299) return null;
    return {
      confidence: 'certain',
      evidence: [
        statusSeen(status),
        saw('socketAddress', {}, facts.record.url ?? ''),
        ...headersSeen(facts, 'server', 'via'),
      ],
      values: { status, path: facts.endpoint.path },
    };
  },
};
