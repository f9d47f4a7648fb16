/** What the tab, or the frame, showed after the document had been left, as far as a socket of it tells. */
import type { DocumentFacts } from '../../../record/socket-record.ts';
import type { Facts } from '../../facts.ts';

/** The document that made a socket first, in the same place, after this one was left; null where none is known. */
export function nextDocument({ record, neighbours }: Facts): DocumentFacts | null {
  const { left, document } = record;
  if (!left) return null;
  const [next] = neighbours.others
    .filter(
      ({ document: other, created }) =>
        isSamePlace(other, document) && other.id !== document.id && created.wall >= left.wall,
    )
    .toSorted((a, b) => a.created.wall - b.created.wall);
  return next?.document ?? null;
}

/** A page that was rendered before it was shown had another number then. */
function isSamePlace(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.isTop ? other.isTop : one.frameId === other.frameId;
}
