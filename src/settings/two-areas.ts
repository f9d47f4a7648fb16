/** The areas of the browser's store as one: what names a site that was visited in private goes into the one in memory. */
import { isPrivateKey, PRIVATE_KEYS } from './private-settings.ts';
import type { SettingsArea } from './settings-store.ts';

type Entries = Readonly<Record<string, unknown>>;

/** What is asked of an area of the browser's store. */
export interface BrowserArea {
  read(keys: readonly string[] | null): Promise<Entries>;
  write(entries: Entries): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/**
 * @param disk what is written there outlives private windows
 * @param memory holds the log too, so not all of it is read
 */
export function twoAreas(disk: BrowserArea, memory: BrowserArea): Omit<SettingsArea, 'watch'> {
  return {
    async read() {
      const [lasting, passing] = await Promise.all([disk.read(null), memory.read(PRIVATE_KEYS)]);
      return { ...lasting, ...passing };
    },
    async write(entries) {
      const [passing, lasting] = split(Object.keys(entries));
      const pick = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, entries[key]]));
      if (passing.length > 0) await memory.write(pick(passing));
      if (lasting.length > 0) await disk.write(pick(lasting));
    },
    async remove(keys) {
      const [passing, lasting] = split(keys);
      if (passing.length > 0) await memory.remove(passing);
      if (lasting.length > 0) await disk.remove(lasting);
    },
  };
}

function split(keys: readonly string[]): readonly [passing: string[], lasting: string[]] {
  return [keys.filter(isPrivateKey), keys.filter((key) => !isPrivateKey(key))];
}
