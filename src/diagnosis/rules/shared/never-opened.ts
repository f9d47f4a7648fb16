/** Sockets that never opened: how the attempt ended, as conditions and as evidence. */
import type { EndingKind } from '../../../record/ending.ts';
import type { HandshakeFailureKind } from '../../../record/handshake-outcome.ts';
import type { ThrownError } from '../../../record/observation.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

/** The attempt failed by itself: nobody closed the socket, and no document went away. */
const FAILED: ReadonlySet<EndingKind> = new Set(['never-opened', 'error-only', 'failed-outside'] as const);
/** The browser did not let it begin. */
const REFUSED: ReadonlySet<EndingKind> = new Set(['constructor-threw', 'born-closed', 'stream-refused'] as const);

export function failedToOpen({ kind, opened }: Facts): boolean {
  return !opened && FAILED.has(kind);
}

export function wasRefusedAtOnce({ kind }: Facts): boolean {
  return REFUSED.has(kind);
}

/** The browser named that failure of an attempt. */
export function failedWith(facts: Facts, ...kinds: readonly HandshakeFailureKind[]): boolean {
  return !facts.opened && facts.failure !== null && kinds.includes(facts.failure);
}

/** No status and no words: not even in Firefox, which tells of every request that it makes. */
export function isUnexplained({ status, failure, code }: Facts): boolean {
  return status === null && (failure === null || failure === 'withheld') && code !== 1015;
}

/** Faster than any network, so the browser itself may have refused. When a socket elsewhere ended is not known so well. */
export function failedInstantly(facts: Facts): boolean {
  const { record, connectMs, limits } = facts;
  return failedToOpen(facts) && record.seenFrom === 'page' && connectMs < limits.constants.instant;
}

/** The browser's words; none where it has none. */
export function browserSays({ failureText }: Facts): readonly Evidence[] {
  return failureText === '' ? [] : [saw('browserSays', {}, failureText)];
}

/** What the constructor threw, or `closed` of a stream was rejected with. */
export function thrownBy({ record }: Facts): ThrownError | null {
  return record.threw ?? (record.closed ? null : (record.rejection ?? null));
}

export function thrownSeen({ record }: Facts): readonly Evidence[] {
  const { api, threw, rejection, closed } = record;
  if (threw) return [saw('constructorThrew', { api }, wordsOf(threw))];
  return rejection && !closed ? [saw('rejected', {}, wordsOf(rejection))] : [];
}

function wordsOf({ name, message }: ThrownError): string {
  return [name, message].filter((part) => part !== null && part !== '').join(': ');
}

/** When the attempt ended, where that is known. */
export function attemptSeen({ record, connectMs }: Facts): readonly Evidence[] {
  return record.seenFrom === 'page' ? [saw('neverOpened', { after: connectMs })] : [];
}

/**
 * A 101, and no `open`: the answer was no good, or broken bytes came right behind it. A Close frame there comes without `open`
 * too, but with its code.
 */
export function isUnopened101InFirefox({ browser, kind, status, failure, code, wasClean }: Facts): boolean {
  const failed = kind === 'never-opened' && code === 1006 && wasClean === false;
  return browser === 'firefox' && failed && status === 101 && failure === null;
}
