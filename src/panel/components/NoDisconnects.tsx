import type { ConnectionState } from '../log-store.ts';
import type { InspectedPage } from '../panel-source.ts';
import type { Browser } from '../../record/ending.ts';
import { useLasting } from '../hooks/use-lasting.ts';
import { useWording } from '../wording.ts';
import { EmptyState } from './EmptyState.tsx';

/** The browser starts an idle background anew within a tenth of that (ms): no reason to say anything. */
const RESTART_MS = 1000;

interface NoDisconnectsProps {
  readonly isLive: boolean;
  /** Disconnects that the filter hides. */
  readonly hidden: number;
  readonly live: number;
  readonly isPaused: boolean;
  readonly needsReload: boolean;
  readonly page: InspectedPage;
  readonly browser: Browser;
  readonly connection: ConnectionState;
  readonly onClearFilter: () => void;
  readonly onRequestAccess: () => void;
  readonly onRecord: () => void;
  /** Takes the page's site off those that are switched off. */
  readonly onRecordSite: () => void;
}

/** Why the list is empty. Before the log has been read nothing is known, so nothing is said. */
export function NoDisconnects(props: NoDisconnectsProps) {
  const { isLive, hidden, live, isPaused, needsReload, page, browser, connection, onClearFilter, onRecord } = props;
  const { texts, format } = useWording();
  const { noAccess, restarting } = texts.states;
  const { noMatch, paused, siteOff, allLive, noSocket, reload } = texts.panel.empty;
  const isRestarting = useLasting(connection !== 'connected', RESTART_MS);
  if (connection === 'connecting' && !isRestarting) return <div class="empty" />;
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
  if (isRestarting) return <EmptyState drawing="waiting" title={restarting.title} text={restarting.text} />;
  if (!page.hasAccess) {
    const action = { name: noAccess.action[browser], run: props.onRequestAccess };
    return <EmptyState drawing="paused" title={noAccess.title} text={noAccess.text[browser]} action={action} />;
  }
  if (page.isSiteOff) {
    const action = { name: siteOff.action, run: props.onRecordSite };
    return <EmptyState drawing="paused" title={siteOff.title(page.site ?? '')} text={siteOff.text} action={action} />;
  }
  if (isPaused) {
    const action = { name: paused.action, run: onRecord };
    return <EmptyState drawing="paused" title={paused.title} text={paused.text} action={action} />;
  }
  if (needsReload) return <EmptyState drawing="paused" title={reload.title} text={reload.text} />;
  if (!isLive)
    return <EmptyState drawing="no-match" title={texts.session.empty.title} text={texts.session.empty.text} />;
  if (live > 0) {
    return <EmptyState drawing="live" title={allLive.title(live, format.count(live))} text={allLive.text} />;
  }
  return <EmptyState drawing="waiting" title={noSocket.title} text={noSocket.text} />;
}
