import { readdirSync } from 'node:fs';
import type { NewRule } from './arguments.ts';
import { atEndOfBlock, atEndOfFile, inLastObject } from './insert.ts';
import { constantOf, englishOf, examplesOf, germanOf, ruleOf } from './templates.ts';

export interface Edit {
  readonly path: string;
  /** From what the file holds; `''` where it is new. */
  readonly change: (text: string) => string;
}

/** Everything that a new rule needs, the file to write first first. */
export function editsFor({ id, section: { name, heading } }: NewRule): readonly Edit[] {
  const constant = constantOf(id);
  return [
    { path: `src/diagnosis/rules/${id}.ts`, change: () => ruleOf(id) },
    {
      path: 'src/diagnosis/cause-ids.ts',
      change: (text) => atEndOfBlock(text, `  // ${heading}`, `  '${id}',`),
    },
    {
      path: 'src/diagnosis/registry.ts',
      change: (text) =>
        atEndOfBlock(
          atEndOfBlock(text, `// ${heading}`, `import { ${constant} } from './rules/${id}.ts';`),
          `  // ${heading}`,
          `  ${constant},`,
        ),
    },
    ...languages().map((language) => ({
      path: `src/texts/${language}/causes/${name}.ts`,
      change: (text: string) => inLastObject(text, language === 'de' ? germanOf(id) : englishOf(id)),
    })),
    { path: `test/unit/diagnosis/${name}.test.ts`, change: (text) => atEndOfFile(text, examplesOf(id)) },
  ];
}

/** English first: it is the shape that the others follow. */
function languages(): readonly string[] {
  const folders = readdirSync('src/texts', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['en', ...folders.map(({ name }) => name).filter((name) => name !== 'en')];
}
