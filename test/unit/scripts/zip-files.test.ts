import { strToU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { zipFiles } from '../../../scripts/package/zip-files.ts';

const files = ['manifest.json', 'a/b.js', 'a.js', 'ä.txt'].map((path) => ({ path, content: strToU8(`of ${path}`) }));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('holds the files', () => {
  const unpacked = unzipSync(zipFiles(files));
  expect(Object.keys(unpacked)).toEqual(['a.js', 'a/b.js', 'manifest.json', 'ä.txt']);
  expect(unpacked['a/b.js']).toEqual(strToU8('of a/b.js'));
});

it('is the same bytes in any order of the files, at any time, in any time zone', () => {
  const first = zipFiles(files);
  vi.useFakeTimers({ now: new Date('2031-07-01T23:59:59Z') });
  vi.stubEnv('TZ', 'Pacific/Auckland');
  expect(zipFiles(files.toReversed())).toEqual(first);
});

it('differs where a file may be executed', () => {
  const [first, ...rest] = files;
  const executable = [...rest, { path: first?.path ?? '', content: strToU8('of manifest.json'), executable: true }];
  expect(zipFiles(executable)).not.toEqual(zipFiles(files));
});
