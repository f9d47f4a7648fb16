import { useLayoutEffect, useRef } from 'preact/hooks';
import { fitColumns } from '../../columns.ts';
import type { Disconnect } from '../../disconnect.ts';
import { useElementWidth } from '../../hooks/use-element-width.ts';
import { useScrollAnchor } from '../../hooks/use-scroll-anchor.ts';
import { useVirtualRows } from '../../hooks/use-virtual-rows.ts';
import type { ListLayout } from '../../list/list-layout.ts';
import type { Arrivals } from '../../log-store.ts';
import { useWording } from '../../wording.ts';
import { focusSelectedRow } from './focus-selected-row.ts';
import { rowAfterKey } from './row-after-key.ts';
import { TableHead } from './TableHead.tsx';
import { TableRows } from './TableRows.tsx';

/** Pixels, as in panel.css. */
const ROW = 26;
const HEADER = 25;

interface DisconnectTableProps {
  readonly disconnects: readonly Disconnect[];
  readonly layout: ListLayout;
  readonly selectedId: string | null;
  readonly arrivals: Arrivals;
  readonly onLayout: (layout: ListLayout) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
}

/** The disconnects as a grid whose rows are selected with the pointer or the arrow keys; only rows in sight exist. */
export function DisconnectTable(props: DisconnectTableProps) {
  const { disconnects, layout, selectedId, onLayout, onSelect, onOpen } = props;
  const { list } = useWording().texts.panel;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = fitColumns(layout.columns, useElementWidth(scroller, 1200), layout.widths);
  const selectedIndex = disconnects.findIndex(({ id }) => id === selectedId);
  const virtualizer = useVirtualRows({
    count: disconnects.length,
    scroller,
    rowHeight: ROW,
    headerHeight: HEADER,
    pinned: selectedIndex === -1 ? null : selectedIndex,
  });
  const onScroll = useScrollAnchor({
    scroller,
    rows: disconnects,
    rowHeight: ROW,
    newsOnTop: layout.sort === null,
  });

  // A new order begins at its top, or where the selected row has gone.
  const order = useRef(layout.sort);
  useLayoutEffect(() => {
    if (order.current === layout.sort) return;
    order.current = layout.sort;
    if (selectedIndex !== -1) virtualizer.scrollToIndex(selectedIndex, { align: 'center' });
    else scroller.current?.scrollTo({ top: 0 });
  });

  // The focus follows a selection by key. It cannot stay in the row it was in: that row may be gone from the document.
  const followFocus = useRef(false);
  useLayoutEffect(() => {
    if (followFocus.current) focusSelectedRow(scroller.current);
    followFocus.current = false;
  }, [selectedId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isInHead(event) && event.key !== 'ArrowDown') return;
    if (event.key === 'Enter' && selectedIndex !== -1) return onOpen();
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER) / ROW) - 1);
    const index = rowAfterKey(event.key, selectedIndex, disconnects.length, page);
    const next = index === null ? undefined : disconnects[index];
    if (index === null || !next) return;
    event.preventDefault();
    followFocus.current = next.id !== selectedId;
    onSelect(next.id);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  return (
    <div ref={scroller} class="list" onScroll={onScroll}>
      <table
        role="grid"
        aria-label={list.label}
        aria-rowcount={disconnects.length + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
      >
        <TableHead columns={columns} layout={layout} onLayout={onLayout} />
        <TableRows
          {...props}
          columns={columns}
          rows={virtualizer.getVirtualItems()}
          height={virtualizer.getTotalSize()}
          tabStop={selectedIndex === -1 ? (virtualizer.range?.startIndex ?? 0) : selectedIndex}
          top={HEADER}
          onSelect={(id) => {
            onSelect(id);
            onOpen();
          }}
        />
      </table>
    </div>
  );
}

/** Its keys are its own, save the one that leads into the rows. */
function isInHead({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('thead') !== null;
}
