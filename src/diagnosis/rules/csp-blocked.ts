import type { PolicyViolation } from '../../record/page-context.ts';
import { saw, type Confidence, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { thrownBy, thrownSeen, wasRefusedAtOnce } from './shared/never-opened.ts';

/** Of Firefox, and no `DOMException`. */
const FIREFOX_REFUSAL = 'NS_ERROR_CONTENT_BLOCKED';
const DIRECTIVES: ReadonlySet<string> = new Set(['connect-src', 'default-src']);

/** Chromium makes a socket that is closed from the start, or rejects the stream; in Firefox the constructor throws. */
export const cspBlocked: Rule = {
  id: 'csp-blocked',
  links: [
    { label: 'webappsec-csp#7', url: 'https://github.com/w3c/webappsec-csp/issues/7' },
    { label: 'teleport#7929', url: 'https://github.com/gravitational/teleport/pull/7929' },
  ],
  find(facts) {
    const { record, endpoint, kind } = facts;
    if (!wasRefusedAtOnce(facts) || record.threw?.name === 'SyntaxError') return null;
    const violation = forbidding(facts);
    const confidence = violation ? 'certain' : confidenceWithout(facts);
    if (!confidence) return null;
    return {
      confidence,
      evidence: [
        ...(violation ? [violationSeen(violation)] : []),
        ...(kind === 'born-closed' ? [saw('bornClosed')] : thrownSeen(facts)),
        ...(record.closed ? [] : [saw('noCloseEvent')]),
      ],
      values: {
        directive: violation?.directive ?? 'connect-src',
        origin: endpoint.host === '' ? (record.url ?? '') : `${endpoint.scheme}${endpoint.host}`,
      },
    };
  },
};

function forbidding({ record: { violation } }: Facts): PolicyViolation | null {
  return violation?.disposition === 'enforce' && DIRECTIVES.has(violation.directive) ? violation : null;
}

/** The violation itself may be missing: a document that goes away at once tells of none. */
function confidenceWithout(facts: Facts): Confidence | null {
  const { kind, browser, endpoint, isLoopback } = facts;
  const name = thrownBy(facts)?.name;
  if (kind === 'born-closed') return browser === 'chrome' ? 'likely' : 'possible';
  if (kind === 'constructor-threw') return name === FIREFOX_REFUSAL ? 'likely' : null;
  if (name !== 'SecurityError') return null;
  const mayBeMixedContent = endpoint.scheme === 'ws://' && !isLoopback;
  return mayBeMixedContent ? 'possible' : 'likely';
}

function violationSeen({ directive, blockedUrl }: PolicyViolation): Evidence {
  return saw('policyForbids', { directive }, blockedUrl);
}
