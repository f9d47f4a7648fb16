/**
 * How the user has arranged the list: plain data, so that it can be stored as it is. Apart from what is made of it, which the
 * background, that reads all settings, has no use for.
 */
export const COLUMN_IDS = [
  'code',
  'happened',
  'sureness',
  'endpoint',
  'status',
  'protocol',
  'life',
  'lived',
  'received',
  'sent',
  'endedBy',
  'reason',
  'time',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'code',
  'happened',
  'endpoint',
  'life',
  'lived',
  'endedBy',
  'time',
];

/** Pixels; of a column that is not named the user has not changed the width. */
export type ColumnWidths = Readonly<Partial<Record<ColumnId, number>>>;

/** As narrow as a column can be made, in pixels: its heading can still be told. */
export const NARROWEST = 44;

export interface Sort {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/** What a group's rows have in common. */
export const GROUPINGS = ['endpoint', 'code', 'cause'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ListLayout {
  readonly columns: readonly ColumnId[];
  readonly widths: ColumnWidths;
  /** null: newest first. */
  readonly sort: Sort | null;
  /** null: one list. */
  readonly group: Grouping | null;
}

export const DEFAULT_LIST_LAYOUT: ListLayout = { columns: DEFAULT_COLUMNS, widths: {}, sort: null, group: null };
