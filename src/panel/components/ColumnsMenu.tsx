import { useRef } from 'preact/hooks';
import { COLUMN_IDS, FIXED_COLUMNS, type ColumnId } from '../columns.ts';
import { useWording } from '../wording.ts';
import { Icon } from './Icon.tsx';

interface ColumnsMenuProps {
  readonly columns: ReadonlySet<ColumnId>;
  readonly onToggle: (id: ColumnId) => void;
}

const CHOICES = COLUMN_IDS.filter((id) => !FIXED_COLUMNS.includes(id));

/** Which columns the list has. A column that finds no room stays chosen and comes back when there is room again. */
export function ColumnsMenu({ columns, onToggle }: ColumnsMenuProps) {
  const { toolbar, columns: names } = useWording().texts.panel;
  const menu = useRef<HTMLDetailsElement>(null);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const closeOnLeave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (menu.current && to instanceof Node && !menu.current.contains(to)) menu.current.open = false;
  };

  return (
    <details ref={menu} class="menu" onKeyDown={closeOnEscape} onFocusOut={closeOnLeave}>
      <summary class="tool" title={toolbar.columns} aria-label={toolbar.columns}>
        <Icon name="columns" />
      </summary>
      <fieldset>
        <legend>{toolbar.columns}</legend>
        {CHOICES.map((id) => (
          <label key={id} class="check">
            <input type="checkbox" checked={columns.has(id)} onChange={() => onToggle(id)} />
            {names[id]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
