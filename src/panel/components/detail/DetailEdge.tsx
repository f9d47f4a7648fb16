import { useEdgeDrag } from '../../hooks/use-edge-drag.ts';
import { LEAST_SHARE, MOST_SHARE } from '../../detail-share.ts';
import { useWording } from '../../wording.ts';
import { inlineSign } from '../../inline-sign.ts';

interface DetailEdgeProps {
  /** Of the room for list and detail together, in per cent. */
  readonly share: number;
  /** The detail is below the list, and not beside it. */
  readonly isBelow: boolean;
  readonly onMove: (share: number) => void;
  readonly onReset: () => void;
}

/** Per cent that a key stroke moves the edge. */
const STEP = 2;
const LONG_STEP = 10;

/** The edge between list and detail: dragged, moved by the arrow keys, and put back by a double click or Enter. */
export function DetailEdge({ share, isBelow, onMove, onReset }: DetailEdgeProps) {
  const { edge, edgeTip } = useWording().texts.report.detail;
  const drag = useEdgeDrag(
    ({ currentTarget }) => currentTarget.parentElement?.parentElement?.getBoundingClientRect(),
    (event, room) => {
      if (room) onMove(shareAt(event, room, isBelow, inlineSign(event.currentTarget)));
    },
  );
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = (event.shiftKey ? LONG_STEP : STEP) * (isBelow ? 1 : inlineSign(event.currentTarget));
    const shares: Readonly<Record<string, number>> = {
      [isBelow ? 'ArrowUp' : 'ArrowLeft']: share + step,
      [isBelow ? 'ArrowDown' : 'ArrowRight']: share - step,
      Home: LEAST_SHARE,
      End: MOST_SHARE,
    };
    const next = Object.hasOwn(shares, event.key) ? shares[event.key] : undefined;
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) onReset();
    else onMove(next);
  };

  return (
    <div
      class="detail-edge"
      role="separator"
      aria-orientation={isBelow ? 'horizontal' : 'vertical'}
      aria-label={edge}
      aria-valuenow={Math.round(share)}
      aria-valuemin={LEAST_SHARE}
      aria-valuemax={MOST_SHARE}
      title={edgeTip}
      tabIndex={0}
      {...drag}
      onDblClick={onReset}
      onKeyDown={onKeyDown}
    />
  );
}

function shareAt({ clientX, clientY }: PointerEvent, room: DOMRect, isBelow: boolean, sign: 1 | -1): number {
  if (isBelow) return ((room.bottom - clientY) / room.height) * 100;
  return ((sign === 1 ? room.right - clientX : clientX - room.left) / room.width) * 100;
}
