import type { Disconnect } from '../../disconnect.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { Badge } from '../Badge.tsx';

interface NeighbourLinkProps {
  readonly disconnect: Disconnect;
  /** `time`: where all are of one endpoint. */
  readonly by: 'endpoint' | 'time';
  readonly onShow: (id: string) => void;
}

/** Another disconnect by its code, its endpoint and its time; a click shows it. */
export function NeighbourLink({ disconnect, by, onShow }: NeighbourLinkProps) {
  const { texts, format } = useWording();
  const { id, endpoint, end } = disconnect;
  const time = format.time(end.wall);
  const address = endpoint ? visibleText(endpoint.host + endpoint.path) : texts.panel.list.noUrl;
  return (
    <>
      <Badge disconnect={disconnect} />{' '}
      <button type="button" class="link" title={texts.surroundings.around.show(time)} onClick={() => onShow(id)}>
        {by === 'time' ? <span class="time">{time}</span> : <bdi dir="ltr">{address}</bdi>}
      </button>{' '}
      {by === 'endpoint' && <span class="time">{time}</span>}
    </>
  );
}
