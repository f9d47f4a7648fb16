import type { PanelModel } from '../panel-model.ts';
import { VIEW_IDS, type ViewId } from '../views/view-ids.ts';
import { useWording } from '../wording.ts';

interface ViewTabsProps {
  readonly model: PanelModel;
  readonly shown: ViewId;
  readonly onShow: (view: ViewId) => void;
}

/** The id of the element that the tabs switch. */
export const VIEW_ELEMENT = 'view';

/** One tab a view, with what there is to see in it. Arrow keys go from tab to tab, as the ARIA pattern has it. */
export function ViewTabs({ model, shown, onShow }: ViewTabsProps) {
  const { texts, format } = useWording();
  const { views } = texts.panel;
  const counts: Partial<Record<ViewId, number>> = {
    disconnects: model.disconnects.value.length,
    live: model.liveCount.value,
    endpoints: model.logFacts.value?.endpoints.length ?? 0,
  };
  const move = (event: KeyboardEvent) => {
    const target = viewAfterKey(event.key, shown);
    if (!target) return;
    event.preventDefault();
    onShow(target);
    document.getElementById(tabId(target))?.focus();
  };
  return (
    <div class="views" role="tablist" aria-label={views.label} onKeyDown={move}>
      {VIEW_IDS.map((id) => {
        const count = counts[id];
        return (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={id === shown}
            aria-controls={VIEW_ELEMENT}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
          >
            {views.names[id]}
            {count !== undefined && <span class="count"> {count > 0 && format.count(count)}</span>}
          </button>
        );
      })}
    </div>
  );
}

export function tabId(view: ViewId): string {
  return `tab-${view}`;
}

function viewAfterKey(key: string, shown: ViewId): ViewId | undefined {
  const index = VIEW_IDS.indexOf(shown);
  const last = VIEW_IDS.length - 1;
  if (key === 'ArrowRight') return VIEW_IDS[index === last ? 0 : index + 1];
  if (key === 'ArrowLeft') return VIEW_IDS[index === 0 ? last : index - 1];
  if (key === 'Home') return VIEW_IDS[0];
  if (key === 'End') return VIEW_IDS[last];
  return undefined;
}
