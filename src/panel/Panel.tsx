import { useEffect, useRef } from 'preact/hooks';
import { Announcer } from './components/Announcer.tsx';
import { ColumnsMenu } from './components/ColumnsMenu.tsx';
import { StatusBar } from './components/StatusBar.tsx';
import { Toolbar } from './components/Toolbar.tsx';
import type { PanelModel } from './panel-model.ts';
import { DisconnectsView } from './views/DisconnectsView.tsx';
import { WordingProvider } from './wording.ts';

/** The frame around the views: controls of the log above, its state below. */
export function Panel({ model }: { readonly model: PanelModel }) {
  const filterInput = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnFind(filterInput), []);
  const { paused, preserveLog } = model.log.value;
  return (
    <WordingProvider value={model.wording}>
      <Toolbar
        isRecording={!paused}
        preserveLog={preserveLog}
        onToggleRecording={model.togglePause}
        onClear={model.clear}
        onPreserveLog={model.setPreserveLog}
      >
        <ColumnsMenu columns={model.columns.value} onToggle={model.toggleColumn} />
      </Toolbar>
      <DisconnectsView model={model} filterInput={filterInput} />
      <StatusBar
        shown={model.shown.value.length}
        total={model.disconnects.value.length}
        dropped={model.categoryCounts.value.get('network') ?? 0}
        live={model.liveCount.value}
        log={model.log.value}
        connection={model.connection.value}
      />
      <Announcer total={model.arrivals.value.total} />
    </WordingProvider>
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
