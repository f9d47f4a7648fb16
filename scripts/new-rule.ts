/** `npm run new:rule <id> [section]`: the files and lines of a rule that finds nothing yet. See docs/diagnosis.md. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { CAUSE_IDS } from '../src/diagnosis/cause-ids.ts';
import { complain } from './complaint.ts';
import { parseArguments } from './new-rule/arguments.ts';
import { editsFor, type Edit } from './new-rule/edits.ts';

try {
  const edits = editsFor(parseArguments(process.argv.slice(2), CAUSE_IDS));
  // All are made before the first is written: where a file is not as expected, nothing is left half done.
  const files = await Promise.all(edits.map(changed));
  for (const { path, text } of files) {
    await writeFile(path, text);
    console.log(path);
  }
  console.log('Write the rule, replace what stands in ‹ ›, and run:');
  console.log('npm run format && npx vitest run test/unit/diagnosis test/repo/rules.test.ts');
} catch (error) {
  complain(error);
  process.exitCode = 1;
}

async function changed({ path, change }: Edit): Promise<{ readonly path: string; readonly text: string }> {
  return { path, text: change(existsSync(path) ? await readFile(path, 'utf8') : '') };
}
