/** The answer to a handshake that did not switch to WebSocket. */
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

/**
 * The HTTP status that the handshake was refused with. null where none is known; a 101 is no refusal, and Firefox gives
 * bytes that are no HTTP a status of 200.
 */
export function refusalStatus({ opened, status, failure }: Facts): number | null {
  return opened || status === 101 || failure === 'answer-not-http' ? null : status;
}

export function statusSeen(status: number): Evidence {
  return saw('status', { status });
}

/** Those of the answer's headers that are known, by their names in lower case. Only Firefox tells any of a refusal. */
export function headersSeen({ header }: Facts, ...names: readonly string[]): readonly Evidence[] {
  return names.flatMap((name) => {
    const value = header(name);
    return value === null ? [] : [saw('header', { name }, value)];
  });
}
