import type { ColumnId } from '../../columns.ts';

/** Set flush to the end, in figures of one width. */
export function isNumeric(id: ColumnId): boolean {
  return id === 'lived' || id === 'time';
}
