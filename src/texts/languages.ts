import type { toolbarButton } from './en/toolbar-button.ts';

/** A BCP 47 tag: the name of a folder beside this file. */
export type Language = string;

/** The words of the toolbar button are the only ones that are loaded with whoever asks which languages there are. */
const TOOLBAR_BUTTONS = import.meta.glob<typeof toolbarButton>('./*/toolbar-button.ts', {
  eager: true,
  import: 'toolbarButton',
});

export const TOOLBAR_WORDS: ReadonlyMap<Language, typeof toolbarButton> = new Map(
  Object.entries(TOOLBAR_BUTTONS).map(([file, words]) => [file.split('/')[1] ?? '', words]),
);

export const LANGUAGES: readonly Language[] = [...TOOLBAR_WORDS.keys()];

/** The language for a tag such as `de-AT`; English where there is none for it. */
export function languageOf(tag: string, languages = LANGUAGES): Language {
  const wanted = tag.toLowerCase();
  const [primary] = wanted.split('-', 1);
  const named = (name: string | undefined) => languages.find((language) => language.toLowerCase() === name);
  return named(wanted) ?? named(primary) ?? 'en';
}

/** What it calls itself: `Deutsch`. */
export function ownNameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
