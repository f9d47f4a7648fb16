/** What the filter box and the chips let through. Plain text today; `key:value` terms would be parsed here too. */
import type { Disconnect, DisconnectCategory } from './disconnect.ts';

export interface Filter {
  /** Lower case, trimmed; empty lets everything through. */
  readonly text: string;
  /** Empty lets every category through. */
  readonly categories: ReadonlySet<DisconnectCategory>;
}

export function parseFilter(text: string, categories: ReadonlySet<DisconnectCategory>): Filter {
  return { text: text.trim().toLowerCase(), categories };
}

export function isFilterEmpty({ text, categories }: Filter): boolean {
  return text === '' && categories.size === 0;
}

export function filterDisconnects(disconnects: readonly Disconnect[], filter: Filter): readonly Disconnect[] {
  return isFilterEmpty(filter) ? disconnects : disconnects.filter((disconnect) => matches(disconnect, filter));
}

function matches(disconnect: Disconnect, { text, categories }: Filter): boolean {
  if (categories.size > 0 && !categories.has(disconnect.category)) return false;
  return text === '' || searchText(disconnect).includes(text);
}

const searchTexts = new WeakMap<Disconnect, string>();

function searchText(disconnect: Disconnect): string {
  const known = searchTexts.get(disconnect);
  if (known !== undefined) return known;
  const { record, closeCode, codeName, headline, reason } = disconnect;
  const fields = [record.url, closeCode?.code, codeName, headline, reason, record.closeCall?.reason];
  const text = fields
    .filter((field) => field != null)
    .join('\n')
    .toLowerCase();
  searchTexts.set(disconnect, text);
  return text;
}
