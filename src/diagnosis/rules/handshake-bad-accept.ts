import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { statusSeen } from './shared/answer.ts';
import { attemptSeen, browserSays, failedWith, isUnopened101InFirefox } from './shared/never-opened.ts';

/** Chromium names what is wrong with the answer. Firefox tells of a 101, and the page gets an error in place of `open`. */
export const handshakeBadAccept: Rule = {
  id: 'handshake-bad-accept',
  find(facts) {
    if (failedWith(facts, 'bad-answer')) return { confidence: 'certain', evidence: browserSays(facts) };
    if (!isUnopened101InFirefox(facts)) return null;
    return {
      confidence: 'likely',
      evidence: [statusSeen(101), ...attemptSeen(facts), ...(facts.record.errored ? [saw('errorBefore')] : [])],
      notes: ['unnamed'],
    };
  },
};
