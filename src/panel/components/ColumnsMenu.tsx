import { COLUMN_IDS, FIXED_COLUMNS, type ColumnId } from '../columns.ts';
import { useWording } from '../wording.ts';
import { Menu } from './Menu.tsx';

interface ColumnsMenuProps {
  readonly columns: readonly ColumnId[];
  readonly onToggle: (id: ColumnId) => void;
}

const CHOICES = COLUMN_IDS.filter((id) => !FIXED_COLUMNS.includes(id));

/** Which columns the list has. A column that finds no room stays chosen and comes back when there is room again. */
export function ColumnsMenu({ columns, onToggle }: ColumnsMenuProps) {
  const { toolbar, columns: names } = useWording().texts.panel;
  return (
    <Menu name={toolbar.columns} icon="columns">
      {() => (
        <fieldset class="popover">
          <legend>{toolbar.columns}</legend>
          {CHOICES.map((id) => (
            <label key={id} class="check">
              <input type="checkbox" checked={columns.includes(id)} onChange={() => onToggle(id)} />
              {names[id]}
            </label>
          ))}
        </fieldset>
      )}
    </Menu>
  );
}
