/**
 * Firefox closes the sockets of a page that is left (clean, with 1001, or with 1006 where they were still connecting) and
 * tells `pagehide` right after: then it was the page's going that ended them.
 */
import type { SentClosed } from './messages.ts';

/** What was closed longer ago than this (ms) had another cause. */
const CLOSED_BY_LEAVING_MS = 1000;
const GOING_AWAY = 1001;
const ABNORMAL = 1006;

export interface ClosedByLeaving {
  note(observation: SentClosed): void;
  /** At `pagehide`; what the page's going has closed. */
  take(at: number): readonly SentClosed[];
}

export function createClosedByLeaving(): ClosedByLeaving {
  let closed: SentClosed[] = [];
  const recent = (at: number) => closed.filter((observation) => at - observation.at <= CLOSED_BY_LEAVING_MS);
  return {
    note(observation) {
      const { wasClean, code, at } = observation;
      if (wasClean && (code === GOING_AWAY || code === ABNORMAL)) closed = [...recent(at), observation];
    },
    take(at) {
      const left = recent(at);
      closed = [];
      return left;
    },
  };
}
