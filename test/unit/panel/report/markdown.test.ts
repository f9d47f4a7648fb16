/** Markdown that nobody can break out of: what a page says is read by a renderer of GitHub's dialect, and stays text. */
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { code, fenced, link, prose, table } from '../../../../src/panel/report/markdown.ts';
import { visibleText } from '../../../../src/panel/visible-text.ts';

/** Raw HTML is let through, as on a forge: so that it would be seen here. */
function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

function tags(rendered: string): readonly string[] {
  return Array.from(rendered.matchAll(/<\/?[a-z][^>]*>/g), ([tag]) => tag).filter((tag) => !/^<\/?code/.test(tag));
}

function textOf(rendered: string): string {
  return rendered
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const outsideCode = (rendered: string) => textOf(rendered.replaceAll(/<code[^>]*>[^]*?<\/code>/g, ' '));

/** Whatever Markdown, HTML or a forge makes something of, in any order, among ordinary text. */
const NASTY = [
  ...'`~*_[]()<>|\\!#@$&:;/-+=."\'{}^ \t\n\r\u00a0\u2028',
  '```',
  '~~~',
  '\n\n',
  '    ',
  '](https://evil.test)',
  'https://evil.test/?a=b',
  'www.evil.test',
  'mailto:a@evil.test',
  'a@evil.test',
  '@octocat',
  '@acme/team',
  '#1',
  'acme/app#12',
  'GH-12',
  'deadbeef1234',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '</details>',
  '&lt;b&gt;',
  '&#64;octocat',
  '![x](y)',
  '[^1]',
  '| --- |',
  '- [ ] x',
  '1. ',
  '2) ',
  '===',
  '---',
  '# ',
  '> ',
  '/close',
  ':smile:',
  '$x$',
  '\u202e',
  'word',
  'ß',
  '60',
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

const RUNS = { numRuns: 400 };

describe('code', () => {
  it('shows any value as it is, apart from what would be invisible', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const rendered = html(`a ${code(value)}`);
        expect(tags(rendered)).toEqual(['<p>', '</p>']);
        expect(textOf(rendered).trimEnd()).toBe(`a ${visibleText(value)}`.trimEnd());
        expect(outsideCode(rendered).trim()).toBe('a');
      }),
      RUNS,
    );
  });

  it('may begin a line', () => {
    expect(html(code('``` js'))).toBe('<p><code>``` js</code></p>');
    expect(html(code('a```b'))).toBe('<p><code>a```b</code></p>');
  });

  it('of nothing is nothing', () => expect(code('')).toBe(''));
});

describe('prose', () => {
  it('leaves a sentence of ours as it is', () => {
    for (const sentence of [
      'No message went either way for the last 60.0\u00a0s, then it dropped without a Close frame.',
      'Your page called close(1000) at 14:02:11 before new WebSocket(…) was done (see below).',
      'Verbindung nach 2\u00a0min 14\u00a0s „sauber“ beendet; 5 von 9 – im Median 60,1\u00a0s.',
    ]) {
      expect(prose(sentence)).toBe(sentence);
    }
  });

  it('makes code of what is code, and of each word that could be more than a word', () => {
    expect(prose('Raise `proxy_read_timeout` for (api.acme.dev), @octocat: see #12.')).toBe(
      'Raise `proxy_read_timeout` for (`api.acme.dev`), `@octocat`: see `#12`.',
    );
  });

  it.each([
    ['a paragraph', (text: string) => `a ${text}`],
    ['the start of a line', (text: string) => text],
    ['a list', (text: string) => `- x\n- ${text}`],
    ['a heading', (text: string) => `## ${text}`],
    ['below a paragraph', (text: string) => `x\n${text}`],
  ])('opens nothing in %s, whatever it says', (_, place) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const safe = prose(text);
        const rendered = html(place(safe));
        expect(tags(rendered)).toEqual(tags(html(place(safe === '' ? '' : 'x'))));
        // The text that a forge looks through for names, numbers and addresses.
        expect(outsideCode(rendered)).not.toMatch(/[@#<>[\]*_~$\\|`]|:\/\/|www\.|GH-\d|\b[\da-f]{7,}\b/i);
      }),
      RUNS,
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const squeezed = (each: string) => each.replaceAll(/[\s`]/g, '');
        expect(squeezed(textOf(html(`a ${prose(text)}`)))).toBe(`a${squeezed(visibleText(text))}`);
      }),
      RUNS,
    );
  });
});

describe('a table', () => {
  it('keeps its cells, whatever is in them', () => {
    const skeleton = tags(html(table(['a', 'b'], [['x', 'y']])));
    fc.assert(
      fc.property(nasty, nasty, (value, text) => {
        const rendered = html(table(['a', 'b'], [[code(value) || 'x', prose(text) || 'y']]));
        expect(tags(rendered)).toEqual(skeleton);
      }),
      RUNS,
    );
  });

  it('shows a bar and a backslash', () => {
    expect(html(table(['a'], [[code(String.raw`x|y\z`)]]))).toContain(String.raw`<td><code>x|y\z</code></td>`);
    expect(html(table(['a'], [[code(String.raw`x\|y`)]]))).toContain(String.raw`<td><code>x\ |y</code></td>`);
  });
});

describe('a fenced text', () => {
  it('ends where it ends', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const rendered = html(`${fenced(text)}\n\nafter`);
        expect(tags(rendered)).toEqual(['<pre>', '</pre>', '<p>', '</p>']);
        expect(rendered.endsWith('<p>after</p>')).toBe(true);
      }),
      RUNS,
    );
  });
});

it('a link cannot be left by its address', () => {
  expect(html(link('RFC 6455', 'https://rfc-editor.org/a>b <c'))).toBe(
    '<p><a href="https://rfc-editor.org/a%3Eb%20%3Cc">RFC 6455</a></p>',
  );
});
