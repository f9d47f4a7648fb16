import type { Column } from '../../columns.ts';
import { useWording } from '../../wording.ts';
import { isNumeric } from './numeric.ts';

export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  const names = useWording().texts.panel.columns;
  return (
    <>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={width === null ? {} : { width: `${width}px` }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ id }) => (
            <th key={id} scope="col" class={isNumeric(id) ? 'num' : ''}>
              {names[id]}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
