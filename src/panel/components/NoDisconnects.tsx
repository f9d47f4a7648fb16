import type { ConnectionState } from '../log-store.ts';
import { useWording } from '../wording.ts';
import { EmptyState } from './EmptyState.tsx';

interface NoDisconnectsProps {
  /** Disconnects that the filter hides. */
  readonly hidden: number;
  readonly live: number;
  readonly isPaused: boolean;
  readonly connection: ConnectionState;
  readonly onClearFilter: () => void;
  readonly onRecord: () => void;
}

/** Why the list is empty. Before the log has been read nothing is known, so nothing is said. */
export function NoDisconnects({ hidden, live, isPaused, connection, onClearFilter, onRecord }: NoDisconnectsProps) {
  const { texts, format } = useWording();
  const { noMatch, paused, allLive, noSocket } = texts.panel.empty;
  if (connection === 'connecting') return <div class="empty" />;
  if (hidden > 0) {
    const action = { name: noMatch.action, run: onClearFilter };
    return (
      <EmptyState
        drawing="no-match"
        title={noMatch.title}
        text={noMatch.text(hidden, format.count(hidden))}
        action={action}
      />
    );
  }
  if (isPaused) {
    const action = { name: paused.action, run: onRecord };
    return <EmptyState drawing="paused" title={paused.title} text={paused.text} action={action} />;
  }
  if (live > 0) {
    return <EmptyState drawing="live" title={allLive.title(live, format.count(live))} text={allLive.text} />;
  }
  return <EmptyState drawing="waiting" title={noSocket.title} text={noSocket.text} />;
}
