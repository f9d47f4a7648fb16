/** The filter's text in its parts, as the Network panel has them: `word "some words" /regex/i key:value -not`. */
export type TokenForm =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'regex'; readonly pattern: string; readonly flags: string }
  /** `value` is empty while it is being typed. */
  | { readonly kind: 'key'; readonly key: string; readonly value: string };

export type Token = TokenForm & {
  readonly isNegated: boolean;
  /** As typed, without the minus. */
  readonly source: string;
  /** Where it begins in the whole text, with the minus. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
};

const SPACE = /\s+/y;
// Each has one way to match, so none goes back and forth.
const REGEX = /\/((?:\\.|[^/\\])+)\/(i?)(?=\s|$)/y;
const QUOTED = /"([^"]*)(?:"|$)/y;
const KEY = /([a-z][a-z-]*):(?:"([^"]*)(?:"|$)|(\S*))/iy;
const WORD = /\S+/y;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += lengthAt(SPACE, text, at);
    if (at === text.length) break;
    const isNegated = text[at] === '-' && /\S/.test(text[at + 1] ?? '');
    const start = isNegated ? at + 1 : at;
    const { form, length } = formAt(text, start);
    tokens.push({ ...form, isNegated, source: text.slice(start, start + length), from: at, to: start + length });
    at = start + length;
  }
  return tokens;
}

function formAt(text: string, at: number): { readonly form: TokenForm; readonly length: number } {
  const regex = matchAt(REGEX, text, at);
  if (regex) {
    return { form: { kind: 'regex', pattern: regex[1] ?? '', flags: regex[2] ?? '' }, length: regex[0].length };
  }
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) return { form: { kind: 'text', text: quoted[1] ?? '' }, length: quoted[0].length };
  const key = matchAt(KEY, text, at);
  if (key) {
    const [source, name = '', quotedValue, value] = key;
    return { form: { kind: 'key', key: name.toLowerCase(), value: quotedValue ?? value ?? '' }, length: source.length };
  }
  const [word] = matchAt(WORD, text, at) ?? [text.slice(at)];
  return { form: { kind: 'text', text: word }, length: word.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}
