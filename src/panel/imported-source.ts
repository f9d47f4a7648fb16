/** A session file as the source of a panel: it tells all it has at once, and nothing changes afterwards. */
import type { ReadSession } from '../record/read-session-file.ts';
import { NO_FAULT } from '../record/log-fault.ts';
import { ANY_PAGE, type PanelSource } from './panel-source.ts';

/** @param live opens positions in Sources, since the file may be of the very application that is inspected */
export function importedSource({ recordedBy, lost, records }: ReadSession, live: PanelSource): PanelSource {
  const began = records.map(({ created }) => created.wall);
  const log = {
    since: began.length === 0 ? null : began.reduce((first, wall) => Math.min(first, wall)),
    paused: false,
    preserveLog: true,
    needsReload: false,
    page: ANY_PAGE,
    fault: NO_FAULT,
    ...lost,
  };
  return {
    isLive: false,
    browser: recordedBy.browser,
    recordedBy,
    subscribe(listener) {
      listener({ type: 'reset', records, log });
      return () => undefined;
    },
    clear: () => undefined,
    setPaused: () => undefined,
    setPreserveLog: () => undefined,
    live: null,
    requestAccess: live.requestAccess,
    openResource: live.openResource,
  };
}
