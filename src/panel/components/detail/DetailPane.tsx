import type { PanelModel } from '../../panel-model.ts';
import { Detail } from './Detail.tsx';

/** The detail of the disconnect that is selected, where the user has opened it: beside whatever view it was opened from. */
export function DetailPane({ model }: { readonly model: PanelModel }) {
  const detail = model.detail.value;
  const neighbours = model.neighbours.value;
  if (!detail || !neighbours) return null;
  return (
    <Detail
      key={detail.id}
      disconnect={detail}
      browser={model.browser}
      neighbours={neighbours}
      findings={model.findingsOf(detail.id)}
      find={model.find}
      onShow={model.select}
      onClose={model.closeDetail}
      openResource={model.openResource}
    />
  );
}
