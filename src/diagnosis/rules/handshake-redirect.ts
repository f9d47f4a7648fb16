import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { refusalStatus, statusSeen } from './shared/answer.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';

/** Those that name another place to ask (RFC 9110 section 15.4). */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** At the beginning of a word, and no author: `/oauth2/start`, `/sso`, `/users/sign_in`. */
const LOGIN = /(^|[^a-z])(log[_-]?in|sign[_-]?in|sso|o?auth(?!ors?\b))/i;

/** Where it leads is known in Firefox only, and often says why. */
export const handshakeRedirect: Rule = {
  id: 'handshake-redirect',
  find(facts) {
    const status = refusalStatus(facts);
    const isRedirect = status === null ? failedWith(facts, 'redirected') : REDIRECTS.has(status);
    if (!isRedirect) return null;
    const to = facts.record.handshake?.redirectTo ?? null;
    const note = to === null ? null : reasonFor(facts.record.url, to);
    const target = to === null || note === 'login' ? null : inWebSocketTerms(to);
    return {
      confidence: 'certain',
      evidence: [
        ...(status === null ? browserSays(facts) : [statusSeen(status)]),
        ...(to === null ? [] : [saw('redirectTarget', {}, to)]),
      ],
      values: { status: status ?? '', reason: note ?? '', target: target ?? '' },
      notes: note === null ? [] : [note],
    };
  },
};

function reasonFor(from: string | null, to: string): 'login' | 'secure' | 'slash' | null {
  if (from === null || !URL.canParse(from) || !URL.canParse(to)) return null;
  const [asked, target] = [new URL(from), new URL(to)];
  if (LOGIN.test(target.pathname)) return 'login';
  if (asked.hostname !== target.hostname) return null;
  if (asked.pathname === target.pathname) {
    return asked.protocol === 'ws:' && target.protocol === 'https:' ? 'secure' : null;
  }
  return withSlash(asked.pathname) === withSlash(target.pathname) ? 'slash' : null;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** Without the query, which may hold a token. */
function inWebSocketTerms(to: string): string | null {
  if (!/^https?:/i.test(to) || !URL.canParse(to)) return null;
  const { protocol, host, pathname } = new URL(to);
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${pathname}`;
}
