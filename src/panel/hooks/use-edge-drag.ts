import { useRef } from 'preact/hooks';

type PointerOn = PointerEvent & { readonly currentTarget: HTMLElement };

/** Handlers for the element that is dragged. */
interface EdgeDrag {
  readonly onPointerDown: (event: PointerOn) => void;
  readonly onPointerMove: (event: PointerOn) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/**
 * Dragging a separator: it takes the focus and the pointer, also outside of itself, until the button comes up.
 *
 * @param begin what the drag has to remember of its beginning
 * @param move called with that for each move
 */
export function useEdgeDrag<Start>(
  begin: (event: PointerOn) => Start,
  move: (event: PointerOn, start: Start) => void,
): EdgeDrag {
  const drag = useRef<{ readonly start: Start } | null>(null);
  const end = () => {
    drag.current = null;
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { start: begin(event) };
    },
    onPointerMove: (event) => {
      if (drag.current) move(event, drag.current.start);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
