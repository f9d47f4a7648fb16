import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface MenuProps {
  readonly name: string;
  readonly icon: IconName;
  /** Where the popover lies flush with the button. Default: at its end. */
  readonly side?: 'start' | 'end';
  /** Drawn while it is open; `close` is for a control inside that has done its work. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button of the toolbar that opens something below it. Escape and leaving it close it. */
export function Menu({ name, icon, side = 'end', children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);

  const close = () => {
    setOpen(false);
    summary.current?.focus();
  };
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(!isOpen);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const closeOnLeave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (menu.current && to instanceof Node && !menu.current.contains(to)) setOpen(false);
  };

  return (
    <details ref={menu} class={`menu at-${side}`} open={isOpen} onKeyDown={closeOnEscape} onFocusOut={closeOnLeave}>
      <summary ref={summary} class="tool" title={name} aria-label={name} onClick={toggle}>
        <Icon name={icon} />
      </summary>
      {isOpen && children(close)}
    </details>
  );
}
