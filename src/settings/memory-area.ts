/** Settings that live as long as their panel: for one that stands alone, and for tests. */
import type { SettingsArea } from './settings-store.ts';

export function memoryArea(entries: Readonly<Record<string, unknown>> = {}): SettingsArea {
  return {
    read: async () => entries,
    write: async () => undefined,
    remove: async () => undefined,
    watch: () => undefined,
  };
}
