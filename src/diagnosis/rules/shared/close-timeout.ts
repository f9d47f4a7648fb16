/** The browser waits only so long for the server's Close frame after `close()`. */
import type { Facts } from '../../facts.ts';

export function closeTimedOut({ kind, closeTookMs, browser, limits }: Facts): boolean {
  if (kind !== 'page-closed-unconfirmed' || closeTookMs === null) return false;
  const { close, within } = limits.browsers[browser];
  return Math.abs(closeTookMs - close) <= within;
}
