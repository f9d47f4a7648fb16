/** Facts as rows of a Markdown table. */
import type { Fact } from '../fact.ts';
import { code, prose } from './markdown.ts';

export function factRows(facts: readonly Fact[]): readonly (readonly string[])[] {
  return facts.map(({ label, value, tone }) => {
    const lines = typeof value === 'string' ? [value] : value;
    const isVerbatim = tone === 'raw' || tone === 'code';
    return [prose(label), lines.map((line) => (isVerbatim ? code(line) : prose(line))).join('; ')];
  });
}
