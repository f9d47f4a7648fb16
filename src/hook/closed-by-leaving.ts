/**
 * Firefox closes the sockets of a page that is left (clean, with 1001, or with 1006 where they were still connecting) and
 * tells `pagehide` right after: then it was the page's going that ended them.
 */
import type { ClosedObservation, LeftObservation } from '../record/observation.ts';
import { bare, now } from './built-ins.ts';

/** What was closed longer ago than this (ms) had another cause. */
const CLOSED_BY_LEAVING_MS = 1000;
const GOING_AWAY = 1001;
const ABNORMAL = 1006;
const CLOSED = 3;

export interface ClosedByLeaving {
  note(observation: ClosedObservation): void;
  /** At `pagehide`. */
  tell(persisted: boolean): void;
}

export function createClosedByLeaving(send: (observation: LeftObservation) => void): ClosedByLeaving {
  let closed = bare<ClosedObservation[]>([]);
  return {
    note(observation) {
      if (!observation.wasClean || (observation.code !== GOING_AWAY && observation.code !== ABNORMAL)) return;
      const last = closed[closed.length - 1];
      if (last && observation.at - last.at > CLOSED_BY_LEAVING_MS) closed = bare([]);
      closed[closed.length] = observation;
    },
    tell(persisted) {
      const at = now();
      for (let index = 0; index < closed.length; index++) {
        const { socket, at: closedAt, traffic } = closed[index] as ClosedObservation;
        if (at - closedAt > CLOSED_BY_LEAVING_MS) continue;
        send(bare({ kind: 'left', socket, at, persisted, readyState: CLOSED, traffic }));
      }
      closed = bare([]);
    },
  };
}
