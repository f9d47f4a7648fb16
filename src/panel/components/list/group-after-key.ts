import type { ListItem } from '../../list/group.ts';

/**
 * What a key does in groups (ARIA tree grid): the arrows open and close a heading and lead from a row to its heading;
 * null where the key is none of theirs.
 */
export function groupAfterKey(
  key: string,
  index: number,
  items: readonly ListItem[],
): { readonly toggle: string } | { readonly goTo: number } | null {
  const item = items[index];
  if (!item) return null;
  if (item.kind === 'row') {
    if (key !== 'ArrowLeft') return null;
    const heading = items.findLastIndex((each, before) => before < index && each.kind === 'group');
    return heading === -1 ? null : { goTo: heading };
  }
  if (key === 'Enter' || key === ' ') return { toggle: item.id };
  if (key === 'ArrowRight') return item.isOpen ? { goTo: index + 1 } : { toggle: item.id };
  return key === 'ArrowLeft' && item.isOpen ? { toggle: item.id } : null;
}
