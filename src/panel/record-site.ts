import { isOfSites } from '../settings/site-pattern.ts';
import type { SettingsModel } from './settings-model.ts';

/** Takes a site off those that are switched off. */
export function recordSite(settings: SettingsModel, site: string | null): void {
  if (site === null) return;
  const { sitesOff } = settings.values.peek();
  settings.set(
    'sitesOff',
    sitesOff.filter((pattern) => !isOfSites(`http://${site}/`, [pattern])),
  );
}
