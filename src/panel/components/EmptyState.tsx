import { Drawing, type DrawingName } from './Drawing.tsx';

interface EmptyStateProps {
  readonly drawing: DrawingName;
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
}

/** What stands where the list would: why there is nothing, and what to do. */
export function EmptyState({ drawing, title, text, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <Drawing name={drawing} />
      <h1>{title}</h1>
      <p>{text}</p>
      {action && (
        <button type="button" class="action" onClick={action.run}>
          {action.name}
        </button>
      )}
    </div>
  );
}
