/** The chips of the filter row: what calls for work first, what is in order last. */
import type { DisconnectCategory } from '../diagnosis/disconnect-category.ts';

const ORDER: readonly DisconnectCategory[] = [
  'network',
  'tls',
  'server-error',
  'protocol-error',
  'policy',
  'data-error',
  'retryable',
  'private',
  'registered',
  'unassigned',
  'no-code',
  'going-away',
  'normal',
];

export interface ChipCount {
  readonly category: DisconnectCategory;
  readonly count: number;
}

/** Only categories of which there is something. */
export function chipsOf(counts: ReadonlyMap<DisconnectCategory, number>): readonly ChipCount[] {
  return ORDER.map((category) => ({ category, count: counts.get(category) ?? 0 })).filter(({ count }) => count > 0);
}
