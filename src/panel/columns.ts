/** The list's columns: which there are, how wide, and which give way when the list is narrow. */
export const COLUMN_IDS = ['code', 'happened', 'endpoint', 'life', 'lived', 'endedBy', 'reason', 'time'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Cannot be hidden: without them a row says nothing. */
export const FIXED_COLUMNS: readonly ColumnId[] = ['code', 'happened'];

export const DEFAULT_COLUMNS: ReadonlySet<ColumnId> = new Set([
  'code',
  'happened',
  'endpoint',
  'life',
  'lived',
  'endedBy',
  'time',
] as const);

export interface Column {
  readonly id: ColumnId;
  /** Pixels; null takes a share of what the others leave. */
  readonly width: number | null;
}

/** Pixels at 12 px type; of `happened`, `endpoint` and `reason` the least that is of use. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  code: 80,
  happened: 180,
  endpoint: 170,
  life: 136,
  lived: 106,
  endedBy: 92,
  reason: 150,
  time: 104,
};

const ELASTIC: ReadonlySet<ColumnId> = new Set(['happened', 'endpoint', 'reason'] as const);

/** Who finds room first. What was added by hand comes before what is there by default. */
const PRIORITY: readonly ColumnId[] = ['code', 'happened', 'lived', 'reason', 'endpoint', 'time', 'life', 'endedBy'];

/** The chosen columns that fit, in the order of the list. */
export function fitColumns(chosen: ReadonlySet<ColumnId>, listWidth: number): readonly Column[] {
  const fitting = new Set<ColumnId>();
  let left = listWidth;
  for (const id of PRIORITY) {
    if (!chosen.has(id) && !FIXED_COLUMNS.includes(id)) continue;
    left -= WIDTHS[id];
    if (left < 0 && !FIXED_COLUMNS.includes(id)) break;
    fitting.add(id);
  }
  return COLUMN_IDS.filter((id) => fitting.has(id)).map((id) => ({ id, width: widthOf(id, fitting, listWidth) }));
}

/** `happened` takes what is left; `endpoint` and `reason` grow with the list too, but to a smaller share of it. */
function widthOf(id: ColumnId, fitting: ReadonlySet<ColumnId>, listWidth: number): number | null {
  if (id === 'happened') return null;
  if (!ELASTIC.has(id)) return WIDTHS[id];
  const spare = listWidth - [...fitting].reduce((sum, column) => sum + WIDTHS[column], 0);
  return WIDTHS[id] + Math.max(0, Math.floor(spare * 0.3));
}
