/** What earlier sockets to the same endpoint tell. */
import type { SocketRecord } from '../../../record/socket-record.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';

/** The latest earlier socket that opened, as evidence; none where none did. */
export function opensBefore({ earlier, record }: Facts): readonly Evidence[] {
  const opened = earlier.find((attempt) => attempt.record.opened)?.record.opened;
  if (!opened) return [];
  return [saw('openedBefore', { ago: Math.max(0, record.created.wall - opened.wall) })];
}

/** That this and the latest attempts before it ended the same way, as evidence; none where it was the first time. */
export function sameInARow(
  { earlier, limits }: Facts,
  isSame: (attempt: SocketRecord) => boolean,
): readonly Evidence[] {
  const firstOther = earlier.findIndex(({ record }) => !isSame(record));
  const count = 1 + (firstOther < 0 ? earlier.length : firstOther);
  return count >= limits.constants.repeats ? [saw('repeated', { count })] : [];
}
