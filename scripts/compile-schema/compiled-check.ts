/** A JSON Schema as the code that checks it. The panel's content-security-policy forbids to make it when it is needed. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { minify } from 'terser';
import schema from '../../docs/session-file.schema.json' with { type: 'json' };

export const CHECK_FILE = 'src/record/session-file-check.js';

const HEAD = '/* Written by "npm run compile:schema" from docs/session-file.schema.json. */\n';

/** Tells whether a value is valid, and nothing of what is wrong. */
export async function compiledCheck(): Promise<string> {
  const ajv = new Ajv2020({
    strict: false,
    messages: false,
    logger: false,
    // Lengths in UTF-16 code units: no text is longer in characters.
    unicode: false,
    code: { source: true, esm: true },
  });
  const code = standalone(ajv, ajv.compile(withoutWords(schema)));
  const { code: minified = '' } = await minify(code.replace(/export default \w+;/, ''), {
    module: true,
    compress: { passes: 3 },
    format: { max_line_len: 120 },
  });
  return `${HEAD}${minified}\n`;
}

/** What explains the schema to people would be kept in the code. */
function withoutWords(value: object): object {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      key === 'description' && typeof each === 'string' ? undefined : each,
    ),
  ) as object;
}
