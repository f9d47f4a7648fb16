import type { HandshakeFailureKind } from '../../record/handshake-outcome.ts';
import { saw, type Evidence } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { openedMeanwhile } from './shared/crowd.ts';
import { browserSays, failedToOpen, failedWith } from './shared/never-opened.ts';

/** What a browser without a network may say, or nothing. */
const FITTING: ReadonlySet<HandshakeFailureKind | null> = new Set([
  null,
  'withheld',
  'no-answer',
  'name-not-resolved',
  'address-unreachable',
  'timed-out',
  'network-changed',
] as const);

export const offline: Rule = {
  id: 'offline',
  refines: ['dns-failed', 'connect-timeout'],
  find(facts) {
    if (failedWith(facts, 'internet-disconnected')) {
      return { confidence: 'certain', evidence: [...browserSays(facts), ...offlineSeen(facts)] };
    }
    const { status, failure, isLoopback, limits, record } = facts;
    if (record.context?.online !== false || isLoopback || !failedToOpen(facts)) return null;
    if (status !== null || !FITTING.has(failure) || openedMeanwhile(facts, limits.constants.cluster)) return null;
    return { confidence: 'likely', evidence: [...offlineSeen(facts), ...browserSays(facts)] };
  },
};

function offlineSeen({ record: { context } }: Facts): readonly Evidence[] {
  if (context?.online !== false) return [];
  const { offlineAgoMs } = context;
  return [saw('isOffline'), ...(offlineAgoMs === null ? [] : [saw('offline', { ago: offlineAgoMs })])];
}
