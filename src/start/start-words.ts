import type { startFault } from '../texts/en/start-fault.ts';

type Words = typeof startFault & { readonly language: string };

const FOLDERS = import.meta.glob<typeof startFault>('../texts/*/start-fault.ts', {
  eager: true,
  import: 'startFault',
});

/** A few sentences in each language, together with whoever may have to say them. */
const WORDS = Object.entries(FOLDERS).map(([file, words]): Words => ({
  ...words,
  language: file.split('/').at(-2) ?? '',
}));

/**
 * As `languageOf` chooses, but out of a file that needs no other: in the language for that tag, or in English.
 * @param tag BCP 47, as the browser writes it
 */
export function startWordsFor(tag: string): Words | undefined {
  return wordsIn(tag) ?? wordsIn(tag.split('-', 1)[0]) ?? wordsIn('en');
}

function wordsIn(wanted: string | undefined): Words | undefined {
  return WORDS.find(({ language }) => language === wanted);
}
