import { greatest } from 'd3-array';
import { useMemo, useRef } from 'preact/hooks';
import type { LogFacts } from '../../../diagnosis/findings/log-facts.ts';
import { ALL, endpointsStoreOf } from '../../endpoints/endpoints-store.ts';
import { lanesOf, type Lane } from '../../endpoints/lanes.ts';
import { extentOf } from '../../endpoints/time-window.ts';
import { wallsOf } from '../../endpoints/walls.ts';
import { useElementWidth } from '../../hooks/use-element-width.ts';
import { useNow } from '../../hooks/use-now.ts';
import type { PanelModel } from '../../panel-model.ts';
import type { Workspace } from '../../workspace.ts';
import { NothingListed } from '../NothingListed.tsx';
import { laneLayout } from './lane-layout.ts';
import { LaneTable } from './LaneTable.tsx';
import { Spread } from './Spread.tsx';

interface EndpointsProps {
  readonly log: LogFacts;
  readonly workspace: Workspace;
  readonly model: PanelModel;
}

export function Endpoints({ log, workspace, model }: EndpointsProps) {
  const store = endpointsStoreOf(model);
  const pane = useRef<HTMLDivElement>(null);
  const layout = laneLayout(useElementWidth(pane, 1200));
  const all = useMemo(() => lanesOf(log, model.find), [log, model]);
  const matching = model.matching.value;
  const isNarrowed = matching.length < model.disconnects.value.length;
  const lanes = useMemo(() => (isNarrowed ? lanesWith(all, matching) : all), [all, isNarrowed, matching]);
  const shown = model.shown.value;
  const isFiltered = model.isFiltered.value;
  const shownIds = useMemo(() => (isFiltered ? new Set(shown.map(({ id }) => id)) : null), [isFiltered, shown]);
  const usual = useMemo(() => mostTelling(lanes, log), [lanes, log]);

  const hasLive = lanes.some(({ live }) => live.length > 0);
  const clock = useNow(model.isLive && hasLive);
  const extent = extentOf(lanes, model.isLive ? clock : (workspace.opened.value?.savedAt ?? clock));
  const chosen = lanes.find(({ key }) => key === store.chosen.value) ?? usual;
  if (!extent || !chosen) return <NothingListed model={model} onRecordSite={workspace.recordSite} />;
  const spread = store.chosen.value === ALL ? lanes : [chosen];
  return (
    <div ref={pane} class={`endpoints ${layout.name}`}>
      <LaneTable
        model={model}
        store={store}
        log={log}
        lanes={lanes}
        chosen={chosen}
        extent={extent}
        shownIds={shownIds}
        layout={layout}
        onList={(text) => {
          model.clearFilter();
          model.setFilterText(text);
          workspace.showView('disconnects');
        }}
      />
      <Spread
        lanes={lanes}
        spread={spread}
        value={store.chosen.value === ALL ? ALL : chosen.key}
        log={log}
        shownIds={shownIds}
        selectedId={model.selectedId.value}
        onChoose={(key) => {
          store.chosen.value = key;
        }}
        onSelect={(id) => {
          model.select(id);
          model.openDetail();
        }}
      />
    </div>
  );
}

function lanesWith(lanes: readonly Lane[], matching: readonly { readonly id: string }[]): readonly Lane[] {
  const ids = new Set(matching.map(({ id }) => id));
  return lanes.filter(({ ends }) => ends.some(({ disconnect }) => ids.has(disconnect.id)));
}

/** The one with the highest wall, or else with the most ends. */
function mostTelling(lanes: readonly Lane[], log: LogFacts): Lane | undefined {
  const walls = new Map(lanes.map((lane) => [lane, highestWall(lane, log)]));
  const height = (lane: Lane) => walls.get(lane) ?? 0;
  return greatest(lanes, (a, b) => height(a) - height(b) || a.ends.length - b.ends.length);
}

function highestWall({ sockets }: Lane, log: LogFacts): number {
  const walls = [...wallsOf(sockets, 'lifetime', log), ...wallsOf(sockets, 'silence', log)];
  return Math.max(0, ...walls.map(({ count }) => count));
}
