/** What the tab showed after the page had been left, as far as a socket of it tells. */
import type { DocumentFacts } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';

/** The page that made a socket first, in the tab, after this one's was left; null where none is known, or for a frame. */
export function nextDocument({ record, neighbours }: Facts): DocumentFacts | null {
  const { left, document } = record;
  if (!left || !document.isTop) return null;
  const [next] = neighbours.others
    .filter((other) => other.document.isTop && other.document.id !== document.id && other.created.wall >= left.wall)
    .toSorted((a, b) => a.created.wall - b.created.wall);
  return next?.document ?? null;
}
