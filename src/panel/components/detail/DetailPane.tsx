import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMedia } from '../../hooks/use-media.ts';
import { usePaneKey } from '../../hooks/use-pane-key.ts';
import type { PanelModel } from '../../panel-model.ts';
import { later } from '../Later.tsx';
import { DetailEdge } from './DetailEdge.tsx';

export const Detail = later(async () => (await import('./Detail.tsx')).Detail);

/** As in styles/list.css: where the panel is narrow, the detail is below. */
const NARROW = '(max-width: 760px)';

/** The detail of the disconnect that is selected, where the user has opened it: beside whatever view it was opened from. */
export function DetailPane({ model }: { readonly model: PanelModel }) {
  const detail = model.detail.value;
  const neighbours = model.neighbours.value;
  const pane = useRef<HTMLDivElement>(null);
  const isBelow = useMedia(NARROW);
  const place = isBelow ? 'below' : 'beside';
  const share = model.detailShare.value[place];
  usePaneKey(pane);
  useLayoutEffect(() => pane.current?.parentElement?.style.setProperty('--detail-share', `${share}%`));
  if (!detail || !neighbours) return null;
  return (
    <div ref={pane} class="detail-pane">
      <DetailEdge
        share={share}
        isBelow={isBelow}
        onMove={(to) => model.setDetailShare(place, to)}
        onReset={() => model.setDetailShare(place, null)}
      />
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
    </div>
  );
}
