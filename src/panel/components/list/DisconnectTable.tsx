import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fitColumns } from '../../columns.ts';
import { useElementWidth } from '../../hooks/use-element-width.ts';
import { useScrollAnchor } from '../../hooks/use-scroll-anchor.ts';
import { useVirtualRows } from '../../hooks/use-virtual-rows.ts';
import type { ListItem } from '../../list/group.ts';
import type { ListLayout } from '../../list/list-layout.ts';
import type { Arrivals } from '../../log-store.ts';
import { useWording } from '../../wording.ts';
import { controlAfterKey, isOnControl } from './control-after-key.ts';
import { groupAfterKey } from './group-after-key.ts';
import { rowAfterKey } from './row-after-key.ts';
import { TableHead } from './TableHead.tsx';
import { TableRows } from './TableRows.tsx';

/** Pixels, as in panel.css. */
const ROW = 26;
const HEADER = 25;

interface DisconnectTableProps {
  readonly items: readonly ListItem[];
  readonly layout: ListLayout;
  readonly selectedId: string | null;
  readonly arrivals: Arrivals;
  readonly onLayout: (layout: ListLayout) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
  readonly onToggleGroup: (id: string) => void;
}

/**
 * The disconnects as a grid whose rows are selected with the pointer or the arrow keys; only rows in sight exist. Where
 * they are grouped it is a tree grid: a heading is reached as a row is, and the arrows to the sides open and close it.
 */
export function DisconnectTable(props: DisconnectTableProps) {
  const { items, layout, selectedId, onLayout, onSelect, onOpen, onToggleGroup } = props;
  const { list } = useWording().texts.panel;
  const scroller = useRef<HTMLDivElement>(null);
  const listWidth = useElementWidth(scroller, 1200);
  const columns = useMemo(
    () => fitColumns(layout.columns, listWidth, layout.widths),
    [layout.columns, layout.widths, listWidth],
  );
  /** The heading that the keyboard is on; null: it is on the selected row. */
  const [heading, setHeading] = useState<string | null>(null);
  const at = (id: string | null) => (id === null ? -1 : items.findIndex((item) => item.id === id));
  const headingIndex = at(heading);
  const current = headingIndex === -1 ? at(selectedId) : headingIndex;
  const { drawn, first, bottom, scrollTo } = useVirtualRows({
    count: items.length,
    scroller,
    rowHeight: ROW,
    headerHeight: HEADER,
    pinned: current === -1 ? null : current,
  });
  const onScroll = useScrollAnchor({
    scroller,
    rows: items,
    rowHeight: ROW,
    newsOnTop: layout.sort === null && layout.group === null,
  });

  // A new order begins at its top, or where the current row has gone.
  const { sort, group } = layout;
  const order = useRef({ sort, group });
  useLayoutEffect(() => {
    if (order.current.sort === sort && order.current.group === group) return;
    order.current = { sort, group };
    if (current !== -1) scrollTo(current, 'center');
    else scroller.current?.scrollTo({ top: 0 });
  });

  // The focus follows a move by key. It cannot stay in the row it was in: that row may be gone from the document.
  const followFocus = useRef(false);
  useLayoutEffect(() => {
    if (followFocus.current) focusTabStop(scroller.current);
    followFocus.current = false;
  });

  const goTo = (index: number) => {
    const next = items[index];
    if (!next) return;
    followFocus.current = true;
    setHeading(next.kind === 'group' ? next.id : null);
    if (next.kind === 'row') onSelect(next.id);
    scrollTo(index, 'nearest');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isInHead(event) && event.key !== 'ArrowDown') return;
    const inRow = controlAfterKey(event);
    if (inRow) {
      event.preventDefault();
      inRow.focus();
      return;
    }
    if (isOnControl(event) && (event.key === 'Enter' || event.key === ' ')) return;
    const inGroups = groupAfterKey(event.key, current, items);
    if (inGroups) {
      event.preventDefault();
      if ('toggle' in inGroups) onToggleGroup(inGroups.toggle);
      else goTo(inGroups.goTo);
      return;
    }
    if (event.key === 'Enter' && current !== -1) return onOpen();
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER) / ROW) - 1);
    const index = rowAfterKey(event.key, current, items.length, page);
    if (index === null) return;
    event.preventDefault();
    goTo(index);
  };

  return (
    <div ref={scroller} class="list" onScroll={onScroll}>
      <table
        role={group === null ? 'grid' : 'treegrid'}
        aria-label={list.label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
      >
        <TableHead columns={columns} layout={layout} onLayout={onLayout} />
        <TableRows
          {...props}
          columns={columns}
          rows={drawn}
          bottom={bottom}
          isGrouped={group !== null}
          tabStop={current === -1 ? first : current}
          top={HEADER}
          onSelect={(id) => {
            setHeading(null);
            onSelect(id);
            onOpen();
          }}
          onToggleGroup={(id) => {
            setHeading(id);
            onToggleGroup(id);
          }}
        />
      </table>
    </div>
  );
}

/** Without scrolling: the list brings its rows into sight by itself. */
function focusTabStop(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus({ preventScroll: true });
}

/** Its keys are its own, save the one that leads into the rows. */
function isInHead({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('thead') !== null;
}
