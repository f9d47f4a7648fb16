import { endWords, laneName, mergedWords } from '../../endpoints/lane-words.ts';
import type { Lane, LaneEnd } from '../../endpoints/lanes.ts';
import { endMarks, markAt, openSpans, type EndMark } from '../../endpoints/merge-marks.ts';
import type { TimeAxis } from '../../endpoints/time-axis.ts';
import type { Explain } from '../../explainer.ts';
import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { EndMarkShape } from './EndMarkShape.tsx';

/** Pixels, as in endpoints.css. */
const HEIGHT = 34;
const BAR_TOP = 11;
const BAR = 12;

interface LaneChartProps {
  readonly lane: Lane;
  readonly explain: Explain;
  readonly axis: TimeAxis;
  /** The right end of the time: where a socket lives, its bar reaches so far. */
  readonly now: number;
  readonly isLive: boolean;
  readonly range: TimeRange | null;
  readonly shownIds: ReadonlySet<string> | null;
  readonly selectedId: string | null;
  readonly isChosen: boolean;
  readonly onSelect: (end: LaneEnd) => void;
  readonly onOpen: () => void;
}

/**
 * The lives of one endpoint's sockets. It is a slider for keyboard and ears, on which one goes from end to end; drawn is
 * no more than pixels can show.
 */
export function LaneChart(props: LaneChartProps) {
  const { lane, explain, axis, shownIds, selectedId, isChosen, onSelect, onOpen } = props;
  const wording = useWording();
  const words = wording.texts.endpoints.timeline;
  const marks = endMarks(lane, axis);
  const { ends } = lane;
  const selected = ends.findIndex(({ disconnect }) => disconnect.id === selectedId);
  const current = selected === -1 ? ends.length - 1 : selected;
  const end = ends[current];

  const go = (index: number) => {
    const target = ends[Math.min(ends.length - 1, Math.max(0, index))];
    if (target) onSelect(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = event.shiftKey ? null : endAfterKey(event.key, selected, ends.length);
    if (index !== null) go(index);
    else if ((event.key === 'Enter' || event.key === ' ') && end) {
      onSelect(end);
      onOpen();
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent & { readonly currentTarget: Element }) => {
    const mark = markAt(marks, event.clientX - event.currentTarget.getBoundingClientRect().left);
    const target = mark && latestOf(mark, shownIds);
    if (!target) return;
    onSelect(target);
    onOpen();
  };
  const drawing = <Drawing {...props} marks={marks} />;
  if (!end) {
    return (
      <div class="lane-chart" role="img" aria-label={[words.noEnds, liveWords(props, wording)].join(', ')}>
        {drawing}
      </div>
    );
  }
  return (
    <div
      class="lane-chart"
      role="slider"
      tabIndex={isChosen ? 0 : -1}
      aria-label={words.ends(laneName(lane, wording))}
      aria-valuemin={1}
      aria-valuemax={ends.length}
      aria-valuenow={current + 1}
      aria-valuetext={endWords(end, explain(end.disconnect).headline, wording)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {drawing}
    </div>
  );
}

/** The one that stands for a mark: of those that the filter lets through, where there are any. */
function latestOf({ ends }: EndMark, shownIds: ReadonlySet<string> | null): LaneEnd | undefined {
  return ends.findLast(({ disconnect }) => shownIds?.has(disconnect.id) ?? true) ?? ends.at(-1);
}

/** A first key stroke selects the latest: it is the one that is read out. */
function endAfterKey(key: string, selected: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  if (selected === -1) return count - 1;
  return selected + (key === 'ArrowRight' ? 1 : -1);
}

function liveWords({ lane, isLive }: LaneChartProps, { texts, format }: ReturnType<typeof useWording>): string {
  const { live, wereLive } = texts.endpoints.timeline;
  const shown = format.count(lane.live.length);
  return isLive ? live(shown) : wereLive(lane.live.length, shown);
}

interface DrawingProps extends LaneChartProps {
  readonly marks: readonly EndMark[];
}

function Drawing(props: DrawingProps) {
  const { lane, axis, now, range, shownIds, selectedId, marks } = props;
  const wording = useWording();
  const { x, width, ticks } = axis;
  const box = (from: number, to: number) => `M${px(from)} ${BAR_TOP}H${px(to)}v${BAR}H${px(from)}z`;
  const [oldest] = lane.live;
  const liveFrom = oldest && Math.max(-2, x(oldest.from));
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      <path class="lane-grid" d={ticks.map((tick) => `M${px(tick.x)} 0v${HEIGHT}`).join('')} />
      {range && <rect class="lane-range" x={x(range.from)} width={x(range.to) - x(range.from)} height={HEIGHT} />}
      <path
        class="lane-life"
        d={openSpans(lane.ends, axis)
          .map(({ from, to }) => box(from, Math.max(from + 1, to)))
          .join('')}
      />
      {liveFrom !== undefined && liveFrom <= width && x(now) > 0 && (
        <g>
          <title>{liveWords(props, wording)}</title>
          <rect
            class="lane-live"
            x={px(liveFrom)}
            y={BAR_TOP}
            width={px(Math.max(3, x(now) - liveFrom + 4))}
            height={BAR}
            rx={2}
          />
          <path
            class="lane-live"
            d={lane.live
              .slice(1)
              .map(({ from }) => `M${px(x(from))} ${BAR_TOP}v${BAR}`)
              .join('')}
          />
        </g>
      )}
      {marks.map((mark) => (
        <EndMarkShape
          key={mark.ends[0].disconnect.id}
          mark={mark}
          middle={BAR_TOP + BAR / 2}
          shownIds={shownIds}
          isSelected={mark.ends.some(({ disconnect }) => disconnect.id === selectedId)}
          words={mark.ends.length === 1 ? endWords(mark.ends[0], null, wording) : mergedWords(mark.ends, wording)}
        />
      ))}
    </svg>
  );
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
