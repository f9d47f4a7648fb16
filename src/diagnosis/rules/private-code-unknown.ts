import type { Rule } from '../rule.ts';
import { ageSeen, serverCloseSeen, serverCodeOf } from './shared/server-close.ts';

/** IANA's name for it is Timeout. */
const TIMEOUT = 3008;

/** What the number means is between the server and its clients. Never certain: its words may say it to somebody. */
export const privateCodeUnknown: Rule = {
  id: 'private-code-unknown',
  fallback: true,
  find(facts) {
    const code = serverCodeOf(facts);
    if (code === null || code < 3000 || code > 4999) return null;
    const isLikeHttp = code >= 4400 && code <= 4599;
    return {
      confidence: 'likely',
      evidence: [...serverCloseSeen(facts), ...ageSeen(facts)],
      values: { code, status: code - 4000 },
      notes: [...(isLikeHttp ? ['likeHttp'] : []), ...(code === TIMEOUT ? ['timeout'] : [])],
    };
  },
};
