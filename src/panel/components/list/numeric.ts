import type { ColumnId } from '../../columns.ts';

const NUMERIC: ReadonlySet<ColumnId> = new Set(['status', 'lived', 'received', 'sent', 'time'] as const);

/** Set flush to the end, in figures of one width. */
export function isNumeric(id: ColumnId): boolean {
  return NUMERIC.has(id);
}
