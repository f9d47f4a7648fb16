import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { opensBefore } from './shared/history.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';

/** Both browsers name it. Why nothing listens is left open. */
export const connectionRefused: Rule = {
  id: 'connection-refused',
  links: [{ label: 'vite#6089', url: 'https://github.com/vitejs/vite/issues/6089' }],
  find(facts) {
    const { status, endpoint, isLoopback, port } = facts;
    if (status !== null || !failedWith(facts, 'connection-refused')) return null;
    const before = opensBefore(facts);
    return {
      confidence: 'certain',
      evidence: [...browserSays(facts), ...(port === null ? [] : [saw('port', { port })]), ...before],
      values: { host: endpoint.host },
      notes: [...(before.length > 0 ? ['workedBefore'] : []), ...(isLoopback ? ['loopback'] : [])],
    };
  },
};
