import { useEdgeDrag } from '../../hooks/use-edge-drag.ts';
import { NARROWEST } from '../../columns.ts';
import { useWording } from '../../wording.ts';
import { inlineSign } from '../../inline-sign.ts';

interface ColumnEdgeProps {
  /** Of the column that ends here. */
  readonly name: string;
  /** Its width in pixels. */
  readonly width: number;
  /** The width of the column after it: as much as can be taken from there. */
  readonly room: number;
  readonly isTabStop: boolean;
  /** By so many pixels towards the end of the line. */
  readonly onMove: (by: number) => void;
  /** As wide as what is shown needs it. */
  readonly onFit: () => void;
  /** As wide as it is by default. */
  readonly onReset: () => void;
}

/** Pixels a key stroke moves the edge. */
const STEP = 8;
const LONG_STEP = 40;

/** The edge between two columns: dragged, moved by the arrow keys, fitted by a double click or Space, put back by Enter. */
export function ColumnEdge({ name, width, room, isTabStop, onMove, onFit, onReset }: ColumnEdgeProps) {
  const { list } = useWording().texts.panel;
  const drag = useEdgeDrag(
    ({ clientX }) => ({ x: clientX, width }),
    ({ clientX, currentTarget }, start) =>
      onMove(start.width + (clientX - start.x) * inlineSign(currentTarget) - width),
  );
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = event.shiftKey ? LONG_STEP : STEP;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => onMove(step * inlineSign(event.currentTarget)),
      ArrowLeft: () => onMove(-step * inlineSign(event.currentTarget)),
      Home: () => onMove(-width),
      End: () => onMove(room),
      ' ': onFit,
      Enter: onReset,
    };
    const run = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (!run) return;
    event.preventDefault();
    run();
  };

  return (
    <span
      class="edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={list.widthOf(name)}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={width + room - NARROWEST}
      title={list.edgeTip}
      tabIndex={isTabStop ? 0 : -1}
      {...drag}
      onDblClick={onFit}
      onKeyDown={onKeyDown}
    />
  );
}
