import type { PanelModel } from '../panel-model.ts';
import { NoDisconnects } from './NoDisconnects.tsx';

interface NothingListedProps {
  readonly model: PanelModel;
  readonly onRecordSite: () => void;
}

/** What a view of the log shows where nothing of it is left to show. */
export function NothingListed({ model, onRecordSite }: NothingListedProps) {
  return (
    <NoDisconnects
      isLive={model.isLive}
      hidden={model.disconnects.value.length}
      live={model.liveCount.value}
      isPaused={model.log.value.paused}
      needsReload={model.log.value.needsReload}
      page={model.log.value.page}
      browser={model.browser}
      connection={model.connection.value}
      onClearFilter={model.clearFilter}
      onRequestAccess={model.requestAccess}
      onRecord={model.togglePause}
      onRecordSite={onRecordSite}
    />
  );
}
