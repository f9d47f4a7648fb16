/** The rules as they are once they are loaded, and packs in a language. */
import * as engine from '../../../src/diagnosis/engine.ts';
import { loadedEngine } from '../../../src/panel/engine-store.ts';
import type { Knowledge } from '../../../src/panel/knowledge.ts';
import { createPacksStore } from '../../../src/panel/packs-store.ts';

export const RULES = loadedEngine(engine);

export function knowledge(language: string, sources?: Parameters<typeof createPacksStore>[1]): Knowledge {
  return { engine: RULES, packs: createPacksStore(language, sources) };
}
