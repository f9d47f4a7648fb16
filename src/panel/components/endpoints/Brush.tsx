import type { TimeAxis } from '../../endpoints/time-axis.ts';
import type { TimeRange } from '../../time-range.ts';
import { useWording } from '../../wording.ts';
import { followBrush } from './follow-brush.ts';

/** Shares of what is in sight that one key stroke moves an end of the stretch by; the larger with Shift. */
const STEP = 0.01;
const LARGE_STEP = 0.1;

interface BrushProps {
  readonly axis: TimeAxis;
  readonly extent: TimeRange;
  readonly range: TimeRange;
  readonly onDraft: (range: TimeRange | null) => void;
  readonly onRange: (range: TimeRange | null) => void;
}

/** The stretch of time that is selected, with an end to drag, or to move by keys, at each side. */
export function Brush({ axis, range, extent, onDraft, onRange }: BrushProps) {
  const from = axis.x(range.from);
  const to = axis.x(range.to);
  const handle = (side: 'from' | 'to') => (
    <Handle side={side} axis={axis} extent={extent} range={range} onDraft={onDraft} onRange={onRange} />
  );
  return (
    <>
      <div class="brush" style={{ left: `${from}px`, width: `${to - from}px` }} />
      {handle('from')}
      {handle('to')}
    </>
  );
}

function Handle({ side, axis, extent, range, onDraft, onRange }: BrushProps & { readonly side: 'from' | 'to' }) {
  const { texts, format } = useWording();
  const at = range[side];
  const bounds =
    side === 'from' ? { least: extent.from, most: range.to } : { least: range.from, most: Math.max(extent.to, at) };
  const x = axis.x(at);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event, at, axis.window, bounds);
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    onRange({ ...range, [side]: Math.min(bounds.most, Math.max(bounds.least, target)) });
  };
  return (
    <div
      class={`brush-end ${side} ${x < -1 || x > axis.width + 1 ? 'away' : ''}`}
      style={{ left: `${x}px` }}
      role="slider"
      tabIndex={0}
      aria-label={texts.endpoints.brush[side]}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      aria-valuenow={at}
      aria-valuetext={format.time(at)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) =>
        followBrush(event, { axis, onDraft, onRange, fixed: side === 'from' ? range.to : range.from })
      }
    />
  );
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function targetOf({ key, shiftKey }: KeyboardEvent, at: number, window: TimeRange, bounds: Bounds): number | null {
  const step = (window.to - window.from) * (shiftKey ? LARGE_STEP : STEP);
  if (key === 'ArrowLeft') return at - step;
  if (key === 'ArrowRight') return at + step;
  if (key === 'Home') return bounds.least;
  return key === 'End' ? bounds.most : null;
}
