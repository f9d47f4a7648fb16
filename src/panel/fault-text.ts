/** What a fault of our own says, fit to be shown and passed on: it may hold an address of the page's, so that is masked. */
import { createMask } from '../record/mask.ts';
import { visibleText } from './visible-text.ts';

/** Characters. */
const LONGEST = 300;

export function faultText(thrown: unknown): string {
  const text = createMask().text(textOf(thrown).slice(0, LONGEST));
  return visibleText(text);
}

function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'an exception without a text';
  }
}
