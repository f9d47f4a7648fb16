import { Badge } from '../panel/components/Badge.tsx';
import { EndpointName } from '../panel/components/EndpointName.tsx';
import type { Disconnect } from '../panel/disconnect.ts';
import { useExplanation } from '../panel/explainer.ts';
import { visibleText } from '../panel/visible-text.ts';
import { useWording } from '../panel/wording.ts';

interface LatestItemProps {
  readonly disconnect: Disconnect;
  /** The wall clock, in milliseconds. */
  readonly now: number;
}

export function LatestItem({ disconnect, now }: LatestItemProps) {
  const { texts, format } = useWording();
  const { endpoint, record, end } = disconnect;
  const { headline } = useExplanation(disconnect);
  return (
    <li>
      <Badge disconnect={disconnect} />
      <div>
        <p class="headline">{headline}</p>
        <p class="place" title={visibleText(record.url ?? '')}>
          {endpoint ? <EndpointName endpoint={endpoint} /> : <span class="dim">{texts.panel.list.noUrl}</span>}
          <time class="sub" dateTime={new Date(end.wall).toISOString()} title={format.dateTime(end.wall)}>
            {format.ago(now - end.wall)}
          </time>
        </p>
      </div>
    </li>
  );
}
