import { describe, expect, it } from 'vitest';
import { spokenFor } from '../../../src/settings/spoken.ts';

describe('the language that is spoken', () => {
  it.each([
    ['browser', 'de-AT', 'de', 'de-AT'],
    ['browser', 'fr-FR', 'en', 'en'],
    ['de', 'en-GB', 'de', 'de'],
    ['en', 'en-GB', 'en', 'en-GB'],
  ])('for %s in a browser that speaks %s is %s, with the numbers of %s', (choice, browser, language, locale) => {
    expect(spokenFor(choice, browser)).toEqual({ language, locale });
  });

  it('is the browser’s where a language was chosen that there is in another version alone', () => {
    expect(spokenFor('tlh', 'de-AT')).toEqual({ language: 'de', locale: 'de-AT' });
  });
});
