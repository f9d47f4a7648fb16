/**
 * The mouse over Firefox's whole window, by Marionette in the browser's own scope: the way into a panel, whose document no
 * session of Marionette's can be switched to.
 */
import type { Marionette } from './marionette.ts';

export interface Point {
  /** CSS pixels from the top left corner of the window's content. */
  readonly x: number;
  readonly y: number;
}

export type PointerStep = 'down' | 'up' | Point;

/** Does the steps one after the other. Trusted events, also for documents in other processes. */
export type MovePointer = (steps: readonly PointerStep[]) => Promise<void>;

export function pointerOf(marionette: Marionette): MovePointer {
  return async (steps) => {
    const actions = steps.map((step) =>
      typeof step === 'string'
        ? { type: step === 'down' ? 'pointerDown' : 'pointerUp', button: 0 }
        : { type: 'pointerMove', x: Math.round(step.x), y: Math.round(step.y), duration: 0 },
    );
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
    await marionette.send('WebDriver:ReleaseActions');
  };
}
