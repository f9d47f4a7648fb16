import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LogFacts } from '../../../diagnosis/findings/log-facts.ts';
import type { EndpointsStore } from '../../endpoints/endpoints-store.ts';
import type { Lane, LaneEnd } from '../../endpoints/lanes.ts';
import { timeAxis } from '../../endpoints/time-axis.ts';
import { bringing, panned, zoomed } from '../../endpoints/time-window.ts';
import { useElementWidth } from '../../hooks/use-element-width.ts';
import { useVirtualRows } from '../../hooks/use-virtual-rows.ts';
import type { PanelModel } from '../../panel-model.ts';
import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { AxisHead } from './AxisHead.tsx';
import type { LaneLayout } from './lane-layout.ts';
import { LaneHead } from './LaneHead.tsx';
import { LaneRow } from './LaneRow.tsx';
import { zoomByWheel } from './zoom-by-wheel.ts';

/** How much more or less is in sight after one step of zooming, and which share of it one step to the side moves. */
const ZOOM_STEP = 1.6;
const PAN_STEP = 0.25;

export interface LaneTableProps {
  readonly model: PanelModel;
  readonly store: EndpointsStore;
  readonly log: LogFacts;
  readonly lanes: readonly Lane[];
  readonly chosen: Lane;
  /** All of the time that there is. */
  readonly extent: TimeRange;
  /** The ids of the disconnects that the filter lets through; null: all. */
  readonly shownIds: ReadonlySet<string> | null;
  readonly layout: LaneLayout;
  /** Lists what the filter finds by this text. */
  readonly onList: (text: string) => void;
}

/** A lane for each endpoint under one time axis; only lanes in sight exist. */
export function LaneTable(props: LaneTableProps) {
  const { model, store, log, lanes, chosen, extent, shownIds, layout, onList } = props;
  const { texts, format } = useWording();
  const scroller = useRef<HTMLDivElement>(null);
  const axisFrame = useRef<HTMLDivElement>(null);
  const window = store.window.value ?? extent;
  const axis = timeAxis(window, useElementWidth(axisFrame, 840), format);
  const [draft, setDraft] = useState<TimeRange | null>(null);
  const chosenIndex = lanes.indexOf(chosen);
  const pinned = chosenIndex === -1 ? null : chosenIndex;
  const { rowHeight, headerHeight } = layout;
  const list = useVirtualRows({ count: lanes.length, scroller, rowHeight, headerHeight, pinned });

  const show = (next: TimeRange | null) => {
    store.window.value = next;
  };
  const zoom = (factor: number, at = (window.from + window.to) / 2) => show(zoomed(window, factor, at, extent));
  const pan = (share: number) => store.window.value && show(panned(window, share, extent));
  const byWheel = useRef({ axis, zoom, pan });
  byWheel.current = { axis, zoom, pan };
  useEffect(() => zoomByWheel(scroller, axisFrame, byWheel), []);

  const followFocus = useRef(false);
  useLayoutEffect(() => {
    if (followFocus.current) focusLane(scroller.current);
    followFocus.current = false;
  }, [chosen.key]);
  const choose = (lane: Lane | undefined) => {
    if (!lane) return;
    store.chosen.value = lane.key;
  };
  const select = ({ disconnect, at }: LaneEnd) => {
    model.select(disconnect.id);
    if (store.window.value) show(bringing(window, at, extent));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const act = keyAction(event, { zoom, pan, fit: () => show(null), toLane: (by) => toLane(chosenIndex + by) });
    if (!act) return;
    event.preventDefault();
    act();
  };
  const toLane = (index: number) => {
    const lane = lanes[index];
    if (!lane) return;
    followFocus.current = true;
    choose(lane);
    list.scrollTo(index, 'nearest');
  };

  const range = draft ?? model.range.value;
  let drawnTo = headerHeight;
  return (
    <div ref={scroller} class="lanes" onKeyDown={onKeyDown}>
      <AxisHead
        frame={axisFrame}
        axis={axis}
        extent={extent}
        isWhole={store.window.value === null}
        nowLabel={nowLabel(lanes, model.isLive, texts.endpoints.timeline)}
        range={range}
        onDraft={setDraft}
        onRange={model.showRange}
        onZoom={(steps) => zoom(ZOOM_STEP ** -steps)}
        onPan={(steps) => pan(steps * PAN_STEP)}
        onFit={() => show(null)}
      />
      <table role="table" aria-label={texts.endpoints.lanes} aria-rowcount={lanes.length + 1}>
        <LaneHead />
        <tbody role="rowgroup">
          {list.drawn.map(({ index, start, end }) => {
            const lane = lanes[index];
            if (!lane) return null;
            const gap = start - drawnTo;
            drawnTo = end;
            return [
              gap > 0 && <Spacer key={`above ${lane.key}`} height={gap} />,
              <LaneRow
                key={lane.key}
                lane={lane}
                index={index}
                log={log}
                explain={model.explain}
                axis={axis}
                now={extent.to}
                isLive={model.isLive}
                range={range}
                shownIds={shownIds}
                selectedId={model.selectedId.value}
                isChosen={lane === chosen}
                onChoose={() => choose(lane)}
                onSelect={select}
                onOpen={model.openDetail}
                onList={onList}
              />,
            ];
          })}
          {list.bottom > drawnTo && <Spacer height={list.bottom - drawnTo} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return <tr class="spacer" aria-hidden="true" style={{ height: `${height}px` }} />;
}

function nowLabel(
  lanes: readonly Lane[],
  isLive: boolean,
  words: { readonly now: string; readonly saved: string },
): string | null {
  if (!lanes.some(({ live }) => live.length > 0)) return null;
  return isLive ? words.now : words.saved;
}

function focusLane(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('.lane.chosen .lane-chart')?.focus({ preventScroll: true });
}

interface Actions {
  readonly zoom: (factor: number) => void;
  readonly pan: (share: number) => void;
  readonly fit: () => void;
  readonly toLane: (by: number) => void;
}

function keyAction({ key, shiftKey }: KeyboardEvent, { zoom, pan, fit, toLane }: Actions): (() => void) | null {
  if (key === '+' || key === '=') return () => zoom(1 / ZOOM_STEP);
  if (key === '-') return () => zoom(ZOOM_STEP);
  if (key === '0') return fit;
  if (shiftKey && key === 'ArrowLeft') return () => pan(-PAN_STEP);
  if (shiftKey && key === 'ArrowRight') return () => pan(PAN_STEP);
  if (shiftKey) return null;
  if (key === 'ArrowUp') return () => toLane(-1);
  if (key === 'ArrowDown') return () => toLane(1);
  return null;
}
