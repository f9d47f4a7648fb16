/** How the user arranges the list: what a press, a drag or a choice makes of its layout. */
import { type Column, REST_COLUMN } from '../columns.ts';
import { COLUMN_IDS, type ColumnId, type ListLayout, NARROWEST, type Sort } from './list-setting.ts';

export { DEFAULT_LIST_LAYOUT, type Grouping, GROUPINGS, type ListLayout, type Sort } from './list-setting.ts';

/** As the heading tells it, where newest first is an order of the time, too. */
export function directionOf({ sort }: ListLayout, column: ColumnId): Sort['direction'] | null {
  if (!sort) return column === 'time' ? 'descending' : null;
  return sort.column === column ? sort.direction : null;
}

/** What a press on a column's heading asks for: one way, the other way, and back to newest first. */
export function pressSort(layout: ListLayout, column: ColumnId): ListLayout {
  const direction = layout.sort?.column === column ? layout.sort.direction : null;
  if (direction === null) return { ...layout, sort: { column, direction: 'ascending' } };
  // Of the time, descending is newest first.
  if (direction === 'descending' || column === 'time') return { ...layout, sort: null };
  return { ...layout, sort: { column, direction: 'descending' } };
}

export function toggleColumn(layout: ListLayout, id: ColumnId): ListLayout {
  const chosen = new Set(layout.columns);
  if (!chosen.delete(id)) chosen.add(id);
  // Nothing shows by what the list would be sorted.
  const sort = layout.sort?.column === id && !chosen.has(id) ? null : layout.sort;
  return { ...layout, sort, columns: COLUMN_IDS.filter((column) => chosen.has(column)) };
}

/**
 * Moves the edge after a column by so many pixels: what it gains, its neighbour loses, as far as both stay wide enough.
 * @param shown as the list shows them now
 */
export function moveEdge(layout: ListLayout, shown: readonly Column[], index: number, by: number): ListLayout {
  const [before, after] = [shown[index], shown[index + 1]];
  if (!before || !after) return layout;
  const moved = Math.round(Math.max(NARROWEST - before.width, Math.min(after.width - NARROWEST, by)));
  const widths = { ...layout.widths, [before.id]: before.width + moved, [after.id]: after.width - moved };
  delete widths[REST_COLUMN];
  return { ...layout, widths };
}

/** Both columns at an edge get back the width that they have by default. */
export function resetEdge(layout: ListLayout, shown: readonly Column[], index: number): ListLayout {
  const widths: Record<string, number> = { ...layout.widths };
  for (const column of [shown[index], shown[index + 1]]) if (column) delete widths[column.id];
  return { ...layout, widths };
}
