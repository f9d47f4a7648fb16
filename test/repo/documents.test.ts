/** What the documents name is there: files, headings, commands. Where a link leads outside, it is at least a whole address. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import GithubSlugger from 'github-slugger';
import { Window } from 'happy-dom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && fs.existsSync(file));
const folders = new Set(tracked.flatMap((file) => foldersOf(file)));
const documents = tracked.filter((file) => file.endsWith('.md'));
const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const rendered = new Map(documents.map((file) => [file, render(fs.readFileSync(file, 'utf8'))]));

function foldersOf(file: string): readonly string[] {
  const folder = dirname(file);
  return folder === '.' ? ['.'] : [folder, ...foldersOf(folder)];
}

/** A front matter, as templates of issues have it, is no part of the text. */
function render(markdown: string) {
  const { document } = new Window();
  const text = markdown.replace(/^---\n[^]*?\n---\n/, '');
  document.body.innerHTML = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return document.body;
}

function all(file: string, selector: string) {
  return [...(rendered.get(file)?.querySelectorAll(selector) ?? [])];
}

/** As a forge names the headings of a page. */
function anchorsOf(file: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set(all(file, 'h1, h2, h3, h4').map((heading) => slugger.slug(heading.textContent)));
}

function linksOf(file: string): readonly string[] {
  return [
    ...all(file, 'a').map((link) => link.getAttribute('href') ?? ''),
    ...all(file, 'img').map((image) => image.getAttribute('src') ?? ''),
  ];
}

/** What a relative link promises and does not keep; null where it does. */
function faultOf(link: string, file: string): string | null {
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? file : normalize(join(dirname(file), path)).replace(/\/$/, '');
  if (!tracked.includes(target) && !folders.has(target)) return `${link}: there is no ${target}`;
  if (anchor === undefined || anchorsOf(target).has(anchor)) return null;
  return `${link}: ${target} has no heading for it`;
}

/** Lines of code blocks, and what stands in backticks. */
function codeOf(file: string): readonly string[] {
  return all(file, 'code').flatMap(({ textContent }) => textContent.split('\n'));
}

const OF_NPM = new Set(['ci', 'install', 'test', 'start']);

/** What a command calls and there is not; nothing where all is there. */
function missingIn(line: string): readonly string[] {
  const npm = /(?:^|[\s"&])npm (run(?: --?\w[\w-]*)* )?([a-z][\w:-]*)/.exec(line);
  if (npm) {
    const [, run, name = ''] = npm;
    if (!(name in scripts) && (run !== undefined || !OF_NPM.has(name))) return [`npm run ${name}`];
  }
  const npx = /(?:^|[\s"])npx ([\w-]+)/.exec(line);
  if (npx && !fs.existsSync(`node_modules/.bin/${npx[1]}`)) return [`npx ${npx[1]}`];
  return [];
}

const PATH = /(?<![\w/.@-])(?:src|test|docs|scripts|extension|\.github|\.ci)\/[\w./-]*[\w/]/g;

function pathsIn(line: string): readonly string[] {
  // `<id>` and `*` stand for something, and what is before them is only a beginning. Acme is who adds something in examples.
  return /[<>*…{]|\bacme\b/.test(line) ? [] : [...line.matchAll(PATH)].map(([path]) => path.replace(/\/$/, ''));
}

describe.each(documents)('%s', (file) => {
  const links = linksOf(file);
  const isRelative = (link: string) => !/^[a-z]+:/i.test(link);

  it('links to what is there', () => {
    expect(links.filter(isRelative).flatMap((link) => faultOf(link, file) ?? [])).toEqual([]);
  });

  it('leads outside by https alone', () => {
    const outside = links.filter((link) => !isRelative(link));
    expect(outside.filter((link) => !URL.canParse(link) || !/^https:\/\/[\w-]+(?:\.[\w-]+)+/.test(link))).toEqual([]);
  });

  it('says what is to be seen in its pictures', () => {
    for (const image of all(file, 'img')) expect(image.getAttribute('alt')?.length ?? 0).toBeGreaterThan(10);
  });

  it('names commands and files that there are', () => {
    const code = codeOf(file);
    const paths = code.flatMap(pathsIn).filter((path) => !tracked.includes(path) && !folders.has(path));
    expect([...code.flatMap(missingIn), ...paths]).toEqual([]);
  });
});

describe('the look at the documents', () => {
  it.each(['no-such-file.md', '../elsewhere.md', 'README.md#no-such-heading', '#no-such-heading'])(
    'finds fault with %s',
    (link) => {
      expect(faultOf(link, 'README.md')).not.toBeNull();
    },
  );

  it.each(['npm run no-such-script', 'npm no-such-command', 'cd x && npm run missing', 'npx no-such-tool'])(
    'finds that there is no %s',
    (line) => {
      expect(missingIn(line)).toHaveLength(1);
    },
  );

  it.each(['npm ci', 'npm start -- --browser firefox', 'npm run new:rule <id>', 'npx playwright test'])(
    'knows %s',
    (line) => {
      expect(missingIn(line)).toEqual([]);
    },
  );

  it('knows a path from its beginning', () => {
    expect(pathsIn('npx vitest run test/unit/a.test.ts and src/x/')).toEqual(['test/unit/a.test.ts', 'src/x']);
    expect(pathsIn('src/diagnosis/rules/<id>.ts')).toEqual([]);
  });
});
