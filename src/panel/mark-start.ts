/** Marks in the panel's own timeline: when it had the log, and when its first rows were painted. For those who measure it. */
import { effect } from '@preact/signals';
import type { PanelModel } from './panel-model.ts';

export const LOG_ARRIVED = 'panel: log arrived';
export const ROWS_PAINTED = 'panel: first rows painted';

/** Each once; without a disconnect there is nothing that could be painted. */
export function markStart({ connection, disconnects }: PanelModel): void {
  let hasLog = false;
  let hasRows = false;
  effect(() => {
    if (!hasLog && connection.value === 'connected') {
      hasLog = true;
      performance.mark(LOG_ARRIVED);
    }
    if (hasRows || disconnects.value.length === 0) return;
    hasRows = true;
    // The frame that shows them comes first.
    requestAnimationFrame(() => setTimeout(() => performance.mark(ROWS_PAINTED)));
  });
}
