import { useLayoutEffect, useRef } from 'preact/hooks';
import { DetailPane } from '../components/detail/DetailPane.tsx';
import { LogFilter } from '../components/LogFilter.tsx';
import { DisconnectTable } from '../components/list/DisconnectTable.tsx';
import { focusSelectedRow } from '../components/list/focus-selected-row.ts';
import { Guard } from '../components/Guard.tsx';
import { later } from '../components/Later.tsx';
import { NothingListed } from '../components/NothingListed.tsx';
import { useCopyKey } from '../hooks/use-copy-key.ts';
import type { PanelModel } from '../panel-model.ts';
import { useSharing } from '../sharing.ts';
import { leaveOnEscape } from './leave-on-escape.ts';
import type { ViewProps } from './view.ts';

export const Findings = later(async () => (await import('../components/Findings.tsx')).Findings);

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
      <LogFilter model={model} inputRef={filterInput} />
      <Guard part="findings">
        <PatternsAbove model={model} onShowLive={() => workspace.showView('live')} />
      </Guard>
      <div ref={main} class={isOpen ? 'main with-detail' : 'main'} onKeyDown={(event) => leaveOnEscape(event, model)}>
        <Guard part="list">
          <List model={model} onRecordSite={workspace.recordSite} />
        </Guard>
        <Guard part="section">
          <DetailPane model={model} />
        </Guard>
      </div>
    </>
  );
}

interface PatternsProps {
  readonly model: PanelModel;
  readonly onShowLive: () => void;
}

function PatternsAbove({ model, onShowLive }: PatternsProps) {
  if (model.findings.value.length + model.findingFaults.value.length === 0) return null;
  return (
    <Findings
      findings={model.findings.value}
      faults={model.findingFaults.value}
      shown={model.onlyFinding.value}
      onShow={model.showFinding}
      find={model.find}
      onShowLive={onShowLive}
    />
  );
}

function List({ model, onRecordSite }: { readonly model: PanelModel; readonly onRecordSite: () => void }) {
  const items = model.items.value;
  // A row that changes what it says under the eye is hard to read, so the first ones wait for the rules.
  if (items.length > 0 && !model.canExplain.value) return <div class="empty" />;
  if (items.length > 0) {
    return (
      <>
        {/* The detail has a heading of its own. */}
        {!model.detail.value && <h1 class="for-ears">{model.wording.texts.panel.list.label}</h1>}
        <DisconnectTable
          items={items}
          layout={model.listLayout.value}
          selectedId={model.selectedId.value}
          arrivals={model.arrivals.value}
          onLayout={model.setListLayout}
          onSelect={model.select}
          onOpen={model.openDetail}
          onToggleGroup={model.toggleGroup}
        />
      </>
    );
  }
  return <NothingListed model={model} onRecordSite={onRecordSite} />;
}
