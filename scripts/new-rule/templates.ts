/**
 * What a new rule starts from. It compiles, finds nothing and has words to be replaced: those in ‹ › are refused by
 * `test/repo/rules.test.ts`, so that none is forgotten.
 */

/** `tab-was-frozen` → `tabWasFrozen` */
export function constantOf(id: string): string {
  return id.replaceAll(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase());
}

export function ruleOf(id: string): string {
  return `import type { Rule } from '../rule.ts';

/** ‹When does it hold, what rules it out, and why is it as sure as it says?› */
export const ${constantOf(id)}: Rule = {
  id: '${id}',
  find() {
    return null;
  },
};
`;
}

export function englishOf(id: string): string {
  return `  ${keyOf(id)}: {
    headline: '‹What happened, as a colleague would say it›',
    advice: ['‹The step that is likeliest to help.›'],
  },`;
}

export function germanOf(id: string): string {
  return `  ${keyOf(id)}: {
    headline: '‹Was geschehen ist, wie man es beim Kaffee sagen würde›',
    advice: ['‹Den Schritt nennen, der am ehesten hilft.›'],
  },`;
}

export function examplesOf(id: string): string {
  return `describe('${id}', () => {
  it('holds where ‹its facts are there›', () => {
    expect.unreachable('Make a record, and expect diagnosisOf(id, record) toMatchObject({ confidence: … }).');
  });

  it('does not hold where ‹another cause fits as well›', () => {
    expect.unreachable('Make the record that is nearest to it, and expect diagnosisOf(id, record) toBeUndefined().');
  });
});`;
}

/** The formatter quotes a key only where it has to. */
function keyOf(id: string): string {
  return id.includes('-') ? `'${id}'` : id;
}
