/** How often what happened, as tables: the most frequent first. */
import type { Explanation } from '../explainer.ts';
import type { DisconnectCategory } from '../../diagnosis/disconnect-category.ts';
import type { Disconnect } from '../disconnect.ts';
import type { Wording } from '../wording.ts';
import { grouped, median, type Group } from './grouped.ts';
import { code, prose, table } from './markdown.ts';

export interface Explained extends Explanation {
  readonly disconnect: Disconnect;
}

/** Rows of a table; what is less frequent is only counted. */
const MOST = 12;

export function causeTable(all: readonly Explained[], wording: Wording): string {
  const { summary, table: words } = wording.texts.report;
  return frequencies(
    byCause(all),
    all.length,
    [summary.cause, summary.sure, words.count, words.share],
    ([latest]) => [prose(latest.headline), prose(sureness(latest, wording))],
    wording,
  );
}

export function categoryTable(all: readonly Explained[], wording: Wording): string {
  const { summary, table: words } = wording.texts.report;
  return frequencies(
    grouped(all, ({ disconnect }) => disconnect.category),
    all.length,
    [summary.category, words.count, words.share],
    ([{ disconnect }]) => [prose(categoryName(disconnect.category, wording))],
    wording,
  );
}

export function endpointTable(all: readonly Explained[], wording: Wording): string {
  const { summary, table: words } = wording.texts.report;
  return frequencies(
    grouped(all, ({ disconnect }) => addressOf(disconnect) ?? ''),
    all.length,
    [summary.endpoint, summary.mostFrequent, summary.medianLife, words.count, words.share],
    (items) => [addressCode(items[0].disconnect, wording), mostFrequentEnd(items), medianLife(items, wording)],
    wording,
  );
}

/** One of each cause, so that each can be looked at in the log. */
export function exampleTable(all: readonly Explained[], wording: Wording): string {
  const { texts, format } = wording;
  const { columns } = texts.panel;
  const rows = byCause(all)
    .slice(0, MOST)
    .map(({ items: [{ disconnect, headline }] }) => [
      prose(format.dateTime(disconnect.end.wall)),
      prose(codeOf(disconnect, wording)),
      prose(headline),
      addressCode(disconnect, wording),
      prose(lived(disconnect.livedMs, wording)),
    ]);
  return table([columns.time, columns.code, columns.happened, columns.endpoint, columns.lived].map(prose), rows);
}

/** Where no rule knows more, what the kind of end says is all there is to go by. */
function byCause(all: readonly Explained[]): readonly Group<Explained>[] {
  return grouped(all, ({ headline, diagnoses: [first] }) => first?.id ?? headline);
}

/** @param cells of a group, before its count and its share */
function frequencies(
  groups: readonly Group<Explained>[],
  total: number,
  head: readonly string[],
  cells: (items: Group<Explained>['items']) => readonly string[],
  { texts, format }: Wording,
): string {
  const row = (first: readonly string[], count: number) => [
    ...first,
    prose(format.count(count)),
    prose(`${format.count((count / total) * 100)} %`),
  ];
  const rows = groups.slice(0, MOST).map(({ items }) => row(cells(items), items.length));
  const rest = groups.slice(MOST);
  const restCount = rest.reduce((sum, { items }) => sum + items.length, 0);
  const more = [prose(texts.report.summary.more(format.count(rest.length)))];
  while (more.length < head.length - 2) more.push('');
  return table(head.map(prose), rest.length > 0 ? [...rows, row(more, restCount)] : rows);
}

function sureness({ diagnoses: [first] }: Explained, { texts }: Wording): string {
  const { why } = texts.panel;
  return !first || first.isFallback ? why.notKnown : why.confidence[first.confidence];
}

function categoryName(category: DisconnectCategory, { texts }: Wording): string {
  return category === 'no-code' ? texts.panel.filter.noCode : texts.categories[category].chip;
}

function addressOf({ endpoint }: Disconnect): string | null {
  return endpoint && endpoint.scheme + endpoint.host + endpoint.path;
}

function addressCode(disconnect: Disconnect, { texts }: Wording): string {
  const address = addressOf(disconnect);
  return address === null ? prose(texts.panel.list.noUrl) : code(address);
}

function mostFrequentEnd(items: readonly Explained[]): string {
  const [most] = grouped(items, ({ headline }) => headline);
  return most ? prose(most.key) : '';
}

function medianLife(items: readonly Explained[], wording: Wording): string {
  return prose(lived(median(items.flatMap(({ disconnect }) => disconnect.livedMs ?? [])), wording));
}

function lived(ms: number | null, { texts, format }: Wording): string {
  return ms === null ? texts.panel.list.neverOpened : format.duration(ms);
}

function codeOf({ closeCode, codeName }: Disconnect, { texts }: Wording): string {
  return closeCode ? `${closeCode.code} ${codeName ?? ''}` : texts.panel.list.noCloseCode;
}
