import type { VirtualItem } from '@tanstack/virtual-core';
import { Fragment } from 'preact';
import type { Column } from '../../columns.ts';
import type { ListItem } from '../../list/group.ts';
import type { Arrivals } from '../../log-store.ts';
import { DisconnectRow } from './DisconnectRow.tsx';
import { GroupRow } from './GroupRow.tsx';

interface TableRowsProps {
  readonly items: readonly ListItem[];
  readonly columns: readonly Column[];
  readonly rows: readonly VirtualItem[];
  /** Of all rows together, in pixels. */
  readonly height: number;
  /** Where the first row begins in the scroller, in pixels. */
  readonly top: number;
  /** The row that the Tab key reaches. */
  readonly tabStop: number;
  /** They stand below headings. */
  readonly isGrouped: boolean;
  readonly selectedId: string | null;
  readonly arrivals: Arrivals;
  readonly onSelect: (id: string) => void;
  readonly onToggleGroup: (id: string) => void;
}

/** The rows that exist, with a spacer for each stretch of rows that do not. */
export function TableRows({ rows, height, top, ...props }: TableRowsProps) {
  const { items, columns } = props;
  let drawnTo = top;
  return (
    <tbody>
      {rows.map(({ index, start, end }) => {
        const item = items[index];
        if (!item) return null;
        const gap = start - drawnTo;
        drawnTo = end;
        return (
          <Fragment key={item.id}>
            {gap > 0 && <Spacer height={gap} span={columns.length} />}
            <Row {...props} item={item} index={index} />
          </Fragment>
        );
      })}
      {top + height > drawnTo && <Spacer height={top + height - drawnTo} span={columns.length} />}
    </tbody>
  );
}

interface RowProps extends Omit<TableRowsProps, 'rows' | 'height' | 'top' | 'items'> {
  readonly item: ListItem;
  readonly index: number;
}

function Row({ item, index, columns, tabStop, isGrouped, selectedId, arrivals, onSelect, onToggleGroup }: RowProps) {
  if (item.kind === 'group') {
    return (
      <GroupRow
        group={item.group}
        isOpen={item.isOpen}
        index={index}
        span={columns.length}
        isTabStop={index === tabStop}
        onToggle={() => onToggleGroup(item.id)}
      />
    );
  }
  return (
    <DisconnectRow
      disconnect={item.disconnect}
      index={index}
      columns={columns}
      level={isGrouped ? 2 : undefined}
      isSelected={item.id === selectedId}
      isTabStop={index === tabStop}
      arrivals={arrivals}
      onSelect={onSelect}
    />
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr class="spacer" aria-hidden="true">
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}
