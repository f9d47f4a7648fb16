import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { refusalStatus, statusSeen } from './shared/answer.ts';
import { opensBefore } from './shared/history.ts';

/** Not found, or gone. */
export const handshake404: Rule = {
  id: 'handshake-404',
  links: [
    { label: 'aws-lbc#2631', url: 'https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/2631' },
  ],
  find(facts) {
    const status = refusalStatus(facts);
    if (status !== 404 && status !== 410) return null;
    const before = opensBefore(facts);
    return {
      confidence: 'certain',
      evidence: [statusSeen(status), saw('socketAddress', {}, facts.record.url ?? ''), ...before],
      values: { status, path: facts.endpoint.path },
      notes: before.length > 0 ? ['workedBefore'] : [],
    };
  },
};
