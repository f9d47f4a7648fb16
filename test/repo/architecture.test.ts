/** The rules that keep the rooms apart are lint rules. Here they are shown to bite. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A repository with these rules and one file. Not ours: other tests, which look at it meanwhile, would find the file. */
const directory = fs.mkdtempSync(join(tmpdir(), 'lint-'));
const linter = resolve('node_modules/.bin/oxlint');

function lint(source: string): string {
  fs.writeFileSync(join(directory, 'src/room/probe.ts'), source);
  try {
    return execFileSync(linter, ['src'], { cwd: directory, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('src/ knows nothing of the extension', () => {
  beforeAll(() => {
    fs.mkdirSync(join(directory, 'src/room'), { recursive: true });
    fs.copyFileSync('.oxlintrc.json', join(directory, '.oxlintrc.json'));
  });
  afterAll(() => fs.rmSync(directory, { recursive: true }));

  it.each([
    ['the API of Chrome', 'export const id = chrome.runtime.id;\n'],
    ['the API of Firefox', 'export const id = browser.runtime.id;\n'],
    ['the polyfill', "export { default as api } from 'webextension-polyfill';\n"],
    ['extension/', "export { browser as api } from '../../extension/browser.ts';\n"],
  ])('%s is refused', (_name, source) => {
    expect(lint(source)).toContain('extension');
  });

  it('and what is allowed passes', () => {
    expect(lint('export const answer = 42;\n')).toContain('0 errors');
  });
});
