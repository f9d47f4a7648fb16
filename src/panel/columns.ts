/** The list's columns: which there are, how wide, and which give way when the list is narrow. */
import { COLUMN_IDS, type ColumnId, type ColumnWidths, NARROWEST } from './list/list-setting.ts';

export { COLUMN_IDS, type ColumnId, type ColumnWidths, DEFAULT_COLUMNS, NARROWEST } from './list/list-setting.ts';

/** Cannot be hidden: without them a row says nothing. */
export const FIXED_COLUMNS: readonly ColumnId[] = ['code', 'happened'];

export interface Column {
  readonly id: ColumnId;
  /** Pixels. */
  readonly width: number;
}

/** Takes what the others leave, so it has no width of its own. */
export const REST_COLUMN: ColumnId = 'happened';

/** Pixels at 12 px type; of `happened`, `endpoint` and `reason` the least that is of use. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  code: 96,
  happened: 180,
  sureness: 92,
  endpoint: 170,
  status: 76,
  protocol: 130,
  life: 136,
  lived: 106,
  received: 88,
  sent: 88,
  endedBy: 92,
  reason: 150,
  time: 104,
};

const ELASTIC: ReadonlySet<ColumnId> = new Set(['endpoint', 'reason'] as const);

/** Who finds room first. What was added by hand comes before what is there by default. */
const PRIORITY: readonly ColumnId[] = [
  'code',
  'happened',
  'lived',
  'status',
  'sureness',
  'reason',
  'protocol',
  'received',
  'sent',
  'endpoint',
  'time',
  'life',
  'endedBy',
];

/**
 * The chosen columns that fit, in the order of the list; together they are as wide as it is. A column that the user has
 * made wider drives no other away: it has that width as long as there is room for it.
 */
export function fitColumns(
  chosen: readonly ColumnId[],
  listWidth: number,
  widths: ColumnWidths = {},
): readonly Column[] {
  const fitting = new Set<ColumnId>();
  let left = listWidth;
  for (const id of PRIORITY) {
    if (!chosen.includes(id) && !FIXED_COLUMNS.includes(id)) continue;
    left -= least(id, widths);
    if (left < 0 && !FIXED_COLUMNS.includes(id)) break;
    fitting.add(id);
  }
  return share(
    COLUMN_IDS.filter((id) => fitting.has(id)),
    listWidth,
    widths,
  );
}

function share(ids: readonly ColumnId[], listWidth: number, widths: ColumnWidths): readonly Column[] {
  const room = listWidth - sum(ids.map((id) => least(id, widths)));
  const asked = (id: ColumnId) => (id === REST_COLUMN ? 0 : Math.max(0, (widths[id] ?? 0) - least(id, widths)));
  const askedInAll = sum(ids.map(asked));
  const granted = askedInAll === 0 ? 0 : Math.min(1, Math.max(0, room) / askedInAll);
  const spare = Math.max(0, room - askedInAll);
  const others = new Map(
    ids
      .filter((id) => id !== REST_COLUMN)
      .map((id) => {
        const grown = ELASTIC.has(id) && widths[id] === undefined ? Math.floor(spare * 0.3) : 0;
        return [id, Math.floor(least(id, widths) + asked(id) * granted + grown)];
      }),
  );
  const rest = Math.max(WIDTHS[REST_COLUMN], listWidth - sum([...others.values()]));
  return ids.map((id) => ({ id, width: others.get(id) ?? rest }));
}

function least(id: ColumnId, widths: ColumnWidths): number {
  return Math.min(WIDTHS[id], id === REST_COLUMN ? Infinity : Math.max(NARROWEST, widths[id] ?? Infinity));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
