import type { SocketRecord } from '../../record/socket-record.ts';
import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { matchLimits } from '../limits/match-limits.ts';
import type { Rule } from '../rule.ts';
import { disturbancesSeen } from './shared/disturbances.ts';
import { cutElsewhere, cutWithIt, cutWithItSeen, stayedOpenSeen } from './shared/ended-together.ts';
import { mayHaveDropped } from './shared/line-dropped.ts';

/** What a proxy answers while there is nothing behind it. */
const NOTHING_BEHIND: ReadonlySet<number> = new Set([502, 503, 504]);

/** Several sockets of one host ended at once, or the host refused for a while afterwards. */
export const serverRestartSuspected: Rule = {
  id: 'server-restart-suspected',
  refines: ['server-dropped', 'dropped-unknown'],
  links: [
    { label: 'hxa-connect#38', url: 'https://github.com/coco-xyz/hxa-connect/pull/38' },
    { label: 'buzz#2575', url: 'https://github.com/block/buzz/pull/2575' },
    { label: 'butterfly#197', url: 'https://github.com/paradoxxxzero/butterfly/pull/197' },
    { label: 'istio#38769', url: 'https://github.com/istio/istio/issues/38769' },
  ],
  find(facts) {
    if (!mayHaveDropped(facts) || cutElsewhere(facts).length > 0) return null;
    const refused = refusedAfterwards(facts);
    const together = cutWithIt(facts).length > 0;
    if (!together && refused.length === 0) return null;
    const back = facts.later.find(({ opened }) => opened !== null)?.opened;
    const after = back ? Math.max(0, back.wall - (facts.record.closed?.wall ?? back.wall)) : null;
    // Sockets that were opened together run into a time limit together.
    const isOtherwiseExplained =
      refused.length === 0 && (matchLimits(facts, 'idle').length > 0 || matchLimits(facts, 'lifetime').length > 0);
    // Where nothing else was open, a lost network looks the same.
    const mayBeTheNetwork = refused.length === 0 && facts.neighbours.stayedOpen === 0 && !facts.isLoopback;
    return {
      confidence: isOtherwiseExplained || disturbancesSeen(facts).length > 0 || mayBeTheNetwork ? 'possible' : 'likely',
      evidence: [
        ...refusedSeen(refused),
        ...(refused.length > 0 && after !== null ? [saw('openedAfter', { after })] : []),
        ...cutWithItSeen(facts),
        ...stayedOpenSeen(facts),
      ],
      notes: refused.length > 0 ? [after === null ? 'stillDown' : 'back'] : [],
      values: { after: after ?? '' },
    };
  },
};

/** Attempts before the first that opened. */
function refusedAfterwards({ later }: Facts): readonly SocketRecord[] {
  const firstOpened = later.findIndex(({ opened }) => opened !== null);
  return later.slice(0, firstOpened === -1 ? later.length : firstOpened).filter(isRefused);
}

function isRefused({ handshake }: SocketRecord): boolean {
  if (!handshake) return false;
  // Some proxies hang up where there is nothing behind them.
  const kind = handshake.failure?.kind;
  return kind === 'connection-refused' || kind === 'closed-before-answer' || NOTHING_BEHIND.has(handshake.status ?? 0);
}

function refusedSeen(refused: readonly SocketRecord[]): readonly Evidence[] {
  const [first] = refused;
  if (!first) return [];
  const status = first.handshake?.status ?? null;
  const said = status === null ? (first.handshake?.failure?.text ?? '') : `HTTP ${status}`;
  return [saw('refusedAfter', { count: refused.length }, said)];
}
