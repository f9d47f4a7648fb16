/** Where in a JSON text a value begins, so that what is wrong with it can be told by its line. */
import type { TextPlace } from './json-fault.ts';

const TOKEN = /[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\]|\\.)*"|[^\s[\]{},:"]+))/y;

interface Frame {
  /** null in an array. */
  name: string | null;
  index: number;
}

/**
 * @param text valid JSON
 * @param path names of properties and numbers of items, from the outside in
 * @returns where the nearest thing on the path begins that is there
 */
export function placeOfValue(text: string, path: readonly string[]): TextPlace {
  const frames: Frame[] = [];
  let best = { depth: 0, at: text.search(/\S|$/) };
  let isName = false;

  /** At the beginning of a value. */
  function note(at: number): void {
    const here = frames.map(({ name, index }) => name ?? `${index}`);
    const isOnPath = here.length > best.depth && here.every((step, depth) => step === path[depth]);
    if (isOnPath) best = { depth: here.length, at };
  }

  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [, sign, scalar] = match;
    const at = TOKEN.lastIndex - (sign ?? scalar ?? '').length;
    const frame = frames.at(-1);
    if (sign === '{' || sign === '[') {
      note(at);
      frames.push({ name: sign === '{' ? '' : null, index: 0 });
      isName = sign === '{';
    } else if (sign === '}' || sign === ']') {
      frames.pop();
      isName = false;
    } else if (sign === ',' && frame) {
      frame.index++;
      isName = frame.name !== null;
    } else if (scalar !== undefined && isName && frame) {
      frame.name = JSON.parse(scalar) as string;
      isName = false;
    } else if (scalar !== undefined) note(at);
  }
  return placeAt(text, best.at);
}

function placeAt(text: string, index: number): TextPlace {
  const lines = text.slice(0, index).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
