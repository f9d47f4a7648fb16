/** What the user has set in the endpoints view. It lasts as long as the log that it belongs to. */
import { signal } from '@preact/signals';
import type { PanelModel } from '../panel-model.ts';
import type { TimeRange } from '../time-range.ts';

/** In place of a lane's key: all of them together. */
export const ALL = 'all';

export type EndpointsStore = ReturnType<typeof createEndpointsStore>;

function createEndpointsStore() {
  return {
    /** What of the time is in sight; null: all of it. */
    window: signal<TimeRange | null>(null),
    /** The key of the lane whose times are spread out, or ALL; null: not chosen. */
    chosen: signal<string | null>(null),
  };
}

const stores = new WeakMap<PanelModel, EndpointsStore>();

export function endpointsStoreOf(model: PanelModel): EndpointsStore {
  const known = stores.get(model);
  if (known) return known;
  const store = createEndpointsStore();
  stores.set(model, store);
  return store;
}
