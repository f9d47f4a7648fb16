/** What the dialogs of the Live view ask for, and whether a browser could do it. */
import type { Action } from '../protocol/messages.ts';
import { REASON_BYTES, REFUSED_AT_MOST } from '../protocol/parse-live.ts';
import type { SimulatedAction } from '../record/observation.ts';

export type DialogFault = 'number' | 'reason-too-long' | 'no-reason';

export interface DialogValues {
  readonly action: SimulatedAction;
  /** The close code, or how many attempts. */
  readonly number: number;
  readonly reason: string;
}

/** Codes that never travel in a Close frame: such an ending has no reason. */
const WITHOUT_FRAME: ReadonlySet<number> = new Set([1005, 1006, 1015]);
/** Of an ending that no closing handshake came before. */
const UNCLEAN: ReadonlySet<number> = new Set([1006, 1015]);

/** UTF-8. */
export function reasonBytes(reason: string): number {
  return new TextEncoder().encode(reason).length;
}

/** null where it can be done. `close()` has rules of its own (WHATWG WebSockets, `close()`). */
export function faultOf({ action, number, reason }: DialogValues): DialogFault | null {
  if (!isNumberRight(action, number)) return 'number';
  if (action === 'refuse') return null;
  if (reasonBytes(reason) > REASON_BYTES) return 'reason-too-long';
  return action === 'disconnect' && reason !== '' && WITHOUT_FRAME.has(number) ? 'no-reason' : null;
}

function isNumberRight(action: SimulatedAction, number: number): boolean {
  if (!Number.isInteger(number)) return false;
  if (action === 'refuse') return number >= 1 && number <= REFUSED_AT_MOST;
  return (number === 1000 || number >= (action === 'close' ? 3000 : 1000)) && number <= 4999;
}

export function closeAction(socket: number, code: number, reason: string): Action {
  return { socket, action: 'close', args: [code, reason] };
}

export function disconnectAction(socket: number, code: number, reason: string, error: boolean): Action {
  return {
    socket,
    action: 'disconnect',
    args: [],
    seen: { code, reason, wasClean: !UNCLEAN.has(code), error: error || code === 1015 },
  };
}
