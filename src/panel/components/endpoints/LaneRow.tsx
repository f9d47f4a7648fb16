import { useMemo } from 'preact/hooks';
import type { LogFacts } from '../../../diagnosis/findings/log-facts.ts';
import { filterFor } from '../../endpoints/filter-for.ts';
import { codeOf, laneName, laneWords } from '../../endpoints/lane-words.ts';
import type { Lane, LaneEnd } from '../../endpoints/lanes.ts';
import { commonEndOf, statisticsOf, type CommonEnd } from '../../endpoints/statistics.ts';
import type { TimeAxis } from '../../endpoints/time-axis.ts';
import type { Explain } from '../../explainer.ts';
import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { roleClass } from '../Badge.tsx';
import { EndpointName } from '../EndpointName.tsx';
import { LaneChart } from './LaneChart.tsx';

interface LaneRowProps {
  readonly lane: Lane;
  readonly index: number;
  readonly log: LogFacts;
  readonly explain: Explain;
  readonly axis: TimeAxis;
  readonly now: number;
  readonly isLive: boolean;
  readonly range: TimeRange | null;
  readonly shownIds: ReadonlySet<string> | null;
  readonly selectedId: string | null;
  /** Its times are spread out below, and the Tab key stops here. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onSelect: (end: LaneEnd) => void;
  readonly onOpen: () => void;
  readonly onList: (text: string) => void;
}

/** An endpoint: its name, what its attempts came to, and when its sockets lived. */
export function LaneRow({ index, log, onList, ...props }: LaneRowProps) {
  const { lane, explain, isChosen, onChoose } = props;
  const wording = useWording();
  const words = wording.texts.endpoints;
  const statistics = useMemo(() => statisticsOf(lane, log), [lane, log]);
  const commonEnd = commonEndOf(lane, explain);
  const said = laneWords(statistics, wording);
  const name = laneName(lane, wording);
  return (
    <tr
      role="row"
      class={isChosen ? 'lane chosen' : 'lane'}
      aria-rowindex={index + 2}
      aria-current={isChosen}
      onClick={onChoose}
    >
      <th role="rowheader" scope="row">
        {lane.endpoint ? (
          <button
            type="button"
            class="lane-name"
            title={words.listTip(name)}
            tabIndex={isChosen ? 0 : -1}
            onClick={() => lane.endpoint && onList(filterFor(lane.endpoint))}
          >
            <EndpointName endpoint={lane.endpoint} />
          </button>
        ) : (
          <span class="lane-name dim">{name}</span>
        )}
      </th>
      <td role="cell" class="number">
        {said.attempts}
      </td>
      <td role="cell" class="number">
        {said.opened}
      </td>
      <td role="cell" class="number">
        {said.lifetime}
      </td>
      <td role="cell" class="number lane-back-off" title={said.backOff}>
        {said.backOff}
      </td>
      <td role="cell" class="lane-end">
        {commonEnd && <MostFrequentEnd end={commonEnd} />}
      </td>
      <td role="cell" class="lane-time">
        <LaneChart {...props} />
      </td>
    </tr>
  );
}

function MostFrequentEnd({ end: { count, example, headline } }: { readonly end: CommonEnd }) {
  const { texts, format } = useWording();
  const code = codeOf(example, texts.endpoints.noCode);
  return (
    <span title={headline}>
      <b class={roleClass(example.look.colour)}>{texts.endpoints.end(format.count(count), code)}</b> {headline}
    </span>
  );
}
