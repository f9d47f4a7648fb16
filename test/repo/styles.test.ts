/** What holds for every style sheet of the extension's own pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => `src/${file}`);
const read = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//gu, '');
/** Each declaration with the media queries around it. */
const declarations = SHEETS.flatMap((file) => declarationsOf(file, read(file)));

interface Declaration {
  readonly file: string;
  readonly property: string;
  readonly value: string;
  readonly media: readonly string[];
}

const named = ({ file, property, value }: Declaration) => `${file}: ${property}: ${value}`;

describe('the style sheets', () => {
  it('are found', () => {
    expect(declarations.length).toBeGreaterThan(500);
  });

  it('name no side of the screen, so that they hold from right to left, too', () => {
    const isSided = ({ property, value }: Declaration) =>
      /(?:^|-)(?:left|right)(?:$|-)/u.test(property) || /^(?:left|right)$/u.test(value);
    expect(declarations.filter(isSided).map(named)).toEqual([]);
  });

  it('turn a gradient round where the text runs from right to left', () => {
    const sides = declarations.filter(({ value }) => /to (?:left|right)/u.test(value));
    const count = (side: string) => sides.filter(({ value }) => value.includes(`to ${side}`)).length;
    expect(count('left')).toBe(count('right'));
  });

  it('move nothing for those who asked for less motion', () => {
    const moves = declarations.filter(({ property }) => /^(?:animation|transition)/u.test(property));
    const isAsked = ({ media }: Declaration) =>
      media.some((query) => query.includes('prefers-reduced-motion: no-preference'));
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.filter((each) => !isAsked(each)).map(named)).toEqual([]);
  });

  it.each(['chrome', 'firefox'])('are there before anything is painted, in the theme of DevTools (%s)', (browser) => {
    const page = readFileSync(`dist/${browser}/extension/panel.html`, 'utf8');
    const head = page.slice(0, page.indexOf('</head>'));
    expect(head).toContain('<meta name="color-scheme" content="light dark" />');
    expect(head).toMatch(/<link rel="stylesheet"[^>]+\.css">/u);
    // A module waits until the document is parsed: nothing of it is painted without its styles.
    expect([...page.matchAll(/<script(?! type="module")/gu)]).toEqual([]);
  });
});

/** Of a sheet without comments, nested or not. */
function declarationsOf(file: string, css: string): readonly Declaration[] {
  const found: Declaration[] = [];
  const around: string[] = [];
  let text = '';
  for (const character of css) {
    if (character === '{') around.push(text.trim());
    else if (character === ';' || character === '}') {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]+)$/u.exec(text) ?? [];
      const media = around.filter((each) => each.startsWith('@media'));
      if (property !== undefined && value !== undefined) found.push({ file, property, value: value.trim(), media });
      if (character === '}') around.pop();
    } else {
      text += character;
      continue;
    }
    text = '';
  }
  return found;
}
