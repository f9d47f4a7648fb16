/** The languages there are: a folder each beside this file. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a BCP 47 tag such as `de-AT`; English where there is none for it. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-', 1)[0] ?? '';
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
