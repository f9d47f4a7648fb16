/** What the chips filter by, the badge is coloured by and `is:abnormal` looks at. */
import type { Category } from '../close-codes/close-pack.ts';
import type { CloseCode } from '../close-codes/look-up.ts';
import { endedBy, type EndingKind } from '../record/ending.ts';

/** Codes that are set aside and codes that nobody has defined share one: neither may be sent. */
export type DisconnectCategory = Exclude<Category, 'reserved'> | 'no-code';

export function categoryOf(kind: EndingKind, closeCode: CloseCode | null): DisconnectCategory {
  if (!closeCode) return endedBy(kind) === 'navigation' ? 'going-away' : 'no-code';
  return closeCode.category === 'reserved' ? 'unassigned' : closeCode.category;
}
