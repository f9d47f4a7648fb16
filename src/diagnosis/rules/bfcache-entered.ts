import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { closedOnTheWay } from './shared/close-call.ts';

/** Nothing more comes of such a socket until the page returns, if it does. */
export const bfcacheEntered: Rule = {
  id: 'bfcache-entered',
  links: [{ label: 'whatwg/html#12085', url: 'https://github.com/whatwg/html/issues/12085' }],
  find(facts) {
    if (facts.kind !== 'left-to-cache') return null;
    // What the page has closed itself nothing will cut.
    if (closedOnTheWay(facts)) return null;
    return { confidence: 'certain', evidence: [saw('pageHidePersisted'), saw('noCloseEvent')] };
  },
};
