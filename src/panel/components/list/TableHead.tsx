import { useRef, useState } from 'preact/hooks';
import { REST_COLUMN, type Column } from '../../columns.ts';
import { directionOf, moveEdge, pressSort, resetEdge, type ListLayout } from '../../list/list-layout.ts';
import { useWording } from '../../wording.ts';
import { contentWidth } from './content-width.ts';
import { ColumnEdge } from './ColumnEdge.tsx';
import { SortButton } from './SortButton.tsx';
import { isNumeric } from './numeric.ts';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly layout: ListLayout;
  readonly onLayout: (layout: ListLayout) => void;
}

/**
 * A heading sorts by its column, its edge makes the column wider or fits it to its content. The Tab key reaches one heading and its edge; the
 * arrow keys go to the other headings.
 */
export function TableHead({ columns, layout, onLayout }: TableHeadProps) {
  const names = useWording().texts.panel.columns;
  const row = useRef<HTMLTableRowElement>(null);
  const [current, setCurrent] = useState(0);
  const tabStop = Math.min(current, columns.length - 1);

  const goTo = (index: number) => {
    if (index < 0 || index >= columns.length) return;
    setCurrent(index);
    row.current?.cells[index]?.querySelector('button')?.focus();
  };

  const fit = (index: number, width: number) => {
    const table = row.current?.closest('table');
    if (table) onLayout(moveEdge(layout, columns, index, contentWidth(table, index) - width));
  };

  return (
    <>
      <colgroup>
        {columns.map(({ id, width }) => (
          // Without a width it takes what is left, to the pixel, also while the list changes its size.
          <col key={id} style={id === REST_COLUMN ? {} : { width: `${width}px` }} />
        ))}
      </colgroup>
      <thead>
        <tr ref={row} aria-rowindex={1}>
          {columns.map(({ id, width }, index) => (
            <th
              key={id}
              scope="col"
              aria-label={names[id]}
              aria-sort={directionOf(layout, id) ?? 'none'}
              class={isNumeric(id) ? 'num' : ''}
              onFocusIn={() => setCurrent(index)}
            >
              <SortButton
                name={names[id]}
                direction={directionOf(layout, id)}
                isTabStop={index === tabStop}
                onPress={() => onLayout(pressSort(layout, id))}
                onMove={(by) => goTo(index + by)}
              />
              {index < columns.length - 1 && (
                <ColumnEdge
                  name={names[id]}
                  width={width}
                  room={columns[index + 1]?.width ?? 0}
                  isTabStop={index === tabStop}
                  onMove={(by) => onLayout(moveEdge(layout, columns, index, by))}
                  onFit={() => fit(index, width)}
                  onReset={() => onLayout(resetEdge(layout, columns, index))}
                />
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
