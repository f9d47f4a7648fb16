import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface MenuProps {
  readonly name: string;
  readonly icon: IconName;
  /** Opened and closed by itself; `close` is for a control inside that has done its work. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button of the toolbar that opens something below it. Escape and leaving it close it. */
export function Menu({ name, icon, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  const close = () => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const closeOnLeave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (menu.current && to instanceof Node && !menu.current.contains(to)) menu.current.open = false;
  };

  return (
    <details ref={menu} class="menu" onKeyDown={closeOnEscape} onFocusOut={closeOnLeave}>
      <summary class="tool" title={name} aria-label={name}>
        <Icon name={icon} />
      </summary>
      {children(close)}
    </details>
  );
}
