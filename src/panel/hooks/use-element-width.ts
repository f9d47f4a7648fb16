/** The width of an element's content box in pixels, followed as it changes; `fallback` until it is known. */
import { useLayoutEffect, useState } from 'preact/hooks';

interface ElementRef {
  readonly current: Element | null;
}

export function useElementWidth(ref: ElementRef, fallback: number): number {
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = (value: number) => value > 0 && setWidth(Math.floor(value));
    read(element.clientWidth - paddingOf(element));
    const observer = new ResizeObserver(([entry]) => entry && read(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

function paddingOf(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return (Number.parseFloat(paddingLeft) || 0) + (Number.parseFloat(paddingRight) || 0);
}
