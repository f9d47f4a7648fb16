import type { VirtualItem } from '@tanstack/virtual-core';
import { Fragment } from 'preact';
import type { Column } from '../../columns.ts';
import type { Disconnect } from '../../disconnect.ts';
import type { Arrivals } from '../../log-store.ts';
import { DisconnectRow } from './DisconnectRow.tsx';

interface TableRowsProps {
  readonly disconnects: readonly Disconnect[];
  readonly columns: readonly Column[];
  readonly rows: readonly VirtualItem[];
  /** Of all rows together, in pixels. */
  readonly height: number;
  /** Where the first row begins in the scroller, in pixels. */
  readonly top: number;
  /** The row that the Tab key reaches. */
  readonly tabStop: number;
  readonly selectedId: string | null;
  readonly arrivals: Arrivals;
  readonly onSelect: (id: string) => void;
}

/** The rows that exist, with a spacer for each stretch of rows that do not. */
export function TableRows({ rows, height, top, ...props }: TableRowsProps) {
  const { disconnects, columns, tabStop, selectedId, arrivals, onSelect } = props;
  let drawnTo = top;
  return (
    <tbody>
      {rows.map(({ index, start, end }) => {
        const disconnect = disconnects[index];
        if (!disconnect) return null;
        const gap = start - drawnTo;
        drawnTo = end;
        return (
          <Fragment key={disconnect.id}>
            {gap > 0 && <Spacer height={gap} span={columns.length} />}
            <DisconnectRow
              disconnect={disconnect}
              index={index}
              columns={columns}
              isSelected={disconnect.id === selectedId}
              isTabStop={index === tabStop}
              arrivals={arrivals}
              onSelect={onSelect}
            />
          </Fragment>
        );
      })}
      {top + height > drawnTo && <Spacer height={top + height - drawnTo} span={columns.length} />}
    </tbody>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr class="spacer" aria-hidden="true">
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}
