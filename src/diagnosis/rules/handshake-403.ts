import { saw } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { headersSeen, refusalStatus, statusSeen } from './shared/answer.ts';
import { opensBefore } from './shared/history.ts';

/** Servers that answer 403 where the application closes before it accepts, whatever code it gives. */
const REFUSES_BEFORE_ACCEPT = /^(uvicorn|daphne)/i;

/** The refusal is certain; what for is not, and some reasons leave a trace of their own. */
export const handshake403: Rule = {
  id: 'handshake-403',
  links: [
    { label: 'flower#643', url: 'https://github.com/mher/flower/issues/643' },
    { label: 'whatwg/websockets#39', url: 'https://github.com/whatwg/websockets/issues/39' },
  ],
  find(facts) {
    if (refusalStatus(facts) !== 403) return null;
    const evidence = [statusSeen(403), ...headersSeen(facts, 'cf-ray', 'server')];
    const notes: string[] = [];
    if (facts.header('cf-ray') !== null) notes.push('botWall');
    if (REFUSES_BEFORE_ACCEPT.test(facts.header('server') ?? '')) notes.push('beforeAccept');
    const origin = originOf(facts.record.document.url);
    const isAllowed = origin !== null && hasOpenedFrom(origin, facts);
    if (isAllowed) {
      evidence.push(...opensBefore(facts));
      notes.push('workedBefore');
    }
    if (origin === null || isAllowed || isSameHost(origin, facts)) return { confidence: 'certain', evidence, notes };
    evidence.push(saw('pageAddress', {}, facts.record.document.url));
    return { confidence: 'certain', evidence, values: { origin }, notes: [...notes, 'origin'] };
  },
};

/** As the request names it. null for pages whose origin the address does not tell: `about:srcdoc`, say. */
function originOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : null;
}

function hasOpenedFrom(origin: string, { earlier }: Facts): boolean {
  return earlier.some(({ record }) => record.opened !== null && originOf(record.document.url) === origin);
}

function isSameHost(origin: string, { endpoint }: Facts): boolean {
  return new URL(origin).host === endpoint.host;
}
