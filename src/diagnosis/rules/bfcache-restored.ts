import type { EndingKind } from '../../record/ending.ts';
import { saw, type Confidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { closeEventSeen } from './shared/server-close.ts';

/** The browser cuts the connection of a cached page and says so only on its return, at once. */
export const bfcacheRestored: Rule = {
  id: 'bfcache-restored',
  refines: ['server-sent-bad-frame', 'browser-failed-unknown', 'dropped-unknown'],
  links: [
    {
      label: 'modern-web-guidance#1262',
      url: 'https://github.com/GoogleChrome/modern-web-guidance-src/issues/1262',
    },
  ],
  find(facts) {
    const confidence = confidenceOf(facts);
    if (confidence === null) return null;
    const ago = facts.record.context?.restoredAgoMs ?? null;
    return {
      confidence,
      evidence: [
        ...(ago === null ? [] : [saw('pageShow', { ago })]),
        ...(facts.kind === 'cut-in-cache' ? [saw('pageHidePersisted')] : []),
        closeEventSeen(facts),
      ],
    };
  },
};

const CUT_KINDS: ReadonlySet<EndingKind> = new Set(['browser-failed', 'failed-or-reset', 'dropped', 'stream-failed']);

function confidenceOf({ kind, record, ageMs, limits }: Facts): Confidence | null {
  const ago = record.context?.restoredAgoMs ?? null;
  const atOnce = ago !== null && ago <= limits.constants.backForward;
  if (kind === 'cut-in-cache') {
    if (ago === null) return 'likely';
    // Later the line may as well have dropped by itself.
    return atOnce ? 'certain' : 'possible';
  }
  const isOlder = ago !== null && ageMs !== null && ago < ageMs;
  return CUT_KINDS.has(kind) && atOnce && isOlder ? 'certain' : null;
}
