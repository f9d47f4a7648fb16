/** A recorded stack, as positions that the Sources panel can be asked to show. */
import { parseStack } from 'error-stack-parser-es/lite';

export interface CodePosition {
  /** null for code outside any function, and for functions without a name. */
  readonly name: string | null;
  readonly url: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** Empty where nothing in it could be read. */
export function parseCodePositions(stack: string): readonly CodePosition[] {
  return framesOf(stack).flatMap(({ function: name, file, line, col }) =>
    file && line ? [{ name: name || null, url: file, line, column: col ?? 1 }] : [],
  );
}

/** `live.ts:48`: enough to be recognised, without query and path. */
export function shortPlace({ url, line }: CodePosition): string {
  const path = url.replace(/[?#].*$/u, '');
  return `${path.slice(path.lastIndexOf('/') + 1) || path}:${line}`;
}

function framesOf(stack: string) {
  try {
    return parseStack(stack, { allowEmpty: true });
  } catch {
    return [];
  }
}
