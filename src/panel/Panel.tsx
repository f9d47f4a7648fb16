import { useEffect, useRef } from 'preact/hooks';
import { Announcer } from './components/Announcer.tsx';
import { ColumnsMenu } from './components/ColumnsMenu.tsx';
import { ExportMenu } from './components/session/ExportMenu.tsx';
import { Guard } from './components/Guard.tsx';
import { ImportButton } from './components/session/ImportButton.tsx';
import { LogNotices } from './components/LogNotices.tsx';
import { NoticeLine } from './components/NoticeLine.tsx';
import { PanelContext } from './components/PanelContext.tsx';
import { SessionNotices } from './components/session/SessionNotices.tsx';
import { SettingsButton } from './components/settings/SettingsButton.tsx';
import { SettingsNotices } from './components/settings/SettingsNotices.tsx';
import { ShortcutsButton } from './components/shortcuts/ShortcutsButton.tsx';
import { StatusBar } from './components/StatusBar.tsx';
import { Toolbar } from './components/Toolbar.tsx';
import { tabId, VIEW_ELEMENT, ViewTabs } from './components/ViewTabs.tsx';
import { VIEWS } from './views/views.ts';
import type { Workspace } from './workspace.ts';

/** The frame around the views: controls of the log above, its state below. */
export function Panel({ workspace }: { readonly workspace: Workspace }) {
  const model = workspace.model.value;
  const filterInput = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnFind(filterInput), []);
  const { paused, preserveLog } = model.log.value;
  const view = workspace.view.value;
  const View = VIEWS[view];
  const opened = workspace.opened.value?.savedAt ?? 'live';
  return (
    <PanelContext workspace={workspace}>
      <Guard part="tools">
        <Toolbar
          tabs={<ViewTabs model={model} shown={view} onShow={workspace.showView} />}
          isLive={model.isLive}
          isRecording={!paused}
          preserveLog={preserveLog}
          onToggleRecording={model.togglePause}
          onClear={model.clear}
          onPreserveLog={model.setPreserveLog}
        >
          <Guard part="tools">
            <ExportMenu workspace={workspace} />
            <ImportButton onFile={(file) => void workspace.openFile(file)} />
            <ColumnsMenu layout={model.listLayout.value} onLayout={model.setListLayout} />
            <ShortcutsButton />
            <SettingsButton workspace={workspace} />
          </Guard>
        </Toolbar>
      </Guard>
      <Guard part="notices">
        <SettingsNotices settings={workspace.settings} />
        <LogNotices workspace={workspace} />
        <SessionNotices workspace={workspace} />
      </Guard>
      <main>
        <div id={VIEW_ELEMENT} class="view" role="tabpanel" aria-labelledby={tabId(view)}>
          <Guard key={`${view} ${opened}`} part="view">
            <View key={opened} workspace={workspace} model={model} filterInput={filterInput} />
          </Guard>
        </div>
      </main>
      <Guard part="section">
        <StatusBar
          shown={model.shown.value.length}
          total={model.disconnects.value.length}
          dropped={model.categoryCounts.value.get('network') ?? 0}
          live={model.liveCount.value}
          log={model.log.value}
          connection={model.connection.value}
          isLive={model.isLive}
        />
      </Guard>
      <NoticeLine message={workspace.notice.value} />
      <Announcer total={workspace.live.arrivals.value.total} />
    </PanelContext>
  );
}

/**
 * Ctrl+F and ⌘F go to the filter, as in the Network panel. Chromium listens on our document too, for its own search,
 * and would take the focus away again: the key stroke must not get that far.
 */
function focusOnFind(input: { readonly current: HTMLInputElement | null }): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isFind || event.shiftKey || !input.current) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    input.current.focus();
    input.current.select();
  };
  addEventListener('keydown', onKeyDown, true);
  return () => removeEventListener('keydown', onKeyDown, true);
}
