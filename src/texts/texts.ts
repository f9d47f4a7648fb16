/** Every word the panel shows. A language is a folder beside this file; English is the shape that the others follow. */
import type { en } from './en/index.ts';

export type Texts = typeof en;
export type Language = 'en' | 'de';

const LANGUAGES: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
};

/** The language folder for a BCP 47 tag such as `de-AT`; English where there is none for it. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-', 1)[0] ?? '';
  return Object.hasOwn(LANGUAGES, primary) ? (primary as Language) : 'en';
}

export function loadTexts(language: Language): Promise<Texts> {
  return LANGUAGES[language]();
}
