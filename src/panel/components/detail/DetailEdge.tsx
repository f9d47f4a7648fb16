import { useRef } from 'preact/hooks';
import { LEAST_SHARE, MOST_SHARE } from '../../detail-share.ts';
import { useWording } from '../../wording.ts';
import { inlineSign } from '../list/inline-sign.ts';

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
  const isDragged = useRef(false);

  const begin = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
  };
  const move = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const room = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect();
    if (isDragged.current && room) onMove(shareAt(event, room, isBelow, inlineSign(event.currentTarget)));
  };
  const end = () => {
    isDragged.current = false;
  };
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
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDblClick={onReset}
      onKeyDown={onKeyDown}
    />
  );
}

function shareAt({ clientX, clientY }: PointerEvent, room: DOMRect, isBelow: boolean, sign: 1 | -1): number {
  if (isBelow) return ((room.bottom - clientY) / room.height) * 100;
  return ((sign === 1 ? room.right - clientX : clientX - room.left) / room.width) * 100;
}
