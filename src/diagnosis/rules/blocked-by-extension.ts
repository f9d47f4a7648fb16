import type { Rule } from '../rule.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';

/** Chromium names its client, not which extension it was. Often that very extension hides the words. */
export const blockedByExtension: Rule = {
  id: 'blocked-by-extension',
  find(facts) {
    if (facts.status !== null || !failedWith(facts, 'blocked-by-client')) return null;
    return { confidence: 'likely', evidence: browserSays(facts), values: { host: facts.endpoint.host } };
  },
};
