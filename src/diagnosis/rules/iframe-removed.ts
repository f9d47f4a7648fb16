import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { nextDocument } from './shared/next-document.ts';

/**
 * A frame went away, and the page around it stayed: sockets that stayed open were not of a tab that was left, and in Firefox
 * a socket whose document goes to another address is closed with 1001, one whose frame is removed is not.
 */
export const iframeRemoved: Rule = {
  id: 'iframe-removed',
  refines: ['page-navigated'],
  find(facts) {
    const { browser, kind, record, neighbours } = facts;
    if (kind !== 'left' || record.document.isTop) return null;
    // Another document came in its place: the frame is still there.
    if (nextDocument(facts)) return null;
    const { stayedOpen } = neighbours;
    const isRemoved = browser === 'firefox' && !record.closed;
    if (stayedOpen === 0 && !isRemoved) return null;
    return {
      confidence: 'likely',
      evidence: [
        saw('inFrame', {}, record.document.url),
        saw('pageHide'),
        ...(isRemoved ? [saw('noCloseEvent')] : []),
        ...(stayedOpen > 0 ? [saw('stayedOpen', { count: stayedOpen })] : []),
      ],
    };
  },
};
