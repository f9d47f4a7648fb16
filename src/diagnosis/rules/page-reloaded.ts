import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { nextDocument } from './shared/next-document.ts';

/** The same address in the same tab right afterwards. A link to the page itself, which does the same, is the rarer. */
export const pageReloaded: Rule = {
  id: 'page-reloaded',
  refines: ['page-navigated'],
  find(facts) {
    const { kind, record } = facts;
    if (kind !== 'left' || !record.document.isTop) return null;
    const next = nextDocument(facts);
    if (next?.url !== record.document.url) return null;
    return { confidence: 'likely', evidence: [saw('pageHide'), saw('sameAddressNext', {}, next.url)] };
  },
};
