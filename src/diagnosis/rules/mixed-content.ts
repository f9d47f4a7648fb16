import { saw, type Confidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { thrownBy, thrownSeen } from './shared/never-opened.ts';

/** Both browsers throw a `SecurityError`, and let the page connect to loopback addresses. */
export const mixedContent: Rule = {
  id: 'mixed-content',
  links: [
    { label: 'create-react-app#8431', url: 'https://github.com/react/create-react-app/issues/8431' },
    { label: 'srcbook#501', url: 'https://github.com/srcbookdev/srcbook/issues/501' },
  ],
  find(facts) {
    const { endpoint, isLoopback, record } = facts;
    if (thrownBy(facts)?.name !== 'SecurityError' || endpoint.scheme !== 'ws://' || isLoopback) return null;
    // A stream that a policy forbids is rejected with the same error.
    if (record.violation?.disposition === 'enforce') return null;
    const confidence = confidenceOf(facts);
    if (!confidence) return null;
    return {
      confidence,
      evidence: [
        ...thrownSeen(facts),
        ...(confidence === 'certain' ? [saw('pageIsSecure')] : [saw('pageAddress', {}, record.document.url)]),
        saw('socketAddress', {}, record.url ?? ''),
      ],
      values: { host: endpoint.host },
    };
  },
};

/** A frame may be the secure page's without having its scheme: by `about:srcdoc`, `blob:`, or as `http://localhost`. */
function confidenceOf({ record: { document } }: Facts): Confidence | null {
  if (document.url.startsWith('https:')) return 'certain';
  return document.isTop && document.url.startsWith('http:') ? null : 'likely';
}
