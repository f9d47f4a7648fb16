/** A Close frame of the server, and what came with it. */
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

/** The code of the Close frame with which the server ended the connection; null where something else ended it. */
export function serverCodeOf({ kind, code }: Facts): number | null {
  return kind === 'server-closed' || kind === 'server-closed-before-open' ? code : null;
}

/** The event with the server's code, its reason, and that the page did not close. */
export function serverCloseSeen(facts: Facts): readonly Evidence[] {
  return [closeEventSeen(facts), ...reasonSeen(facts), ...(facts.closeCall ? [] : [saw('noCloseCall')])];
}

/** The same, where the reason says more than the code. */
export function reasonFirst(facts: Facts): readonly Evidence[] {
  return [...reasonSeen(facts), closeEventSeen(facts), ...(facts.closeCall ? [] : [saw('noCloseCall')])];
}

export function closeEventSeen({ code, wasClean }: Facts): Evidence {
  if (code === null) return saw('noCloseEvent');
  return saw('closeEvent', { code, wasClean: String(wasClean) });
}

function reasonSeen({ reason }: Facts): readonly Evidence[] {
  return reason === '' ? [] : [saw('reason', {}, reason)];
}

/** So soon after `open`, or even before it was delivered, that the server hardly meant to keep the connection. */
export function isEarly({ kind, ageMs, limits }: Facts): boolean {
  return kind === 'server-closed-before-open' || (ageMs !== null && ageMs <= limits.constants.early);
}

export function ageSeen({ ageMs }: Facts): readonly Evidence[] {
  return ageMs === null ? [] : [saw('opened', { age: ageMs })];
}

/** The last message of the page, where the end may be the answer to it. */
export function sendJustBefore({ lastSentAgoMs, sent, limits }: Facts): readonly Evidence[] {
  if (lastSentAgoMs === null || !sent || lastSentAgoMs > limits.constants.afterSend) return [];
  return [saw('lastSent', { ago: lastSentAgoMs, bytes: sent.lastBytes })];
}

/** Attempts at the same endpoint right before this one that ended with the same code; evidence where they are enough. */
export function sameCodeBefore({ earlier, code, limits }: Facts): readonly Evidence[] {
  const other = earlier.findIndex((attempt) => attempt.code !== code);
  const count = other === -1 ? earlier.length : other;
  return count >= limits.constants.repeats ? [saw('sameBefore', { count })] : [];
}
