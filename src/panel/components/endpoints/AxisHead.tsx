import type { RefObject } from 'preact';
import type { TimeAxis } from '../../endpoints/time-axis.ts';
import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { Brush } from './Brush.tsx';
import { followBrush } from './follow-brush.ts';
import { ZoomTools } from './ZoomTools.tsx';

/** Pixels of a label of the axis, at most about so many. */
const LABEL = 76;
const BASELINE = 18;

interface AxisHeadProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly axis: TimeAxis;
  readonly extent: TimeRange;
  /** All of the time is in sight. */
  readonly isWhole: boolean;
  /** What stands at the right end; null where nothing lives. */
  readonly nowLabel: string | null;
  readonly range: TimeRange | null;
  /** While a stretch of time is being dragged. */
  readonly onDraft: (range: TimeRange | null) => void;
  readonly onRange: (range: TimeRange | null) => void;
  readonly onZoom: (steps: number) => void;
  readonly onPan: (steps: number) => void;
  readonly onFit: () => void;
}

/** Stays on top while the lanes scroll: what zooms, and the axis, on which a stretch of time is chosen. */
export function AxisHead(props: AxisHeadProps) {
  const { frame, axis, extent, isWhole, nowLabel, range, onDraft, onRange } = props;
  const { timeline } = useWording().texts.endpoints;
  const isAtEnd = nowLabel !== null && axis.window.to >= extent.to;
  const last = axis.width - (isAtEnd ? LABEL : LABEL / 2);
  return (
    <div class="lanes-head">
      <ZoomTools
        isWhole={isWhole}
        window={axis.window}
        range={range}
        onZoom={props.onZoom}
        onPan={props.onPan}
        onFit={props.onFit}
        onRange={onRange}
      />
      <div
        ref={frame}
        class="axis"
        title={timeline.axis}
        onPointerDown={(event) => followBrush(event, { axis, onDraft, onRange })}
      >
        <svg width={axis.width} height={28} aria-hidden="true">
          {axis.ticks.map(({ wall, x, label }) => (
            <g key={wall}>
              <path class="axis-tick" d={`M${Math.round(x) + 0.5} 23v5`} />
              {x < last && (
                <text x={x} y={BASELINE} text-anchor={x < LABEL / 2 ? 'start' : 'middle'}>
                  {label}
                </text>
              )}
            </g>
          ))}
          {isAtEnd && (
            <text x={axis.width} y={BASELINE} text-anchor="end">
              {nowLabel}
            </text>
          )}
        </svg>
        {range && <Brush axis={axis} extent={extent} range={range} onDraft={onDraft} onRange={onRange} />}
      </div>
    </div>
  );
}
