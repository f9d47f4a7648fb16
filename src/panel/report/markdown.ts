/**
 * Text in Markdown that nobody can break out of. A report holds the words of pages and servers, and is pasted where Markdown
 * makes links, mentions, tables and HTML of what it finds (GitHub Flavored Markdown is the measure). What a page controls
 * becomes code, inside which no renderer looks for anything; a sentence of ours stays text, save for each word in it that
 * Markdown or a forge might take for more than a word. No backslash is needed for that, nor would it keep `@name` from
 * being a mention.
 */
import { visibleText } from '../visible-text.ts';

/** A value as it is, in code. Nothing for an empty one. */
export function code(text: string): string {
  const visible = visibleText(text);
  if (visible === '') return '';
  const ticks = '`'.repeat(longestRun(visible) + 1);
  // Of a space on both sides Markdown takes one away.
  const padding = /^`|`$|^ .*[^ ].* $/u.test(visible) ? ' ' : '';
  return ticks + padding + visible + padding + ticks;
}

/** A sentence on one line. As in the panel, what stands between backticks is code. */
export function prose(text: string): string {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? words(part) : code(part)));
  return notAtStart(parts.reduce(joined, '').trim());
}

/** Several lines in a block of their own. */
export function fenced(text: string): string {
  const visible = text.split('\n').map(visibleText).join('\n').trimEnd();
  const ticks = '`'.repeat(Math.max(3, longestRun(visible) + 1));
  return `${ticks}text\n${visible}\n${ticks}`;
}

/** @param rows of cells, each of `code` or `prose` */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** @param url of our own data, never of a record */
export function link(label: string, url: string): string {
  return `[${prose(label)}](<${url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Renderers do not agree on what a bar behind a backslash is: the two are kept apart. */
function cell(markdown: string): string {
  return markdown.replaceAll(/\\(?=\|)/g, '\\ ').replaceAll('|', '\\|');
}

function words(text: string): string {
  return visibleText(text)
    .split(/([ \u00a0\u202f]+)/)
    .map((part, index) => (index % 2 === 1 ? part : word(part)))
    .reduce(joined, '');
}

/** In brackets, in quotation marks, before a full stop. */
const CLOTHED = /^([("“„‘«]*)(.*?)([.,;:!?)"”’»…]*)$/su;

function word(text: string): string {
  const [, before = '', core = '', after = ''] = CLOTHED.exec(text) ?? [];
  return core === '' || isPlain(core) ? text : before + code(core) + after;
}

/** There it would begin a list, be a rule, or make a heading of the line before. */
function notAtStart(markdown: string): string {
  return markdown.replace(/^(?:\d+[.)]|[-+]|--+|=+)(?= |$)/, code);
}

/** Letters, digits and the ASCII punctuation that means nothing to Markdown; outside ASCII nothing does. */
const HARMLESS = /^[^\0-\u0020!-/:-@[-`{-\u007f][^\0-\u0020#$&*<>@[\\\]^_`{|}~\u007f]*$|^[-+%/=]+$/u;
/** A host name, `www.`, `GH-12`, a hash of a commit, a scheme, `:name:`. */
const MADE_INTO_LINKS = /\p{L}\.\p{L}{2}|www\.|\p{L}-\d|\b[\da-f]{7,}\b|:(?!\d)|(?<!\d):/iu;

function isPlain(text: string): boolean {
  return HARMLESS.test(text) && !MADE_INTO_LINKS.test(text);
}

/** Two codes side by side would be one. */
function joined(before: string, next: string): string {
  return before + (before.endsWith('`') && next.startsWith('`') ? ' ' : '') + next;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
