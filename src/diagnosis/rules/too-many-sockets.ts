import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { openAtOnce } from './shared/crowd.ts';
import { attemptSeen, browserSays, failedInstantly, failedWith, isUnexplained } from './shared/never-opened.ts';

/** Of the limit: the rest may be open in places that are not counted here. */
const NEARLY = 0.8;

/** Chromium counts for the process of a page, Firefox for the whole browser; only this tab's can be counted here. */
export const tooManySockets: Rule = {
  id: 'too-many-sockets',
  links: [
    { label: 'gorilla#477', url: 'https://github.com/gorilla/websocket/issues/477' },
    { label: 'WebKit#5837', url: 'https://github.com/WebKit/WebKit/pull/5837' },
  ],
  find(facts) {
    const limit = facts.limits.browsers[facts.browser].sockets;
    if (failedWith(facts, 'too-many-sockets')) {
      const evidence = [...browserSays(facts), saw('openAtOnce', { count: openAtOnce(facts) })];
      return { confidence: 'certain', evidence, values: { limit } };
    }
    if (!failedInstantly(facts) || !isUnexplained(facts)) return null;
    const count = openAtOnce(facts);
    if (count <= NEARLY * limit) return null;
    return {
      confidence: count > limit ? 'likely' : 'possible',
      evidence: [saw('openAtOnce', { count }), ...attemptSeen(facts)],
      values: { limit },
    };
  },
};
