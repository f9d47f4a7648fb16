/** `npm run compile:schema`: writes the check of session files anew from docs/session-file.schema.json. */
import { writeFile } from 'node:fs/promises';
import { CHECK_FILE, compiledCheck } from './compile-schema/compiled-check.ts';

await writeFile(CHECK_FILE, await compiledCheck());
console.log(`${CHECK_FILE} written`);
