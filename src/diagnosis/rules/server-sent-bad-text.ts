import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { endSeen } from './shared/line-dropped.ts';

/** Text frames have to be UTF-8 (RFC 6455 section 8.1). */
export const serverSentBadText: Rule = {
  id: 'server-sent-bad-text',
  refines: ['browser-failed-unknown'],
  find(facts) {
    if (facts.failure !== 'bad-text') return null;
    return { confidence: 'certain', evidence: [saw('browserSays', {}, facts.failureText), ...endSeen(facts)] };
  },
};
