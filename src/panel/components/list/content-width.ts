/** Beside a heading's name: its padding, and what grips its edge. */
const AROUND_NAME = 16 + 7;

/** Pixels that the widest of a column's cells needs so that nothing of it is cut off: of the rows that are drawn. */
export function contentWidth(table: HTMLTableElement, index: number): number {
  const widths = Array.from(table.rows, (row) => {
    const cell = row.cells[index];
    // A group's heading and a spacer span all columns.
    return !cell || cell.colSpan > 1 ? 0 : neededBy(cell);
  });
  return Math.ceil(widths.reduce((widest, width) => Math.max(widest, width), 0));
}

function neededBy(cell: HTMLTableCellElement): number {
  const heading = cell.querySelector('.sort');
  if (!heading) {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
    return widthOf(cell) + pixels(paddingInlineStart) + pixels(paddingInlineEnd);
  }
  const parts = [...heading.children].map(widthOf);
  return AROUND_NAME + parts.reduce((sum, width) => sum + width, 0);
}

/** Also of what is cut off. */
function widthOf(element: Element): number {
  const range = element.ownerDocument.createRange();
  if (element.hasChildNodes()) range.selectNodeContents(element);
  else range.selectNode(element);
  return range.getBoundingClientRect().width;
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
