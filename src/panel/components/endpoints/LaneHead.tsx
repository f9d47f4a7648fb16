import { useWording } from '../../wording.ts';

/** For those who hear the table; who sees it reads the words in the cells. */
export function LaneHead() {
  const { columns } = useWording().texts.endpoints;
  return (
    <thead class="for-ears" role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {Object.entries(columns).map(([id, name]) => (
          <th key={id} role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
