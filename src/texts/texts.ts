/**
 * Every word the panel shows. A language is a folder beside this file, and is found by being there; English is the shape
 * that the others follow (docs/languages.md).
 */
import type { en } from './en/index.ts';
import type { Language } from './languages.ts';

export type Texts = typeof en;

const FOLDERS = import.meta.glob<Texts>('./*/index.ts', { import: 'texts' });

export function loadTexts(language: Language): Promise<Texts> {
  const load = FOLDERS[`./${language}/index.ts`];
  if (!load) throw new Error(`There are no words in "${language}"`);
  return load();
}
