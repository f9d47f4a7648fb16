import type { PanelModel } from '../panel-model.ts';

/** Escape leaves the detail first, then the filter. What we have used DevTools must not use too, for its drawer. */
export function leaveOnEscape(event: KeyboardEvent, model: PanelModel): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (model.detail.value) model.closeDetail();
  else if (model.isFiltered.value) model.clearFilter();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
