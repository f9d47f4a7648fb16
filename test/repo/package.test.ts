/**
 * The archives for the stores: made twice, once from here and once, as a reviewer does it, from the source archive
 * unpacked elsewhere; and what the stores themselves check of them.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Below the repository, where the packages that the build needs are found further up. */
const directory = 'artifacts/tests/package';
const NAMES = ['chrome.zip', 'firefox.xpi', 'source.zip'] as const;
const version = (JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }).version;

const archive = (folder: string, name: (typeof NAMES)[number]) =>
  new Uint8Array(fs.readFileSync(join(folder, `websocket-disconnects-${version}-${name}`)));

function packageTo(folder: string, cwd: string): void {
  const command = ['run', '--silent', 'package', '--', '--to', resolve(folder)];
  execFileSync('npm', command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

function unpack(zip: Uint8Array, folder: string): void {
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const file = join(folder, path);
    fs.mkdirSync(dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

beforeAll(() => {
  fs.rmSync(directory, { recursive: true, force: true });
  packageTo(`${directory}/here`, '.');
}, 120_000);

afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

describe('npm run package', () => {
  it('writes the three archives, and nothing beside them', () => {
    const names = NAMES.map((name) => `websocket-disconnects-${version}-${name}`);
    expect(fs.readdirSync(`${directory}/here`).toSorted()).toEqual(names);
  });

  it('writes the same bytes from the unpacked source archive', { timeout: 120_000 }, () => {
    unpack(archive(`${directory}/here`, 'source.zip'), `${directory}/source`);
    packageTo(`${directory}/there`, `${directory}/source`);
    for (const name of ['chrome.zip', 'firefox.xpi'] as const) {
      expect(Buffer.compare(archive(`${directory}/here`, name), archive(`${directory}/there`, name)), name).toBe(0);
    }
    // What was unpacked here has lost its executable bits: so names and contents are compared.
    const [here, there] = ['here', 'there'].map((folder) => unzipSync(archive(`${directory}/${folder}`, 'source.zip')));
    expect(there).toEqual(here);
  });

  it.each(['chrome.zip', 'firefox.xpi'] as const)('has in %s what is built, and no source map', (name) => {
    const files = Object.keys(unzipSync(archive(`${directory}/here`, name)));
    const browser = name.startsWith('chrome') ? 'chrome' : 'firefox';
    const built = fs
      .readdirSync(`dist/${browser}`, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile());
    expect(files).toContain('manifest.json');
    expect(files).toHaveLength(built.length);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  it('has in the source archive what the build needs, and nothing that is made', () => {
    const files = Object.keys(unzipSync(archive(`${directory}/here`, 'source.zip')));
    expect(files).toEqual(
      expect.arrayContaining(['package-lock.json', 'vite.config.ts', 'manifest.json', 'README.md']),
    );
    expect(files.filter((file) => /^(?:dist|artifacts|node_modules|\.git)\//.test(file))).toEqual([]);
  });
});

describe('the linter of addons.mozilla.org', () => {
  interface Report {
    readonly summary: Readonly<Record<string, number>>;
  }

  it('finds nothing in the archive', { timeout: 60_000 }, () => {
    const xpi = `${directory}/here/websocket-disconnects-${version}-firefox.xpi`;
    const linter = ['node_modules/addons-linter/bin/addons-linter', '--output', 'json', xpi];
    const report = JSON.parse(execFileSync(process.execPath, linter, { encoding: 'utf8' })) as Report;
    expect(report).toMatchObject({ summary: { errors: 0, notices: 0, warnings: 0 } });
  });
});
