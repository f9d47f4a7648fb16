import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface NoticeProps {
  readonly icon: IconName;
  /** What it is about, for those who listen. */
  readonly label: string;
  /** `fault`: something of ours does not work. `limit`: something is out of sight. */
  readonly kind: 'fault' | 'limit';
  readonly action?: { readonly name: string; readonly run: () => void } | undefined;
  readonly dismiss: { readonly name: string; readonly run: () => void };
  readonly children: ComponentChildren;
}

/** A line above the view that says what the reader would otherwise miss. */
export function Notice({ icon, label, kind, action, dismiss, children }: NoticeProps) {
  return (
    <aside class={`banner ${kind}`} aria-label={label}>
      <Icon name={icon} />
      <p>{children}</p>
      {action && (
        <button type="button" class="link" onClick={action.run}>
          {action.name}
        </button>
      )}
      <button type="button" class="tool" aria-label={dismiss.name} title={dismiss.name} onClick={dismiss.run}>
        <Icon name="cross" />
      </button>
    </aside>
  );
}
