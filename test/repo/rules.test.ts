/** What every rule has to bring along: a file, a line, words, examples. What is forgotten fails here, by name. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasNestedQuantifiers } from '../../src/close-codes/safe-pattern.ts';
import { CAUSE_IDS, type CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { Values } from '../../src/diagnosis/diagnosis.ts';
import { DEFAULT_LIMITS } from '../../src/diagnosis/limits/limit-table.ts';
import { RULES } from '../../src/diagnosis/registry.ts';
import type { Rule } from '../../src/diagnosis/rule.ts';
import { createFormat } from '../../src/panel/format.ts';
import type { CauseText, Words } from '../../src/texts/en/causes/cause-text.ts';
import { en } from '../../src/texts/en/index.ts';
import { LANGUAGES } from '../../src/texts/languages.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { exampleValues, exampleValuesOf } from './cause-examples.ts';

const RULES_DIRECTORY = 'src/diagnosis/rules';
const EXAMPLES_DIRECTORY = 'test/unit/diagnosis';

/** So much fits a row of the list in a panel of ordinary width. */
const LONGEST_HEADLINE = 110;

const read = (path: string) => fs.readFileSync(path, 'utf8');

/** What `npm run new:rule` leaves to be written. */
const PLACEHOLDER = /‹[^›]*›/g;

describe('the rules', () => {
  it('are one file for each cause, named by it', () => {
    const files = fs.readdirSync(RULES_DIRECTORY).filter((name) => name.endsWith('.ts'));
    expect(files.toSorted()).toEqual(CAUSE_IDS.map((id) => `${id}.ts`).toSorted());
  });

  it.each(CAUSE_IDS)('have %s in the file of that name, written to the end', (id) => {
    const source = read(`${RULES_DIRECTORY}/${id}.ts`);
    expect(source).toContain(`'${id}'`);
    expect(source.match(PLACEHOLDER) ?? []).toEqual([]);
  });

  it('are registered once each, in the order of the catalogue', () => {
    expect(RULES.map(({ id }) => id)).toEqual(CAUSE_IDS);
    const imports = [...read('src/diagnosis/registry.ts').matchAll(/^import .* from '\.\/rules\/(.+)\.ts';$/gm)];
    expect(imports.map(([, id]) => id)).toEqual(CAUSE_IDS);
  });

  it('refine only causes that there are, and not themselves', () => {
    for (const { id, refines = [] } of RULES) {
      for (const refined of refines) expect(CAUSE_IDS, `${id} refines ${refined}`).toContain(refined);
      expect(refines).not.toContain(id);
      expect(refines, `${id} names one twice`).toHaveLength(new Set(refines).size);
    }
  });

  it('refine each other in no circle', () => {
    expect(circleIn(RULES)).toEqual([]);
  });

  it('link by https, under a label that says where', () => {
    for (const { id, links = [] } of RULES) {
      for (const { label, url } of links) {
        expect(url, id).toMatch(/^https:\/\/[^\s/]+\//);
        expect(label, id).toMatch(/^(?!https?:)\S.*\S$/);
      }
      expect(
        links.map(({ url }) => url),
        `${id} links one twice`,
      ).toHaveLength(new Set(links.map(({ url }) => url)).size);
    }
  });
});

/** The first circle of refinements, by ids; none where they can be put in order. */
function circleIn(rules: readonly Rule[]): readonly CauseId[] {
  const refines = new Map(rules.map((rule) => [rule.id, rule.refines ?? []]));
  const safe = new Set<CauseId>();
  const from = (id: CauseId, path: readonly CauseId[]): readonly CauseId[] => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (safe.has(id)) return [];
    for (const next of refines.get(id) ?? []) {
      const circle = from(next, [...path, id]);
      if (circle.length > 0) return circle;
    }
    safe.add(id);
    return [];
  };
  for (const { id } of rules) {
    const circle = from(id, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('the examples', () => {
  const sources = fs
    .readdirSync(EXAMPLES_DIRECTORY)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => read(`${EXAMPLES_DIRECTORY}/${name}`));

  it.each(CAUSE_IDS)('of %s are at least two: where it holds, and where it does not', (id) => {
    const blocks = sources.flatMap((source) => blocksOf(id, source));
    expect(blocks, `describe('${id}', …)`).toHaveLength(1);
    expect(blocks[0]?.match(/^ +it(\.each)?\(/gm)?.length ?? 0).toBeGreaterThanOrEqual(2);
    expect(blocks[0]?.match(PLACEHOLDER) ?? []).toEqual([]);
  });
});

/** From `describe('id'` at the start of a line to its end. */
function blocksOf(id: string, source: string): readonly string[] {
  const [, ...after] = source.split(new RegExp(`^describe\\('${id}', `, 'm'));
  return after.map((text) => text.split(/^\}\);$/m, 1)[0] ?? '');
}

interface Sentences {
  readonly headlines: readonly string[];
  /** Advice, what would settle it, and notes. */
  readonly rest: readonly string[];
}

function sentencesOf(id: CauseId, language: string, texts: Texts): Sentences {
  const text: CauseText = texts.causes[id];
  const format = createFormat(language, texts, 'UTC');
  const said = <Result>(words: Words<Result>, examples: readonly Values[]): readonly Result[] =>
    typeof words === 'function'
      ? examples.map((values) => (words as (values: Values, f: typeof format) => Result)(values, format))
      : [words];
  return {
    headlines: unique(said(text.headline, exampleValuesOf(id))),
    rest: unique([
      ...said(text.advice, exampleValuesOf(id)).flat(),
      ...(text.settle === undefined ? [] : [text.settle]),
      ...Object.values(text.notes ?? {}).flatMap((note) => said(note, exampleValues())),
    ]),
  };
}

const unique = (all: readonly string[]) => [...new Set(all)];

/** Code is quoted as it is written. */
const withoutCode = (sentence: string) => sentence.replaceAll(/`[^`]*`/g, '`');

/** How a language quotes, and what would be the marks of another. */
const QUOTES: Readonly<
  Record<string, { readonly opening: string; readonly closing: string; readonly foreign: RegExp }>
> = {
  en: { opening: '“', closing: '”', foreign: /['"„]/ },
  de: { opening: '„', closing: '“', foreign: /['"”]/ },
};

const languages = await Promise.all(
  LANGUAGES.map(async (language) => ({ language, texts: await loadTexts(language), quotes: QUOTES[language] })),
);

describe.each(languages)('the words in $language', ({ language, texts, quotes }) => {
  it('are there for each cause, and for no other', () => {
    expect(Object.keys(texts.causes).toSorted()).toEqual([...CAUSE_IDS].toSorted());
  });

  it.each(CAUSE_IDS)('of %s have a headline that fits a row', (id) => {
    for (const headline of sentencesOf(id, language, texts).headlines) {
      expect(headline).toMatch(/^(\p{Lu}|\d|new |wss?:)/u);
      expect(headline).not.toMatch(/\.$/);
      expect(headline.length, headline).toBeLessThanOrEqual(LONGEST_HEADLINE);
    }
  });

  it.each(CAUSE_IDS)('of %s are whole sentences beside it', (id) => {
    for (const sentence of sentencesOf(id, language, texts).rest) {
      expect(sentence).toMatch(/^(\p{Lu}|\d|`)/u);
      expect(sentence).toMatch(/[.?:]$/);
    }
  });

  it.each(CAUSE_IDS)('of %s are written to the end, with the marks of the language', (id) => {
    const { headlines, rest } = sentencesOf(id, language, texts);
    for (const sentence of [...headlines, ...rest]) {
      const prose = withoutCode(sentence);
      expect(prose.match(PLACEHOLDER) ?? []).toEqual([]);
      expect(prose, sentence).not.toMatch(/undefined|null|NaN|\[object|TODO|\s\s|^\s|\s$|\(HTTP \)|\s[.,;?]/);
      if (!quotes) continue;
      expect(prose, sentence).not.toMatch(quotes.foreign);
      expect(prose.split(quotes.opening), sentence).toHaveLength(prose.split(quotes.closing).length);
    }
  });
});

const translations = languages.filter(({ language }) => language !== 'en');

describe.each(translations)('the words in $language', ({ language, texts }) => {
  it.each(CAUSE_IDS)('of %s are not the English ones', (id) => {
    const [english, translated] = [sentencesOf(id, 'en', en), sentencesOf(id, language, texts)];
    const same = [...translated.headlines, ...translated.rest].filter((sentence) =>
      [...english.headlines, ...english.rest].includes(sentence),
    );
    expect(same).toEqual([]);
  });
});

describe('the table of limits', () => {
  const patterns = DEFAULT_LIMITS.limits.flatMap(({ hosts, headers }) => [
    ...hosts,
    ...headers.map(({ pattern }) => pattern),
  ]);

  it('has regular expressions that compile and never take long', () => {
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern, 'i')).not.toThrow();
      expect(hasNestedQuantifiers(pattern), pattern).toBe(false);
    }
  });

  it.each([
    ['(a+)+', true],
    ['((ab)*c){2,}', true],
    ['^(a|b+)*$', true],
    ['^(envoy|istio-envoy)', false],
    ['[a-z(+)]+x?', false],
    ['(abc)+d*', false],
    [String.raw`\(a+\)+`, false],
  ])('is checked for nested quantifiers: %s', (pattern, expected) => {
    expect(hasNestedQuantifiers(pattern)).toBe(expected);
  });

  it.each(DEFAULT_LIMITS.limits.map(({ id, source }) => ({ id, source })))('has a source for $id', ({ source }) => {
    expect(source).toMatch(/^https:\/\/\S+$/);
  });
});
