import type { ConnectionState } from '../log-store.ts';
import type { LogState } from '../panel-source.ts';
import { useWording } from '../wording.ts';

interface StatusBarProps {
  readonly shown: number;
  readonly total: number;
  readonly dropped: number;
  readonly live: number;
  readonly log: LogState;
  readonly connection: ConnectionState;
  /** Of an imported session the banner says what it is. */
  readonly isLive: boolean;
}

/** Counts at the start, the state of the recording after them, and what the log had to let go of at the end. */
export function StatusBar({ shown, total, dropped, live, log, connection, isLive }: StatusBarProps) {
  const { texts, format } = useWording();
  const { status } = texts.panel;
  const counted = shown === total ? format.count(total) : status.ofTotal(format.count(shown), format.count(total));
  return (
    <footer class="foot">
      <span>
        <b>{counted}</b> {status.disconnects(total)}
      </span>
      {dropped > 0 && (
        <span>
          <b>{format.count(dropped)}</b> {status.dropped}
        </span>
      )}
      {(isLive || live > 0) && (
        <span>
          <b>{format.count(live)}</b> {isLive ? status.live : status.wereLive}
        </span>
      )}
      {isLive && <Recording log={log} connection={connection} />}
      <span class="grow" />
      {log.evicted > 0 && <span>{status.evicted(log.evicted, format.count(log.evicted))}</span>}
      {log.dropped > 0 && <span title={status.lostTip}>{status.lost(log.dropped, format.count(log.dropped))}</span>}
    </footer>
  );
}

function Recording({ log, connection }: Pick<StatusBarProps, 'log' | 'connection'>) {
  const { texts, format } = useWording();
  const { status } = texts.panel;
  if (connection !== 'connected') {
    return <span class="waiting">{connection === 'connecting' ? status.connecting : status.reconnecting}</span>;
  }
  if (!log.page.hasAccess) return <span class="paused">{texts.states.noAccess.status}</span>;
  if (log.page.isSiteOff) return <span class="paused">{status.siteOff}</span>;
  if (log.needsReload) return <span class="paused">{status.needsReload}</span>;
  if (log.paused) return <span class="paused">{status.paused}</span>;
  return <span>{log.since === null ? status.recording : status.recordingSince(format.timeOfDay(log.since))}</span>;
}
