/** What each folder of `src/texts` has to hold, so that a language is whole: docs/languages.md. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/texts/en/index.ts';
import { startWordsFor } from '../../src/start/start-words.ts';
import { languageOf, LANGUAGES, ownNameOf, TOOLBAR_WORDS } from '../../src/texts/languages.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { filesBelow } from '../../scripts/package/files-below.ts';
import { nameOf, parse, propertyOf, walk, type TreeNode } from './support/syntax-tree.ts';

const DIRECTORY = 'src/texts';
const folders = fs.readdirSync(DIRECTORY, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const read = (file: string) => fs.readFileSync(file, 'utf8');

/** Every message by its place: `panel.detail.title`. */
function messagesIn(node: unknown, place = ''): ReadonlyMap<string, unknown> {
  if (typeof node !== 'object' || node === null) return new Map([[place, node]]);
  const inner = Object.entries(node).map(([key, value]) => messagesIn(value, place === '' ? key : `${place}.${key}`));
  return new Map(inner.flatMap((messages) => [...messages]));
}

/** How many pieces of advice there are is up to each language. */
const withoutIndex = (place: string) => place.replace(/(?:\.\d+)+$/, '');

/** Those of the panel, and those that are loaded without them. */
const everyWord = (language: string, texts: typeof en) => ({
  ...texts,
  toolbarButton: TOOLBAR_WORDS.get(language),
  startFault: startWordsFor(language),
});

const english = messagesIn(everyWord('en', en));

/** A label may be so much longer than the English: German needs a third more, Finnish and Russian about a half. */
const longestLabel = (text: string) => Math.ceil(text.length * 1.6) + 10;
const longestSentence = (text: string) => Math.ceil(text.length * 1.8) + 20;
const isSentence = (text: string) => text.split(' ').length > 3;

describe('the languages', () => {
  it('are the folders there are, English among them', () => {
    expect(LANGUAGES.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
    expect(LANGUAGES).toContain('en');
  });

  it.each(LANGUAGES)('have a tag and a name of their own, such as %s', (language) => {
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    expect(ownNameOf(language)).not.toBe(language);
    expect(languageOf(`${language}-AQ`)).toBe(language.includes('-') ? 'en' : language);
  });

  it('are chosen by the whole tag before its beginning, and are English otherwise', () => {
    expect(languageOf('pt-BR', ['en', 'pt', 'pt-BR'])).toBe('pt-BR');
    expect(languageOf('pt-PT', ['en', 'pt', 'pt-BR'])).toBe('pt');
    expect(languageOf('fr', ['en', 'pt'])).toBe('en');
  });

  it('have the same files', () => {
    const filesOf = (language: string) => filesBelow(`${DIRECTORY}/${language}`).toSorted();
    // `cause-text.ts` is no text, but the type of some.
    const expected = filesOf('en').filter((file) => file !== 'causes/cause-text.ts');
    for (const language of LANGUAGES.filter((each) => each !== 'en')) expect(filesOf(language)).toEqual(expected);
  });
});

describe.each(LANGUAGES)('the messages in %s', async (language) => {
  const messages = messagesIn(everyWord(language, await loadTexts(language)));

  it('are there, each as in English, and no others', () => {
    const places = (all: ReadonlyMap<string, unknown>) => [...new Set([...all.keys()].map(withoutIndex))].toSorted();
    expect(places(messages)).toEqual(places(english));
  });

  it('are text, without what was left to be written', () => {
    for (const [place, message] of messages) {
      expect(['string', 'function', 'boolean', 'number'], place).toContain(typeof message);
      if (typeof message !== 'string') continue;
      expect(message, place).not.toMatch(/‹|›|TODO| {2}/);
      // What is not said is said in none. A sentence around something may begin or end with it.
      if (withoutIndex(place) === place) expect(message === '', place).toBe(english.get(place) === '');
    }
  });

  it('say which language they are in', () => {
    expect(messages.get('panel.language')).toBe(language);
  });

  it('are translated, where they are more than a name', () => {
    if (language === 'en') return;
    const same = [...messages].filter(([place, message]) => {
      return typeof message === 'string' && isSentence(message) && message === english.get(place);
    });
    expect(same).toEqual([]);
  });

  it('are not much longer than the English ones, for which there is room', () => {
    const overlong = [...messages].flatMap(([place, message]) => {
      const original = english.get(place);
      // Each language has its own order of advice.
      if (typeof message !== 'string' || typeof original !== 'string' || /\.\d+$/.test(place)) return [];
      const most = isSentence(original) ? longestSentence(original) : longestLabel(original);
      return message.length > most ? [`${place}: ${message.length} characters, at most ${most}`] : [];
    });
    expect(overlong).toEqual([]);
  });

  it('are short enough for the lists of the browsers and the stores', () => {
    const { name, description } = JSON.parse(read(`${DIRECTORY}/${language}/messages.json`)) as Record<
      string,
      { readonly message: string } | undefined
    >;
    // addons.mozilla.org allows 50 characters for a name, the Chrome Web Store 75; both 132 or more for a description.
    expect(name?.message.length).toBeLessThanOrEqual(50);
    expect(description?.message.length).toBeLessThanOrEqual(132);
  });

  it('leave plurals, numbers and dates to Intl', () => {
    for (const file of filesBelow(`${DIRECTORY}/${language}`).filter((each) => each.endsWith('.ts'))) {
      const source = read(`${DIRECTORY}/${language}/${file}`);
      // A 1 that is compared is a plural by hand. `plural.ts` has the rules, and `f` or the panel itself all numbers.
      expect(source, file).not.toMatch(
        /[!=]==? 1\b|\btoFixed\(|\btoLocale\w*String\(|new Date\b|\bIntl\.(?!ListFormat)/,
      );
      if (file === 'plural.ts') expect(source).toContain(`pluralsOf('${language}')`);
    }
  });
});

describe('the messages', () => {
  const sources = ['src', 'extension']
    .flatMap((room) => filesBelow(room).map((file) => `${room}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(`${DIRECTORY}/`));
  const named = new Set(sources.flatMap((file) => namesIn(parse(read(file), file.endsWith('x') ? 'tsx' : 'ts'))));

  it('are all used: what each is called stands in the code that shows it', () => {
    const unused = [...english.keys()].map(withoutIndex).filter((place) => !named.has(place.split('.').at(-1) ?? ''));
    expect([...new Set(unused)]).toEqual([]);
  });

  it('are formatted in one place', () => {
    // Beside it the order of texts, and the background, which has one number to say and no panel.
    const allowed = /^src\/(?:panel\/(?:format|list\/sort)|toolbar\/toolbar-badge|texts\/(?:languages|plural))\.ts$/;
    const found = sources.filter((file) => /\bnew Intl\.|\btoLocale\w*String\(/.test(read(file)));
    expect(found.filter((file) => !allowed.test(file))).toEqual([]);
  });
});

/** Members, keys and texts: whatever may choose a message. */
function namesIn(tree: TreeNode): readonly string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    const name = propertyOf(node) ?? (node.type === 'Property' ? nameOf(node['key']) : null);
    if (name !== null) names.push(name);
    if (node.type === 'Literal' && typeof node['value'] === 'string') names.push(node['value']);
  });
  return names;
}
