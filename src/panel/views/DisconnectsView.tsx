import { useLayoutEffect, useRef } from 'preact/hooks';
import { DetailPane } from '../components/detail/DetailPane.tsx';
import { FilterBar } from '../components/filter/FilterBar.tsx';
import { filterProblem } from '../components/filter/filter-problem.ts';
import { DisconnectTable } from '../components/list/DisconnectTable.tsx';
import { focusSelectedRow } from '../components/list/focus-selected-row.ts';
import { Findings } from '../components/Findings.tsx';
import { NoDisconnects } from '../components/NoDisconnects.tsx';
import { useCopyKey } from '../hooks/use-copy-key.ts';
import type { PanelModel } from '../panel-model.ts';
import { useSharing } from '../sharing.ts';
import type { ViewProps } from './view.ts';

/** What ended, newest first, and all about the one that is selected. */
export function DisconnectsView({ workspace, model, filterInput }: ViewProps) {
  const main = useRef<HTMLDivElement>(null);
  const { copyDisconnect } = useSharing();
  useCopyKey(() => {
    const id = model.selectedId.value;
    if (id !== null) void copyDisconnect(id, 'line', true);
    return id !== null;
  });
  const isOpen = model.detail.value !== null;
  // Who closed the detail from inside it goes on in the list.
  useLayoutEffect(() => {
    if (!isOpen && document.activeElement === document.body) focusSelectedRow(main.current);
  }, [isOpen]);
  return (
    <>
      <FilterBar
        inputRef={filterInput}
        text={model.filterText.value}
        problem={filterProblem(model.query.value.problems, model.isFilterCutShort.value, model.wording.texts)}
        complete={model.completionAt}
        categories={model.categories.value}
        counts={model.categoryCounts.value}
        total={model.disconnects.value.length}
        range={model.range.value}
        onText={model.setFilterText}
        onCategory={model.toggleCategory}
        onAll={model.showAllCategories}
        onRange={model.showRange}
      />
      <Findings findings={model.findings.value} shown={model.onlyFinding.value} onShow={model.showFinding} />
      <div ref={main} class={isOpen ? 'main with-detail' : 'main'} onKeyDown={(event) => leave(event, model)}>
        <List model={model} onRecordSite={workspace.recordSite} />
        <DetailPane model={model} />
      </div>
    </>
  );
}

function List({ model, onRecordSite }: { readonly model: PanelModel; readonly onRecordSite: () => void }) {
  const shown = model.shown.value;
  if (shown.length > 0) {
    return (
      <DisconnectTable
        disconnects={shown}
        layout={model.listLayout.value}
        selectedId={model.selectedId.value}
        arrivals={model.arrivals.value}
        onLayout={model.setListLayout}
        onSelect={model.select}
        onOpen={model.openDetail}
      />
    );
  }
  return (
    <NoDisconnects
      isLive={model.isLive}
      hidden={model.disconnects.value.length}
      live={model.liveCount.value}
      isPaused={model.log.value.paused}
      needsReload={model.log.value.needsReload}
      page={model.log.value.page}
      connection={model.connection.value}
      onClearFilter={model.clearFilter}
      onRecord={model.togglePause}
      onRecordSite={onRecordSite}
    />
  );
}

/** Escape leaves the detail first, then the filter. What we have used DevTools must not use too, for its drawer. */
function leave(event: KeyboardEvent, model: PanelModel): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (model.detail.value) model.closeDetail();
  else if (model.isFiltered.value) model.clearFilter();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
