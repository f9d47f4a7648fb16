import { useState } from 'preact/hooks';
import type { Column } from '../../columns.ts';
import type { Disconnect } from '../../disconnect.ts';
import type { Arrivals } from '../../log-store.ts';
import { Cells } from './Cells.tsx';

interface DisconnectRowProps {
  readonly disconnect: Disconnect;
  readonly index: number;
  readonly columns: readonly Column[];
  /** Below a heading. */
  readonly level: number | undefined;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly arrivals: Arrivals;
  readonly onSelect: (id: string) => void;
}

/** How long a row counts as new, in milliseconds: as long as the animation in panel.css runs. */
const FRESH_MS = 600;

export function DisconnectRow(props: DisconnectRowProps) {
  const { disconnect, index, columns, level, isSelected, isTabStop, arrivals, onSelect } = props;
  const [isFresh] = useState(() => arrivals.ids.has(disconnect.id) && performance.now() - arrivals.at < FRESH_MS);

  return (
    <tr
      class={isFresh ? 'fresh' : ''}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => onSelect(disconnect.id)}
    >
      <Cells columns={columns} disconnect={disconnect} />
    </tr>
  );
}
