/** Follows a pointer that drags a stretch of time on the axis until it is let go. */
import type { TimeAxis } from '../../endpoints/time-axis.ts';
import type { TimeRange } from '../../time-range.ts';

/** Pixels. A shorter drag is a click, which takes the stretch away. */
const LEAST = 3;

interface BrushActions {
  readonly axis: TimeAxis;
  readonly onDraft: (range: TimeRange | null) => void;
  readonly onRange: (range: TimeRange | null) => void;
  /** The other end, of a stretch one end of which is dragged; else both are where the pointer says. */
  readonly fixed?: number;
}

type Pressed = PointerEvent & { readonly currentTarget: Element };

export function followBrush(down: Pressed, { axis, onDraft, onRange, fixed }: BrushActions): void {
  if (down.button !== 0) return;
  down.preventDefault();
  down.stopPropagation();
  const { left } = (down.currentTarget.closest('.axis') ?? down.currentTarget).getBoundingClientRect();
  const wallAt = ({ clientX }: PointerEvent) => axis.wall(Math.min(axis.width, Math.max(0, clientX - left)));
  const anchor = fixed ?? wallAt(down);
  const isClick = ({ clientX }: PointerEvent) => fixed === undefined && Math.abs(clientX - down.clientX) < LEAST;
  const rangeAt = (event: PointerEvent): TimeRange => {
    const at = wallAt(event);
    return { from: Math.min(anchor, at), to: Math.max(anchor, at) };
  };
  const move = (event: PointerEvent) => onDraft(isClick(event) ? null : rangeAt(event));
  const done = (event: PointerEvent) => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', done);
    removeEventListener('pointercancel', done);
    onDraft(null);
    if (event.type === 'pointerup') onRange(isClick(event) ? null : rangeAt(event));
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', done);
  addEventListener('pointercancel', done);
}
