import fs from 'node:fs';
import { expect, it } from 'vitest';
import { CHECK_FILE, compiledCheck } from '../../scripts/compile-schema/compiled-check.ts';

it('the check of session files is that of the schema: else run "npm run compile:schema"', async () => {
  expect(fs.readFileSync(CHECK_FILE, 'utf8')).toBe(await compiledCheck());
});
