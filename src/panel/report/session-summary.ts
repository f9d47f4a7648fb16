/** What a session holds, in Markdown: counts, what many have in common, and the latest disconnect of each cause. */
import { prose } from './markdown.ts';
import { provenance } from './provenance.ts';
import { disconnectsOf, type ReportedLog } from './reported-log.ts';
import { contents, losses } from './summary-contents.ts';
import { findingList } from './summary-findings.ts';
import { categoryTable, causeTable, endpointTable, exampleTable } from './summary-tables.ts';

export function sessionSummary(log: ReportedLog): string {
  const { texts, format } = log.wording;
  const words = texts.report.summary;
  const all = disconnectsOf(log).map((disconnect) => ({ disconnect, ...log.explain(disconnect) }));
  const title = texts.session.export.disconnects(all.length, format.count(all.length));
  const tables = [
    { heading: words.causes, content: causeTable(all, log.wording) },
    { heading: words.categories, content: categoryTable(all, log.wording) },
    { heading: words.endpoints, content: endpointTable(all, log.wording) },
    { heading: words.examples, content: exampleTable(all, log.wording) },
  ];
  const findings = findingList(log);
  const blocks = [
    `## ${prose(words.title(title))}`,
    prose(contents(log, all.length)),
    ...losses(log).map((loss) => `> ${prose(loss)}`),
    ...(findings === '' ? [] : [`### ${prose(words.findings)}`, findings]),
    ...(all.length === 0 ? [] : tables.flatMap(({ heading, content }) => [`### ${prose(heading)}`, content])),
    '---',
    provenance(log),
  ];
  return `${blocks.join('\n\n')}\n`;
}
