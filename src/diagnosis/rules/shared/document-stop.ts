/** Firefox closes every socket of a document with 1001 when the page calls `window.stop()`, though the page stays. */
import { saw, type Evidence } from '../../diagnosis.ts';
import { endpointOf } from '../../../record/endpoint.ts';
import { endOf } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';
import { serverCodeOf } from './server-close.ts';

export interface DocumentStop {
  /** Sockets to other hosts that ended in the same tick, as evidence: no server ends those of another. */
  readonly together: readonly Evidence[];
}

/** null where it cannot have been one. */
export function documentStopOf(facts: Facts): DocumentStop | null {
  const { browser, record, reason, wasClean } = facts;
  if (browser !== 'firefox' || serverCodeOf(facts) !== 1001 || reason !== '' || !wasClean || record.left) return null;
  if (stayedOpenBeside(facts)) return null;
  return { together: endedInOneTick(facts) };
}

/** A socket of the same document, which it would have ended as well. */
function stayedOpenBeside({ record, neighbours, limits }: Facts): boolean {
  const endedAt = record.closed?.wall ?? 0;
  return neighbours.others.some(
    (other) =>
      other.document.id === record.document.id &&
      other.opened !== null &&
      other.opened.wall <= endedAt &&
      (endOf(other)?.wall ?? Infinity) > endedAt + limits.constants.cluster,
  );
}

function endedInOneTick({ record, neighbours, limits }: Facts): readonly Evidence[] {
  const endedAt = record.closed?.at ?? 0;
  const others = neighbours.otherHosts.filter(
    ({ closed, document }) =>
      closed?.code === 1001 &&
      document.id === record.document.id &&
      Math.abs(closed.at - endedAt) <= limits.constants.instant,
  );
  if (others.length === 0) return [];
  const hosts = new Set(others.map(({ url }) => endpointOf(url ?? '').host)).size;
  return [saw('endedElsewhere', { count: others.length, hosts })];
}
