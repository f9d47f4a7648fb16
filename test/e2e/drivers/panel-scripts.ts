/** Functions that run in the panel's document: each is passed as text, so it may use nothing from this module. */
import type { Size } from './panel-driver.ts';

export function readText(): string {
  return document.body.innerText;
}

export function hasTheme(theme: string): boolean {
  return matchMedia(`(prefers-color-scheme: ${theme})`).matches;
}

export function hasForcedColours(isForced: boolean): boolean {
  return matchMedia('(forced-colors: active)').matches === isForced;
}

/** It draws once it has read the settings and its language, which is after its document has loaded. */
export function isDrawn(): boolean {
  return document.querySelector('#panel > *, #popup > *') !== null;
}

export function viewportSize(): Size {
  return { width: innerWidth, height: innerHeight };
}

interface WithLongTasks {
  longTasks?: { readonly observer: PerformanceObserver; readonly took: number[] };
}

export function beginLongTasks(): void {
  const took: number[] = [];
  const observer = new PerformanceObserver((list) => took.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  (window as WithLongTasks).longTasks = { observer, took };
}

export function endLongTasks(): number[] {
  const { longTasks } = window as WithLongTasks;
  if (!longTasks) throw new Error('nobody watches for long tasks');
  const { observer, took } = longTasks;
  took.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return took;
}
