/** The form of a word that a number takes, by the rules of a language: https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules */
export type Forms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

export function pluralsOf(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
