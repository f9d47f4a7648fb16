/** What the filter box and the chips let through. Plain text today; `key:value` terms would be parsed here too. */
import type { Disconnect, DisconnectCategory } from './disconnect.ts';

export interface Filter {
  /** Lower case, trimmed; empty lets everything through. */
  readonly text: string;
  /** Empty lets every category through. */
  readonly categories: ReadonlySet<DisconnectCategory>;
  /** The ids of the only ones that are let through; null lets everything through. */
  readonly only: ReadonlySet<string> | null;
}

export function parseFilter(
  text: string,
  categories: ReadonlySet<DisconnectCategory>,
  only: ReadonlySet<string> | null,
): Filter {
  return { text: text.trim().toLowerCase(), categories, only };
}

export function isFilterEmpty({ text, categories, only }: Filter): boolean {
  return text === '' && categories.size === 0 && only === null;
}

/** @param headlineOf what the row says: it may change with the log */
export function filterDisconnects(
  disconnects: readonly Disconnect[],
  filter: Filter,
  headlineOf: (disconnect: Disconnect) => string,
): readonly Disconnect[] {
  if (isFilterEmpty(filter)) return disconnects;
  return disconnects.filter((disconnect) => {
    const { text, categories, only } = filter;
    if (only && !only.has(disconnect.id)) return false;
    if (categories.size > 0 && !categories.has(disconnect.category)) return false;
    return searchText(disconnect).includes(text) || searchable(headlineOf(disconnect)).includes(text);
  });
}

/** Nobody types the no-break space that holds a number and its unit together. */
function searchable(text: string): string {
  return text.replaceAll('\u00a0', ' ').toLowerCase();
}

const searchTexts = new WeakMap<Disconnect, string>();

function searchText(disconnect: Disconnect): string {
  const known = searchTexts.get(disconnect);
  if (known !== undefined) return known;
  const { record, closeCode, codeName, reason } = disconnect;
  const fields = [record.url, closeCode?.code, codeName, reason, record.closeCall?.reason];
  const text = searchable(fields.filter((field) => field != null).join('\n'));
  searchTexts.set(disconnect, text);
  return text;
}
