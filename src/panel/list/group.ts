/** The list as it is drawn: rows, and where they are grouped a heading before those that belong together. */
import type { Disconnect } from '../disconnect.ts';
import type { Explanation } from '../explainer.ts';
import type { Grouping } from './list-layout.ts';

export interface Group {
  /** null: these have nothing of the kind. */
  readonly value: string | null;
  readonly by: Grouping;
  /** In the order of the list. */
  readonly rows: readonly Disconnect[];
  /** The end of the newest, by the wall clock in milliseconds. */
  readonly lastAt: number;
}

/** `id` names it as long as it lasts. */
export type ListItem =
  | { readonly kind: 'row'; readonly id: string; readonly disconnect: Disconnect }
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly isOpen: boolean };

type Explained = (disconnect: Disconnect) => Explanation | null;

const VALUE_OF: Readonly<Record<Grouping, (disconnect: Disconnect, explained: Explained) => string | null>> = {
  endpoint: ({ endpoint }) => endpoint && `${endpoint.scheme}${endpoint.host}${endpoint.path}`,
  code: ({ closeCode }) => closeCode && `${closeCode.code}`,
  cause: (disconnect, explained) => explained(disconnect)?.diagnoses[0]?.id ?? null,
};

/**
 * Groups stand in the order of their first rows, so an order of the rows is one of the groups, too.
 * @param closed the ids of the groups whose rows are not shown
 */
export function listItems(
  rows: readonly Disconnect[],
  by: Grouping | null,
  closed: ReadonlySet<string>,
  explained: Explained,
): readonly ListItem[] {
  if (by === null) return rows.map(rowItem);
  return groupsOf(rows, by, explained).flatMap((group) => {
    const id = `${by} ${group.value ?? ''}`;
    const isOpen = !closed.has(id);
    return [{ kind: 'group' as const, id, group, isOpen }, ...(isOpen ? group.rows.map(rowItem) : [])];
  });
}

function groupsOf(rows: readonly Disconnect[], by: Grouping, explained: Explained): readonly Group[] {
  const members = new Map<string | null, Disconnect[]>();
  for (const disconnect of rows) {
    const value = VALUE_OF[by](disconnect, explained);
    const known = members.get(value);
    if (known) known.push(disconnect);
    else members.set(value, [disconnect]);
  }
  return Array.from(members, ([value, ofGroup]) => ({
    value,
    by,
    rows: ofGroup,
    lastAt: ofGroup.reduce((last, { end }) => Math.max(last, end.wall), -Infinity),
  }));
}

const rowItems = new WeakMap<Disconnect, ListItem>();

function rowItem(disconnect: Disconnect): ListItem {
  const known = rowItems.get(disconnect);
  if (known) return known;
  const item = { kind: 'row', id: disconnect.id, disconnect } as const;
  rowItems.set(disconnect, item);
  return item;
}
