/** What explains a disconnect: the rules, and what the products say of their codes. Each is loaded when first needed. */
import type { EngineStore } from './engine-store.ts';
import type { PacksStore } from './packs-store.ts';

export interface Knowledge {
  readonly engine: EngineStore;
  readonly packs: PacksStore;
}
