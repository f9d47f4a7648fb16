/** Ctrl and the wheel (a pinch on a touchpad is the same) zoom at the pointer; a sideways wheel moves. */
import type { TimeAxis } from '../../endpoints/time-axis.ts';

interface Wheel {
  readonly axis: TimeAxis;
  readonly zoom: (factor: number, at: number) => void;
  readonly pan: (share: number) => void;
}

interface Ref<Value> {
  readonly current: Value;
}

/** Pixels of the wheel that halve or double what is in sight. */
const DOUBLES = 240;

export function zoomByWheel(scroller: Ref<HTMLElement | null>, frame: Ref<HTMLElement | null>, wheel: Ref<Wheel>) {
  const element = scroller.current;
  const onWheel = (event: WheelEvent) => {
    const { axis, zoom, pan } = wheel.current;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey) {
      const left = frame.current?.getBoundingClientRect().left ?? 0;
      zoom(2 ** (event.deltaY / DOUBLES), axis.wall(event.clientX - left));
    } else if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) pan(sideways / axis.width);
    else return;
    event.preventDefault();
  };
  // Only a listener that says so may keep the browser from zooming the panel.
  element?.addEventListener('wheel', onWheel, { passive: false });
  return () => element?.removeEventListener('wheel', onWheel);
}
