import { Fragment } from 'preact';
import type { Column } from '../../columns.ts';
import type { VirtualRow } from '../../hooks/use-virtual-rows.ts';
import type { ListItem } from '../../list/group.ts';
import type { Arrivals } from '../../log-store.ts';
import { DisconnectRow } from './DisconnectRow.tsx';
import { GroupRow } from './GroupRow.tsx';

interface TableRowsProps {
  readonly items: readonly ListItem[];
  readonly columns: readonly Column[];
  readonly rows: readonly VirtualRow[];
  /** Of all rows, in pixels from the top of the scroller. */
  readonly bottom: number;
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
export function TableRows({ rows, bottom, top, ...props }: TableRowsProps) {
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
      {bottom > drawnTo && <Spacer height={bottom - drawnTo} span={columns.length} />}
    </tbody>
  );
}

interface RowProps extends Omit<TableRowsProps, 'rows' | 'bottom' | 'top' | 'items'> {
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
