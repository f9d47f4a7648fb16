import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';

/** Nothing more comes of such a socket until the page returns, if it does. */
export const bfcacheEntered: Rule = {
  id: 'bfcache-entered',
  links: [{ label: 'whatwg/html#12085', url: 'https://github.com/whatwg/html/issues/12085' }],
  find({ kind }) {
    if (kind !== 'left-to-cache') return null;
    return { confidence: 'certain', evidence: [saw('pageHidePersisted'), saw('noCloseEvent')] };
  },
};
