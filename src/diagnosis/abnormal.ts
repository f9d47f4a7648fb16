/** Which disconnects are abnormal: one answer for the filter's `is:abnormal` and for the badge on the toolbar button. */
import { lookUpCloseCode } from '../close-codes/look-up.ts';
import { endedBy, endingOf, type Browser, type EndingKind } from '../record/ending.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { categoryOf, type DisconnectCategory } from './disconnect-category.ts';

/**
 * Neither meant by the page or its user nor told as in order by the server. A socket that is seen from outside is not: how
 * it ended, and whether it has, cannot be known.
 */
export function isAbnormal(kind: EndingKind, category: DisconnectCategory): boolean {
  if (kind === 'seen-from-outside' || category === 'normal' || category === 'going-away') return false;
  const by = endedBy(kind);
  return by !== 'page' && by !== 'navigation';
}

/** Counts the abnormal ones, each record looked at once: what has changed is another record. */
export function createAbnormalCounter(browser: Browser): (records: Iterable<SocketRecord>) => number {
  const known = new WeakMap<SocketRecord, boolean>();
  return (records) => {
    let count = 0;
    for (const record of records) {
      const isKnown = known.get(record) ?? endedAbnormally(record, browser);
      known.set(record, isKnown);
      if (isKnown) count++;
    }
    return count;
  };
}

/** false while the socket lives. */
function endedAbnormally(record: SocketRecord, browser: Browser): boolean {
  const kind = endingOf(record, browser);
  return kind !== null && isAbnormal(kind, categoryOf(kind, record.closed && lookUpCloseCode(record.closed.code)));
}
