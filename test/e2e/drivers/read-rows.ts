/* oxlint-disable unicorn/consistent-function-scoping -- what the function needs has to travel with it as text */
import type { PanelRow } from './panel-driver.ts';

/**
 * All rows of the first table that matches, in their order. Only rows in sight exist, so it scrolls through the table
 * and back. Runs in the panel's document: it is passed as text, so it may use nothing from this module.
 */
export async function readRows(selector: string): Promise<PanelRow[]> {
  const table = document.querySelector(selector);
  if (!table) return [];
  const rows = new Map<number, PanelRow>();
  const headings = [...table.querySelectorAll('thead th')].map(textOf);

  function textOf(cell: Element): string {
    return (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  }

  function readCells(row: HTMLTableRowElement, read: (cell: HTMLTableCellElement) => string): Record<string, string> {
    return Object.fromEntries(
      [...row.cells].map((cell, index) => [headings[index] || `column ${index + 1}`, read(cell)]),
    );
  }

  function collect(body: Element): void {
    for (const [position, row] of body.querySelectorAll<HTMLTableRowElement>('tbody tr:not([aria-hidden])').entries()) {
      rows.set(Number(row.ariaRowIndex ?? position), {
        cells: readCells(row, textOf),
        titles: readCells(row, ({ title }) => title),
        data: Object.fromEntries(Object.entries(row.dataset).map(([name, value]) => [name, value ?? ''])),
        selected: row.ariaSelected === 'true',
      });
    }
  }

  /** Whether a stand-in for rows that are not drawn is where one would see it. */
  function lacksRows(scroller: Element): boolean {
    const view = scroller.getBoundingClientRect();
    return [...document.querySelectorAll(`${selector} tr[aria-hidden]`)].some((spacer) => {
      const { top, bottom } = spacer.getBoundingClientRect();
      return bottom - 1 > view.top && top + 1 < view.bottom;
    });
  }

  async function drawn(scroller: Element): Promise<void> {
    const giveUpAt = performance.now() + 10_000;
    while (lacksRows(scroller)) {
      if (performance.now() > giveUpAt) throw new Error('the rows in sight are not drawn: is the panel shown?');
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
  }

  let scroller = table.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  collect(table);
  if (scroller) {
    const before = scroller.scrollTop;
    for (let top = 0; top < scroller.scrollHeight; top += Math.max(1, scroller.clientHeight)) {
      scroller.scrollTop = top;
      await drawn(scroller);
      collect(table);
    }
    scroller.scrollTop = before;
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}
