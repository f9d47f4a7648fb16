import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { RULES } from '../../../src/diagnosis/registry.ts';
import { createFormat } from '../../../src/panel/format.ts';
import type { CauseText, Words } from '../../../src/texts/en/causes/cause-text.ts';
import { LANGUAGES } from '../../../src/texts/languages.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { anyRecords } from '../support/session-records.ts';
import { diagnosesOf } from './support.ts';

const languages = await Promise.all(LANGUAGES.map(async (language) => [language, await loadTexts(language)] as const));

describe.each(languages)('the words of causes in %s', (language, texts) => {
  const format = createFormat(language, texts, 'UTC');
  const say = <Result>(words: Words<Result>, { values }: Diagnosis): Result =>
    typeof words === 'function'
      ? (words as (values: Diagnosis['values'], f: typeof format) => Result)(values, format)
      : words;

  function sentencesOf(diagnosis: Diagnosis): readonly string[] {
    const text = texts.causes[diagnosis.id] as CauseText;
    return [
      say(text.headline, diagnosis),
      ...say(text.advice, diagnosis),
      ...(text.settle ? [text.settle] : []),
      ...diagnosis.notes.map((name) => say(text.notes?.[name] ?? `no note ${name}: undefined`, diagnosis)),
      ...diagnosis.evidence.map(({ fact, values }) => texts.evidence[fact](values, format)),
    ];
  }

  it.each(RULES.map(({ id }) => id))('are there for %s', (id) => {
    expect(texts.causes[id]?.headline).toBeDefined();
  });

  it('are whole for every diagnosis of any log', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom('chrome' as const, 'firefox' as const), (records, browser) => {
        for (const record of records) {
          for (const diagnosis of diagnosesOf(record, {
            browser,
            others: records.filter((other) => other !== record),
          })) {
            for (const sentence of sentencesOf(diagnosis)) expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
          }
        }
      }),
    );
  });
});
