/** The border check of the list's layout. A column or a grouping that this version does not know makes it unreadable. */
import {
  COLUMN_IDS,
  type ColumnId,
  type ColumnWidths,
  GROUPINGS,
  type ListLayout,
  NARROWEST,
  type Sort,
} from '../panel/list/list-setting.ts';
import { type Check, list, nullable, number, oneOf, ParseError, shape } from '../protocol/checks.ts';

/** No screen is wider (pixels). */
const WIDEST = 10_000;

const width: Check<number> = (value) => {
  const pixels = number(value);
  if (pixels < NARROWEST || pixels > WIDEST) throw new ParseError('expected the width of a column');
  return pixels;
};

const widths: Check<ColumnWidths> = (value) => {
  if (typeof value !== 'object' || value === null) throw new ParseError('expected an object');
  const given = value as Readonly<Record<string, unknown>>;
  const named = COLUMN_IDS.filter((id) => Object.hasOwn(given, id));
  return Object.fromEntries(named.map((id) => [id, width(given[id])]));
};

/** Each once, in the order of the list. */
const columns: Check<readonly ColumnId[]> = (value) => {
  const chosen = new Set(list(oneOf(COLUMN_IDS), COLUMN_IDS.length)(value));
  return COLUMN_IDS.filter((id) => chosen.has(id));
};

export const checkListLayout: Check<ListLayout> = shape<ListLayout>({
  columns,
  widths,
  sort: nullable(shape<Sort>({ column: oneOf(COLUMN_IDS), direction: oneOf(['ascending', 'descending']) })),
  group: nullable(oneOf(GROUPINGS)),
});
