/** Every word the panel shows. A language is a folder beside this file; English is the shape that the others follow. */
import type { en } from './en/index.ts';
import type { Language } from './languages.ts';

export type Texts = typeof en;

const LOADERS: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
};

export function loadTexts(language: Language): Promise<Texts> {
  return LOADERS[language]();
}
