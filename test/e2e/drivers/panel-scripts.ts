/** Functions that run in the panel's document: each is passed as text, so it may use nothing from this module. */
import type { Size } from './panel-driver.ts';

export function readText(): string {
  return document.body.innerText;
}

export function hasTheme(theme: string): boolean {
  return matchMedia(`(prefers-color-scheme: ${theme})`).matches;
}

export function isLoaded(): boolean {
  return document.readyState === 'complete';
}

export function viewportSize(): Size {
  return { width: innerWidth, height: innerHeight };
}
