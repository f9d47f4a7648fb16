/** `npm run new:close-pack <id> [name]`: a close pack in which what stands in ‹ › is to be written. See docs/close-packs.md. */
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { complain } from './complaint.ts';
import { closePackOf } from './new-close-pack/close-pack-of.ts';
import { parseArguments } from './new-close-pack/arguments.ts';

const DIRECTORY = 'src/close-codes/packs/vendors';

try {
  const known = readdirSync(DIRECTORY).map((file) => file.replace(/\.json$/, ''));
  const { id, name } = parseArguments(process.argv.slice(2), known);
  const path = `${DIRECTORY}/${id}.json`;
  await writeFile(path, closePackOf(id, name, new Date()), { flag: 'wx' });
  console.log(path);
  console.log('Replace what stands in ‹ ›, add a socket to test/unit/close-codes/sockets.ts, and run:');
  console.log('npm run format && npm run list:close-packs');
  console.log('npx vitest run test/unit/close-codes test/repo/close-packs.test.ts');
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
