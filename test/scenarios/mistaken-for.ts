/**
 * Scenarios whose first answer may be wrong, with that answer: the score counts it as wrong, and the end-to-end test takes it
 * beside the right ones, since a browser need not be mistaken each time. A line goes when a rule is mended, never a label.
 */
import type { CauseId } from '../../src/diagnosis/cause-ids.ts';
import type { Browser } from '../../src/record/ending.ts';

export const MISTAKEN_FOR: Readonly<Record<string, Partial<Readonly<Record<Browser, CauseId>>>>> = {
  // Mostly Firefox does not open a socket behind whose 101 broken bytes follow at once: it looks like a 101 that was no good.
  'two-servers-on-one': { firefox: 'handshake-bad-accept' },
};
