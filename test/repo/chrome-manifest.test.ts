/**
 * The manifest of the Chrome build against what Chrome's manifest may hold. The schema is that of `@types/chrome`, which
 * follows Chrome's own documentation; what types cannot say is checked beside it.
 * https://developer.chrome.com/docs/extensions/reference/manifest
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { afterAll, expect, it } from 'vitest';

type Manifest = Readonly<Record<string, unknown>>;

const manifest = JSON.parse(fs.readFileSync('dist/chrome/manifest.json', 'utf8')) as Manifest;
/** Below the repository, where `@types/chrome` is found. */
const directory = 'artifacts/tests/chrome-manifest';

/** Without "any key besides", which the type allows. */
const KNOWN = `type Known<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };
export const manifest: Known<chrome.runtime.ManifestV3> =`;

/** What the compiler says of it; nothing where it is a manifest. A literal may have no key that the type has not. */
function faultsOf(candidate: Manifest): string {
  fs.mkdirSync(directory, { recursive: true });
  const file = `${directory}/manifest.ts`;
  fs.writeFileSync(file, `${KNOWN} ${JSON.stringify(candidate, null, 2)};\n`);
  const args = ['--ignoreConfig', '--noEmit', '--strict', '--lib', 'ES2023,DOM', '--types', 'chrome', file];
  try {
    return execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

it('is what Chrome reads', () => {
  expect(faultsOf(manifest)).toBe('');
});

it.each([
  ['a key that there is not', { contentscripts: [] }, 'contentscripts'],
  ['a permission that there is not', { permissions: ['storages'] }, 'storages'],
  ['a value of another kind', { background: { service_worker: 1 } }, 'number'],
])('and %s would be found', (_what, fault, named) => {
  expect(faultsOf({ ...manifest, ...fault })).toContain(named);
});

it('has a version, a name and a description as the store takes them', () => {
  // https://developer.chrome.com/docs/extensions/reference/manifest/version
  expect(manifest['version']).toMatch(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/);
  for (const language of fs.readdirSync('dist/chrome/_locales')) {
    const messages = fs.readFileSync(`dist/chrome/_locales/${language}/messages.json`, 'utf8');
    const { name, description } = JSON.parse(messages) as Record<'name' | 'description', { message: string }>;
    expect(name.message.length).toBeLessThanOrEqual(75);
    expect(description.message.length).toBeLessThanOrEqual(132);
  }
});

it('has its icons in the sizes that it says', () => {
  for (const [size, file] of Object.entries(manifest['icons'] as Record<string, string>)) {
    const png = fs.readFileSync(`dist/chrome/${file}`);
    // Width and height are the first of IHDR, https://www.w3.org/TR/png-3/#11IHDR
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([Number(size), Number(size)]);
  }
});
