import { looksLikeToken } from '../../record/token-like.ts';
import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Found, Rule } from '../rule.ts';
import { statusSeen } from './shared/answer.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';

/** What becomes of a variable that is not set. */
const NOT_SET: ReadonlySet<string> = new Set(['null', 'undefined', 'NaN']);

/** Chromium says so. Firefox opens without a subprotocol where the server chooses none, and fails where it chooses another. */
export const subprotocolMismatch: Rule = {
  id: 'subprotocol-mismatch',
  refines: ['handshake-bad-accept'],
  links: [
    { label: 'nodejs-websocket#24', url: 'https://github.com/sitegui/nodejs-websocket/issues/24' },
    { label: 'gamestdio#5', url: 'https://github.com/gamestdio/websocket/issues/5' },
  ],
  find(facts) {
    if (facts.opened) return null;
    if (facts.browser === 'firefox') return otherChosen(facts);
    const isNamed = failedWith(facts, 'subprotocol-mismatch');
    if (!isNamed && !isUnnamed(facts)) return null;
    return {
      confidence: isNamed ? 'certain' : 'possible',
      evidence: [...(isNamed ? browserSays(facts) : [statusSeen(101)]), ...askedFor(facts)],
      notes: [...notesOf(facts.record.protocolsOffered), ...(isNamed ? [] : ['unnamed'])],
    };
  },
};

/** A 101 that names a subprotocol which the page did not offer: whatever else, that alone is a failure. */
function otherChosen(facts: Facts): Found | null {
  const { kind, status, failure, record } = facts;
  const chosen = facts.header(CHOSEN);
  const asked = record.protocolsOffered ?? [];
  if (kind !== 'never-opened' || status !== 101 || failure !== null || chosen === null) return null;
  if (asked.length === 0 || asked.includes(chosen)) return null;
  return {
    confidence: 'certain',
    evidence: [saw('header', { name: CHOSEN }, chosen), ...askedFor(facts), statusSeen(101)],
    notes: notesOf(asked),
  };
}

const CHOSEN = 'sec-websocket-protocol';

/** The browser's words are missing, but the server agreed, and there was a subprotocol to disagree on. */
function isUnnamed({ kind, status, failure, record }: Facts): boolean {
  const hasNoWords = failure === null || failure === 'withheld';
  return kind === 'never-opened' && status === 101 && hasNoWords && (record.protocolsOffered ?? []).length > 0;
}

function askedFor({ record }: Facts): readonly Evidence[] {
  const asked = record.protocolsOffered ?? [];
  return asked.length > 0 ? [saw('protocolsAsked', {}, asked.join(', '))] : [];
}

function notesOf(asked: readonly string[] | null): readonly string[] {
  if (asked === null) return [];
  if (asked.length === 0) return ['noneAsked'];
  if (asked.some((name) => NOT_SET.has(name))) return ['notSet'];
  return asked.some(looksLikeToken) ? ['token'] : [];
}
