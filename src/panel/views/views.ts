/**
 * The component of each view. The first is there at once; another is loaded when it is first shown.
 * A view is one line here and one in `view-ids.ts`, a component in this folder, and its name in `texts.panel.views`.
 */
import type { ComponentType } from 'preact';
import { later } from '../components/Later.tsx';
import { DisconnectsView } from './DisconnectsView.tsx';
import type { ViewId } from './view-ids.ts';
import type { ViewProps } from './view.ts';

export const VIEWS: Readonly<Record<ViewId, ComponentType<ViewProps>>> = {
  disconnects: DisconnectsView,
  live: later(async () => (await import('./LiveView.tsx')).LiveView),
  endpoints: later(async () => (await import('./EndpointsView.tsx')).EndpointsView),
  codes: later(async () => (await import('./CloseCodesView.tsx')).CloseCodesView),
};
