/** All about one disconnect in Markdown, for an issue. */
import { diagnosisWords } from '../diagnosis-words.ts';
import type { Disconnect } from '../disconnect.ts';
import { endingFacts } from '../ending-facts.ts';
import { handshakeFacts } from '../handshake-facts.ts';
import { hasHandshake } from '../has-handshake.ts';
import { endingText, sentenceOf } from '../headline.ts';
import { lifeWords } from '../life-words.ts';
import { lifeOf } from '../life.ts';
import { pageFacts } from '../page-facts.ts';
import { recordedFacts } from '../recorded-facts.ts';
import type { Wording } from '../wording.ts';
import { causeMarkdown } from './cause-markdown.ts';
import { factRows } from './fact-table.ts';
import { fenced, prose, table } from './markdown.ts';
import { provenance } from './provenance.ts';
import { disconnectOf, type ReportedLog } from './reported-log.ts';

export function disconnectReport(log: ReportedLog, id: string): string | null {
  const disconnect = disconnectOf(log, id);
  if (!disconnect) return null;
  const { wording } = log;
  const { texts, format } = wording;
  const { record, codeName, closeCode, endedBy, end } = disconnect;
  const identity = [
    closeCode ? `${closeCode.code} ${codeName ?? ''}` : texts.panel.list.noCloseCode,
    texts.panel.detail.endedBy[endedBy],
    format.dateTime(end.wall),
  ];
  const blocks = [
    `## ${prose(log.explain(disconnect).headline)}`,
    identity.map(prose).join(' · '),
    prose(sentenceOf(disconnect, endingFacts(record, format), texts)),
    `### ${prose(texts.panel.why.title)}`,
    ...causes(log, disconnect),
    ...lifeBlocks(disconnect, wording),
    ...factBlocks(log, disconnect),
    ...stackBlocks(disconnect, wording),
    '---',
    provenance(log),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function causes({ explain, wording }: ReportedLog, disconnect: Disconnect): readonly string[] {
  const { diagnoses } = explain(disconnect);
  if (diagnoses.length === 0) return notKnown(disconnect, wording);
  return diagnoses.flatMap((diagnosis) =>
    causeMarkdown(diagnosisWords(diagnosis, disconnect.record.api, wording), wording),
  );
}

/** No rule knows more than the kind of end says. */
function notKnown({ kind, closeCode }: Disconnect, { texts }: Wording): readonly string[] {
  const { why } = texts.panel;
  const { settle } = endingText(kind, closeCode, texts);
  return [prose(why.openTitle), ...(settle ? [`**${prose(why.settle)}** ${prose(settle)}`] : [])];
}

/** Of a socket seen from outside nothing is known of its life. */
function lifeBlocks(disconnect: Disconnect, wording: Wording): readonly string[] {
  if (disconnect.record.seenFrom === 'network') return [];
  const { summary } = lifeWords(disconnect, lifeOf(disconnect.record), wording);
  return [`### ${prose(wording.texts.panel.lifeTitle)}`, prose(summary)];
}

function factBlocks({ session, wording }: ReportedLog, disconnect: Disconnect): readonly string[] {
  const { texts } = wording;
  const { browser } = session.recordedBy;
  const { record } = disconnect;
  const head = [texts.report.table.fact, texts.report.table.value].map(prose);
  const sections = [
    { title: texts.panel.recorded.title, facts: recordedFacts(disconnect, wording) },
    { title: texts.handshake.title, facts: hasHandshake(disconnect) ? handshakeFacts(record, browser, texts) : [] },
    { title: texts.surroundings.page.title, facts: pageFacts(record, browser, wording) },
  ];
  return sections
    .filter(({ facts }) => facts.length > 0)
    .flatMap(({ title, facts }) => [`### ${prose(title)}`, table(head, factRows(facts))]);
}

function stackBlocks({ record }: Disconnect, { texts }: Wording): readonly string[] {
  const { code: words } = texts.panel;
  const stacks = [
    { label: words.openedBy, stack: record.createdStack },
    { label: words.closedBy, stack: record.closeCall?.stack ?? null },
  ];
  const known = stacks.flatMap(({ label, stack }) => (stack === null ? [] : [prose(label), fenced(stack)]));
  return known.length === 0 ? [] : [`### ${prose(words.title)}`, ...known];
}
