import { COLUMN_IDS, FIXED_COLUMNS } from '../columns.ts';
import { GROUPINGS, toggleColumn, type Grouping, type ListLayout } from '../list/list-layout.ts';
import { useWording } from '../wording.ts';
import { Menu } from './Menu.tsx';

interface ColumnsMenuProps {
  readonly layout: ListLayout;
  readonly onLayout: (layout: ListLayout) => void;
}

const CHOICES = COLUMN_IDS.filter((id) => !FIXED_COLUMNS.includes(id));
const GROUP_CHOICES: readonly (Grouping | null)[] = [null, ...GROUPINGS];

/**
 * Which columns the list has, and by what it is grouped. A column that finds no room stays chosen and comes back when
 * there is room again.
 */
export function ColumnsMenu({ layout, onLayout }: ColumnsMenuProps) {
  const { toolbar, columns: names, groups } = useWording().texts.panel;
  return (
    <Menu name={toolbar.columns} icon="columns">
      {() => (
        <div class="popover">
          <fieldset>
            <legend>{groups.by}</legend>
            {GROUP_CHOICES.map((group) => (
              <label key={group} class="check">
                <input
                  type="radio"
                  name="group"
                  checked={layout.group === group}
                  onChange={() => onLayout({ ...layout, group })}
                />
                {groups.names[group ?? 'none']}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{toolbar.columnsLegend}</legend>
            {CHOICES.map((id) => (
              <label key={id} class="check">
                <input
                  type="checkbox"
                  checked={layout.columns.includes(id)}
                  onChange={() => onLayout(toggleColumn(layout, id))}
                />
                {names[id]}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </Menu>
  );
}
