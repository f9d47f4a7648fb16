/** What every close pack has to bring along. What is wrong fails here, by its file. */
import fs from 'node:fs';
import { Validator, type Schema } from '@cfworker/json-schema';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/close-pack.schema.json' with { type: 'json' };
import { hasNestedQuantifiers } from '../../src/close-codes/safe-pattern.ts';
import { countOfPacks, listOfPacks } from '../../scripts/list-close-packs/list-of-packs.ts';
import { PACK_CAUSES, PACK_KINDS, PACK_RETRIES, type VendorPack } from '../../src/close-codes/vendor-pack.ts';

const DIRECTORY = 'src/close-codes/packs/vendors';

/** A file that is much longer is several products, or copies what the vendor's page says better. */
const LARGEST_BYTES = 12_000;

const files = fs.readdirSync(DIRECTORY).toSorted();
const packs = files.map((file) => {
  const text = fs.readFileSync(`${DIRECTORY}/${file}`, 'utf8');
  return { file, text, pack: JSON.parse(text) as VendorPack };
});
const ids = packs.map(({ pack }) => pack.id);
const validator = new Validator(schema as Schema, '2020-12', false);

describe.each(packs)('$file', ({ file, text, pack }) => {
  it('holds to the schema', () => {
    const { valid, errors } = validator.validate(pack);
    expect(valid ? [] : errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)).toEqual([]);
    expect((pack as unknown as { $schema: string }).$schema).toBe('../../../../docs/close-pack.schema.json');
  });

  it('is named by its id, and is of a moderate size', () => {
    expect(file).toBe(`${pack.id}.json`);
    expect(text.length).toBeLessThan(LARGEST_BYTES);
  });

  it('says where it is from, when that was read, and how sure it is', () => {
    expect(pack.kind).not.toBe('own');
    for (const field of ['kind', 'homepage', 'sources', 'checked', 'confidence'] as const) {
      expect(pack[field], field).toBeTruthy();
    }
    for (const url of [pack.homepage, ...(pack.sources ?? [])]) expect(url).toMatch(/^https:\/\//);
    expect(new Set(pack.sources).size).toBe(pack.sources?.length);
    expect(Date.parse(pack.checked ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('is written to the end', () => {
    expect(text.match(/‹[^›]*›|TODO/g) ?? []).toEqual([]);
  });

  it('has codes that a Close frame may carry, each once, with what to do next', () => {
    const { codes = [] } = pack;
    for (const { code, retry } of codes) {
      expect(code < 1016 || code > 2999, `${code} is reserved for the protocol`).toBe(true);
      expect(code).not.toBe(1004);
      expect(retry, `retry of ${code}`).toBeTruthy();
    }
    const keys = codes.map(({ code, reasonText = '', reasonPattern = '' }) => `${code} ${reasonText}${reasonPattern}`);
    expect(new Set(keys).size, keys.join(', ')).toBe(keys.length);
    const numbers = codes.map(({ code }) => code);
    expect(numbers, 'in rising order').toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('has ranges in rising order that do not overlap', () => {
    let last = 2999;
    for (const { from, to, retry } of pack.ranges ?? []) {
      expect(from).toBeGreaterThan(last);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(retry).toBeTruthy();
      last = to;
    }
  });

  it('has the words of another language for all codes and ranges, or for none', () => {
    const { codes = [], ranges = [], illegalCodes = [] } = pack;
    const all = [...codes, ...ranges, ...illegalCodes];
    for (const language of new Set(all.flatMap((words) => Object.keys(words.in ?? {})))) {
      const lacking = all.filter((words) => !words.in?.[language]?.name || !words.in[language].meaning);
      expect(lacking, language).toEqual([]);
    }
  });

  it('is told by something, even if only the user can choose it', () => {
    const { hosts, subprotocols, urls, reasonPatterns, responseHeaders, hints } = pack.detect;
    const reasons = pack.codes?.some(({ reasonText, reasonPattern }) => reasonText || reasonPattern);
    const signs = [hosts, subprotocols, urls, reasonPatterns, responseHeaders].some((list) => list);
    expect(signs || reasons || (pack.detect.auto === false && hints)).toBeTruthy();
  });

  it('has regular expressions that compile and never take long', () => {
    for (const pattern of patternsOf(pack)) {
      expect(() => new RegExp(pattern, 'iu'), pattern).not.toThrow();
      expect(hasNestedQuantifiers(pattern), pattern).toBe(false);
      // The seed is fixed: with another now and then a linear pattern of many steps is taken for one that is not.
      expect(checkSync(pattern, 'iu', { timeout: 20_000, randomSeed: 0 }).status, pattern).not.toBe('vulnerable');
    }
  });

  it('builds upon packs that there are, in no circle', () => {
    const seen = [pack.id];
    for (
      let next = pack.extends;
      next !== undefined;
      next = packs.find(({ pack: { id } }) => id === next)?.pack.extends
    ) {
      expect(ids).toContain(next);
      expect(seen).not.toContain(next);
      seen.push(next);
    }
  });
});

function patternsOf({ detect, codes = [], signals = [] }: VendorPack): readonly string[] {
  return [
    ...(detect.hosts ?? []),
    ...(detect.urls ?? []),
    ...(detect.weakUrls ?? []),
    ...(detect.reasonPatterns ?? []),
    ...(detect.responseHeaders ?? []).map(({ pattern }) => pattern),
    ...codes.flatMap(({ reasonPattern }) => reasonPattern ?? []),
    ...signals.flatMap(({ match, regex }) => (regex ? [match] : [])),
  ];
}

describe('the packs together', () => {
  it('have each id, and each name, once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(packs.map(({ pack }) => pack.name)).size).toBe(packs.length);
  });

  it('share no subprotocol and no host that would make two of them certain', () => {
    const claims = packs.flatMap(({ pack }) =>
      [...(pack.detect.subprotocols ?? []), ...(pack.detect.hosts ?? [])].map((sign) => ({ sign, id: pack.id })),
    );
    const shared = claims.filter(({ sign, id }) => claims.some((other) => other.sign === sign && other.id !== id));
    expect(shared).toEqual([]);
  });

  it('are listed and counted as they are: else run "npm run list:close-packs"', () => {
    const all = packs.map(({ pack }) => pack);
    expect(fs.readFileSync('docs/close-packs.md', 'utf8')).toContain(countOfPacks(all));
    expect(fs.readFileSync('docs/close-pack-list.md', 'utf8')).toBe(listOfPacks(all));
  });
});

describe('the schema', () => {
  it.each([
    ['kind', schema.properties.kind.enum, PACK_KINDS],
    ['retry', schema.$defs.retry.enum, PACK_RETRIES],
    ['cause', schema.$defs.code.properties.cause.enum, PACK_CAUSES],
  ])('has the same %s as the code', (_, inSchema, inCode) => {
    expect(inSchema).toEqual(inCode);
  });
});
