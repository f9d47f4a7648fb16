/** Which language the panel speaks, and which locale its numbers and times are in. */
import { languageOf, LANGUAGES, type Language } from '../texts/languages.ts';
import type { LanguageChoice } from './settings.ts';

export interface Spoken {
  readonly language: Language;
  /** BCP 47 */
  readonly locale: string;
}

/**
 * @param choice a language that there is in another version alone counts as none
 * @param browserLocale of the browser's interface. Where it is of the language that is spoken it counts, with its region.
 */
export function spokenFor(choice: LanguageChoice, browserLocale: string): Spoken {
  const language = LANGUAGES.includes(choice) ? choice : languageOf(browserLocale);
  return { language, locale: primaryOf(browserLocale) === primaryOf(language) ? browserLocale : language };
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}
