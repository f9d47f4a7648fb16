/**
 * Where a text stops being JSON. Browsers put the place into the words of their exception, each in its own, and not
 * always; so it is looked for once more, when it is known that there is a fault.
 */
export interface TextPlace {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** The tokens of RFC 8259. */
const CHARACTERS = String.raw`[^"\\\u0000-\u001f]*`;
const STRING = String.raw`"${CHARACTERS}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})${CHARACTERS})*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const SPACE = String.raw`[ \t\n\r]*`;
const TOKEN = new RegExp(`${SPACE}(?:([[\\]{},:])|(${STRING}|${NUMBER}|true|false|null)|$)`, 'y');

/** What may come next. */
type Expectation = 'value' | 'value-or-close' | 'name' | 'name-or-close' | 'colon' | 'comma-or-close' | 'end';

/** null where the text is JSON. */
export function findJsonFault(text: string): TextPlace | null {
  const open: ('{' | '[')[] = [];
  let expected: Expectation = 'value';
  let at = 0;

  const afterValue = (): Expectation => (open.length === 0 ? 'end' : 'comma-or-close');

  function afterSign(sign: string): Expectation | null {
    const inside = open.at(-1);
    const isValue = expected === 'value' || expected === 'value-or-close';
    if ((sign === '{' || sign === '[') && isValue) {
      open.push(sign);
      return sign === '{' ? 'name-or-close' : 'value-or-close';
    }
    if (sign === ':' && expected === 'colon') return 'value';
    if (sign === ',' && expected === 'comma-or-close') return inside === '{' ? 'name' : 'value';
    const closes = expected === 'comma-or-close' || expected === (inside === '{' ? 'name-or-close' : 'value-or-close');
    if (!closes || sign !== (inside === '{' ? '}' : ']')) return null;
    open.pop();
    return afterValue();
  }

  function afterScalar(scalar: string): Expectation | null {
    if (expected === 'value' || expected === 'value-or-close') return afterValue();
    const isName = expected === 'name' || expected === 'name-or-close';
    return isName && scalar.startsWith('"') ? 'colon' : null;
  }

  for (;;) {
    TOKEN.lastIndex = at;
    const [whole, sign, scalar] = TOKEN.exec(text) ?? [];
    const next: Expectation | null = sign ? afterSign(sign) : scalar ? afterScalar(scalar) : null;
    if (next === null) {
      const isEnd = whole !== undefined && !sign && !scalar;
      if (isEnd && expected === 'end') return null;
      return placeOf(text, at + text.slice(at).search(/[^ \t\n\r]|$/));
    }
    expected = next;
    at += whole?.length ?? 0;
  }
}

function placeOf(text: string, index: number): TextPlace {
  const lines = text.slice(0, index).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
