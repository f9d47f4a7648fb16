/** The close packs, for every component below `Panel`. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PacksStore } from './packs-store.ts';

const Context = createContext<PacksStore | null>(null);

export const PacksProvider = Context.Provider;

export function usePacks(): PacksStore {
  const packs = useContext(Context);
  if (!packs) throw new Error('A component of the panel is drawn outside PacksProvider');
  return packs;
}
