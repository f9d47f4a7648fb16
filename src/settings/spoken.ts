/** Which language the panel speaks, and which locale its numbers and times are in. */
import { languageOf, type Language } from '../texts/languages.ts';
import type { LanguageChoice } from './settings.ts';

export interface Spoken {
  readonly language: Language;
  /** BCP 47 */
  readonly locale: string;
}

/** @param browserLocale of the browser's interface. Where it is of the chosen language it counts, with its region. */
export function spokenFor(choice: LanguageChoice, browserLocale: string): Spoken {
  const ofBrowser = languageOf(browserLocale);
  if (choice === 'browser' || choice === ofBrowser) return { language: ofBrowser, locale: browserLocale };
  return { language: choice, locale: choice };
}
