/** The browser's own time limit for the opening handshake. */
import type { Facts } from '../../facts.ts';

/** The attempt took as long as this browser waits for an answer. Of a socket elsewhere it is not known how long it took. */
export function tookOpenTimeout({ record, browser, connectMs, limits }: Facts): boolean {
  const { open, within } = limits.browsers[browser];
  return record.seenFrom === 'page' && Math.abs(connectMs - open) <= within;
}
