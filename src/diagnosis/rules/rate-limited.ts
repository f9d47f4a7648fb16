import type { Confidence } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { saysRateLimited } from './shared/reason-words.ts';
import { reasonFirst, sameCodeBefore, sendJustBefore, serverCodeOf } from './shared/server-close.ts';

/** Follows the HTTP status 429. */
const TOO_MANY_REQUESTS = 4429;

export const rateLimited: Rule = {
  id: 'rate-limited',
  refines: ['server-policy', 'server-busy', 'private-code-unknown'],
  links: [{ label: 'thingsboard#15219', url: 'https://github.com/thingsboard/thingsboard/pull/15219' }],
  find(facts) {
    const code = serverCodeOf(facts);
    const confidence = code === null ? null : confidenceOf(code, facts.reason);
    if (code === null || confidence === null) return null;
    const { sent } = facts;
    return {
      confidence,
      evidence: [...reasonFirst(facts), ...sendJustBefore(facts), ...sameCodeBefore(facts)],
      values: { code },
      notes: sent?.messages === 0 ? ['connectedTooOften'] : [],
    };
  },
};

function confidenceOf(code: number, reason: string): Confidence | null {
  if (saysRateLimited(reason) && mayMeanRate(code)) return 'likely';
  if (code !== TOO_MANY_REQUESTS) return null;
  return reason === '' ? 'likely' : 'possible';
}

function mayMeanRate(code: number): boolean {
  return code === 1008 || code === 1013 || (code >= 3000 && code <= 4999);
}
